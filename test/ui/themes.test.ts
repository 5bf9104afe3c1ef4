import assert from 'node:assert/strict';
import { builtInThemes, coloursAt, contrast } from './lib/themes';

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
/** Of the seven meanings so many have different colours at least: some themes have few. */
const APART = 5;

describe('at home in the editor, in every theme that comes with it', () => {
  it('the meanings can be read and told apart', async () => {
    const themes = await builtInThemes();
    assert.ok(themes.length > 12, `${themes.length} themes`);
    const names = Object.keys(MEANINGS);
    for (const theme of themes) {
      const colours = await coloursAt(TEXT, Object.values(MEANINGS), theme);
      const apart = new Set(colours).size;
      assert.ok(apart >= APART, `${theme.name}: ${apart} colours for ${names.length} meanings: ${colours.join(' ')}`);
      const weak = names.filter((_, i) => contrast(colours[i], theme.ground) < READABLE);
      assert.deepEqual(theme.isOwn ? weak : [], [], `${theme.name}: not to be read`);
    }
  });
});
