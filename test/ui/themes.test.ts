import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { coloursAt, contrast, spread } from './lib/colours';
import { eventually } from './lib/eventually';
import { themeOf } from './lib/in-page.mjs';
import { Workbench, pictureFailures } from './lib/workbench';

const FILE = 'farger.iplos.xml';
const FIRST = 'Abyss';
/** What has a colour by its meaning, and where it stands. */
const MEANINGS = {
  head: '<|INNHINFO', person: '<|PERSON ', identifier: '<peFnr>|058', code: '<peKjonn>|K', date: '<peFraDato>|2015',
  organisation: '<tjInstOrgnr>|3123', score: '<fnFunkVerdi>|4',
} as const;
const TEXT = `<?xml version="1.0" encoding="UTF-8"?>
<IPLOS versjon="3.3">
  <INNHINFO>
    <iiFraDato>20160101</iiFraDato>
  </INNHINFO>
  <PERSON pePeID="1">
    <peFnr>05845440087</peFnr>
    <peKjonn>K</peKjonn>
    <peKomnr></peKomnr>
    <peFraDato>20150101</peFraDato>
    <FUNKSJON fnPeID="1" fnFnID="1">
      <fnFunkVerdi>4</fnFunkVerdi>
    </FUNKSJON>
    <TJENESTE tjPeID="1" tjTjID="1">
      <tjInstOrgnr>312345676</tjInstOrgnr>
    </TJENESTE>
  </PERSON>
</IPLOS>
`;
/** What text is to stand out by from what it stands on, in the editor's own themes; others are fainter by their nature. */
const READABLE = 4.5;
const OWN = 'theme-defaults';
/** Of the seven meanings so many have different colours at least: some themes have few. */
const APART = 5;

interface Theme {
  readonly name: string;
  readonly isOwn: boolean;
}

/** The themes that come with the editor, by the names that the setting takes. */
async function builtInThemes(): Promise<Theme[]> {
  const scripts = pathToFileURL(path.resolve('scripts', 'lib', 'editor.mjs')).href;
  const { embeddedEditor } = await import(scripts) as { embeddedEditor(): Promise<{ server: string }> };
  const extensions = path.join(path.dirname(path.dirname((await embeddedEditor()).server)), 'extensions');
  return fs.readdirSync(extensions).filter((name) => name.startsWith('theme-')).flatMap((name) => {
    const manifest = JSON.parse(fs.readFileSync(path.join(extensions, name, 'package.json'), 'utf8')) as {
      contributes: { themes?: readonly { id?: string; label: string }[] };
    };
    return (manifest.contributes.themes ?? []).map((theme) => ({ name: theme.id ?? theme.label, isOwn: name === OWN }));
  });
}

describe('at home in the editor, in every theme that comes with it', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open({
      files: { [FILE]: TEXT }, open: FILE, settings: { 'iplos.language': 'nb', 'workbench.colorTheme': FIRST, 'editor.minimap.enabled': false, 'iplos.inlayHints': 'off' },
    });
    await workbench.editor.squiggles('error').first().waitFor();
  });
  after(() => workbench?.close());
  pictureFailures(() => workbench);

  /** Sets a theme as somebody does who edits the settings, and waits until it shows. */
  async function change(theme: string): Promise<void> {
    const file = path.join(workbench.home, 'user', 'User', 'settings.json');
    const settings = JSON.parse(fs.readFileSync(file, 'utf8')) as Record<string, unknown>;
    const before = await workbench.page.evaluate(themeOf);
    fs.writeFileSync(file, JSON.stringify({ ...settings, 'workbench.colorTheme': theme }));
    await eventually(async () => assert.ok(await workbench.page.evaluate(themeOf) !== before, `${theme} does not show`), 30_000);
  }

  it('the meanings can be read and told apart', async () => {
    const themes = await builtInThemes();
    assert.ok(themes.length > 12, `${themes.length} themes`);
    const names = Object.keys(MEANINGS);
    for (const { name, isOwn } of themes) {
      if (name !== FIRST) await change(name);
      const { places, background } = await eventually(() => coloursAt(workbench.page, Object.values(MEANINGS)));
      const weak = names.filter((_, i) => contrast(places[i], background) < READABLE);
      assert.deepEqual(isOwn ? weak : [], [], `${name}: not to be read`);
      assert.ok(spread(places) >= APART, `${name}: ${spread(places)} colours for ${names.length} meanings: ${places.join('; ')}`);
      await workbench.screenshot(`theme-${name.replace(/\W+/g, '-').toLowerCase()}`);
    }
  }).timeout(240_000);
});
