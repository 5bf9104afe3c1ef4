import assert from 'node:assert/strict';
import fs from 'node:fs';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly menus: { readonly commandPalette: readonly { readonly command: string; readonly when: string }[] };
    readonly configuration: { readonly properties: Readonly<Record<string, unknown>> };
  };
}

const text = (file: string) => fs.readFileSync(file, 'utf8');
const words = (file: string) => JSON.parse(text(file)) as Readonly<Record<string, string>>;
const { contributes } = JSON.parse(text('package.json')) as Manifest;
const [en, nb] = [words('package.nls.json'), words('package.nls.nb.json')];
const [readme, guide] = [text('README.md'), text('docs/brukerveiledning.md')];

/** Commands that people find in the palette, by what they are called there. */
const hidden = new Set(contributes.menus.commandPalette.filter(({ when }) => when === 'false').map(({ command }) => command));
const titles = contributes.commands.filter(({ command }) => !hidden.has(command)).map(({ title }) => {
  const key = title.slice(1, -1);
  return { en: en[key].replace(/…$/, ''), nb: nb[key].replace(/ …$/, '') };
});
/** The cells of a table's rows below a heading, to the next heading. */
const rowsUnder = (markdown: string, heading: string): string[][] => (markdown.split(`\n${heading}\n`)[1] ?? '').split(/^#/m)[0]
  .split('\n').filter((line) => line.startsWith('| ')).slice(1).map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()));

describe('what the README and the user guide say', () => {
  it('of settings: each once, and none that is not there', () => {
    const told = rowsUnder(readme, '## Settings').map(([name]) => name.replaceAll('`', ''));
    assert.deepEqual(told.sort(), Object.keys(contributes.configuration.properties).sort());
  });

  it('of commands: the README names each, once, by its name', () => {
    const told = rowsUnder(readme, '## Commands').flatMap(([names]) => names.split(', '));
    assert.deepEqual(told.sort(), titles.map((title) => title.en).sort());
  });

  it('of commands: the guide gives each its names in both languages', () => {
    const told = rowsUnder(guide, '## Kommandoene').map(([english, norwegian]) => ({ en: english, nb: norwegian }));
    const sorted = (list: { en: string; nb: string }[]) => [...list].sort((a, b) => (a.en < b.en ? -1 : 1));
    assert.deepEqual(sorted(told), sorted(titles));
  });

  it('of what to run: only commands that are there, by their English names in both', () => {
    const names = new Set(titles.map((title) => title.en));
    for (const markdown of [readme, guide]) {
      for (const [, name] of markdown.matchAll(/\*IPLOS: ([^*]+)\*/g)) assert.ok(names.has(name), name);
    }
  });

  it('shows pictures that are there, and all that are', () => {
    for (const [markdown, folder, from] of [[readme, 'media/screenshots', ''], [guide, 'docs/bilder', 'docs/']] as const) {
      const shown = [...markdown.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, file]) => from + file);
      assert.deepEqual(shown.sort(), fs.readdirSync(folder).map((name) => `${folder}/${name}`).sort());
    }
  });
});
