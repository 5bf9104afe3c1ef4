import { readFileSync } from 'node:fs';
import { OnigScanner, OnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, Registry } from 'vscode-textmate';
import type { IGrammar, IRawGrammar } from 'vscode-textmate';
import grammarFile from '../../../syntaxes/iplos.tmLanguage.json';

/** A piece of a line that has one set of scopes, outermost first, without the language's own. */
export interface Token {
  readonly line: number;
  readonly text: string;
  readonly scopes: readonly string[];
}

const WASM = require.resolve('vscode-oniguruma/release/onig.wasm');

let loading: Promise<IGrammar> | undefined;

async function load(): Promise<IGrammar> {
  await loadWASM(readFileSync(WASM));
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new OnigScanner(patterns),
      createOnigString: (text) => new OnigString(text),
    }),
    // Only the project's own grammar is here: one that leaned on another would fail these tests.
    loadGrammar: async (name) => (name === grammarFile.scopeName ? (grammarFile as unknown as IRawGrammar) : null),
  });
  const grammar = await registry.loadGrammar(grammarFile.scopeName);
  if (grammar === null) throw new Error('the grammar could not be loaded');
  return grammar;
}

/** The tokens of a text, line by line as the editor reads it, with the engine that the editor uses. */
export async function tokenize(text: string): Promise<Token[]> {
  const grammar = await (loading ??= load());
  const tokens: Token[] = [];
  let stack = INITIAL;
  text.split(/\r?\n/).forEach((content, line) => {
    const result = grammar.tokenizeLine(content, stack);
    stack = result.ruleStack;
    for (const { startIndex, endIndex, scopes } of result.tokens) {
      tokens.push({ line, text: content.slice(startIndex, endIndex), scopes: scopes.slice(1) });
    }
  });
  return tokens;
}

/** The scopes of the nth token (from 0, or from the end below 0) whose text is exactly this, white space around it aside. */
export async function scopesOf(source: string, text: string, nth = 0): Promise<readonly string[]> {
  const found = (await tokenize(source)).filter((token) => token.text.trim() === text).at(nth);
  if (found === undefined) throw new Error(`no token '${text}' (${nth})`);
  return found.scopes;
}

/** The innermost scope, the one that themes colour by. */
export async function scopeOf(source: string, text: string, nth = 0): Promise<string | undefined> {
  return (await scopesOf(source, text, nth)).at(-1);
}
