// The themes that come with the editor, and the colours that they give to a text.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { OnigScanner, OnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, Registry } from 'vscode-textmate';
import type { IRawGrammar, IRawTheme } from 'vscode-textmate';
import grammarFile from '../../../syntaxes/iplos.tmLanguage.json';

/** Of a token's metadata, the bits that number its colour. */
const COLOUR = { mask: 0b11111111100000000000000, shift: 15 };

type Setting = IRawTheme['settings'][number];

interface ThemeFile {
  readonly include?: string;
  readonly colors?: Readonly<Record<string, string>>;
  readonly tokenColors?: readonly Setting[];
}

/** A theme of the editor's, and whether its makers are those of the editor. */
export interface Theme {
  readonly name: string;
  readonly isOwn: boolean;
  readonly text: string;
  readonly ground: string;
  readonly tokens: readonly Setting[];
}

/** All themes that come with the editor. */
export async function builtInThemes(): Promise<Theme[]> {
  const scripts = pathToFileURL(path.resolve('scripts', 'lib', 'editor.mjs')).href;
  const { embeddedEditor } = await import(scripts) as { embeddedEditor(): Promise<{ server: string }> };
  const extensions = path.join(path.dirname(path.dirname((await embeddedEditor()).server)), 'extensions');
  return fs.readdirSync(extensions).filter((name) => name.startsWith('theme-')).flatMap((name) => {
    const { contributes } = read<{ contributes: { themes?: readonly { id?: string; label: string; uiTheme: string; path: string }[] } }>(path.join(extensions, name, 'package.json'));
    return (contributes.themes ?? []).map(({ id, label, uiTheme, path: file }) => {
      const { colors, tokenColors } = whole(path.join(extensions, name, file));
      const [text, ground] = /^vs$|light/.test(uiTheme) ? ['#000000', '#FFFFFF'] : ['#FFFFFF', '#000000'];
      return {
        name: id ?? label, isOwn: name === 'theme-defaults',
        text: colors['editor.foreground'] ?? text, ground: colors['editor.background'] ?? ground, tokens: tokenColors,
      };
    });
  });
}

/** What a theme's file says, with what it takes from another. */
function whole(file: string): Required<Pick<ThemeFile, 'colors' | 'tokenColors'>> {
  const { include, colors = {}, tokenColors = [] } = read<ThemeFile>(file);
  const other = include ? whole(path.join(path.dirname(file), include)) : { colors: {}, tokenColors: [] };
  return { colors: { ...other.colors, ...colors }, tokenColors: [...other.tokenColors, ...tokenColors] };
}

/** JSON with comments. */
const read = <T>(file: string): T => ts.parseConfigFileTextToJson(file, fs.readFileSync(file, 'utf8')).config as T;

/** The colours (#RRGGBB) that a theme gives to places in a text, each marked by `|` in a piece of its line. */
export async function coloursAt(text: string, marked: readonly string[], theme: Theme): Promise<string[]> {
  await (loading ??= loadWASM(fs.readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'))));
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner: (patterns) => new OnigScanner(patterns), createOnigString: (one) => new OnigString(one) }),
    loadGrammar: async (name) => (name === grammarFile.scopeName ? (grammarFile as unknown as IRawGrammar) : null),
    theme: { settings: [{ settings: { foreground: theme.text, background: theme.ground } }, ...theme.tokens] },
  });
  const grammar = (await registry.loadGrammar(grammarFile.scopeName))!;
  const colours = registry.getColorMap();
  const found = new Map<string, string>();
  let stack = INITIAL;
  for (const line of text.split('\n')) {
    const { tokens, ruleStack } = grammar.tokenizeLine2(line, stack);
    stack = ruleStack;
    for (const mark of marked) {
      const [before, after] = mark.split('|');
      const at = line.indexOf(before + after) + before.length;
      if (at < before.length || found.has(mark)) continue;
      const token = Array.from({ length: tokens.length / 2 }, (_, i) => i).findLast((i) => tokens[2 * i] <= at)!;
      found.set(mark, colours[(tokens[2 * token + 1] & COLOUR.mask) >>> COLOUR.shift].slice(0, 7));
    }
  }
  return marked.map((mark) => found.get(mark) ?? `${mark} is not there`);
}

let loading: Promise<void> | undefined;

/** How well one colour (#RRGGBB) stands out from another, from 1 to 21 (WCAG 2, contrast ratio). */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
