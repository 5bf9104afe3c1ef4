import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFormatData } from '../../src/core/format/schema';
import type { ElementData } from '../../src/core/format/schema';
import meanings from '../../syntaxes/meanings.json';

const DATA = join('src', 'core', 'format', 'data');

// Attributes that tie things together or hold free text: they keep the colour of any XML string.
const PLAIN = new Set([
  'versjon', 'pePeID', 'poPeID', 'poPoID', 'fnPeID', 'fnFnID', 'tjPeID', 'tjTjID', 'tjVeID', 'tjVeNrID', 'diPeID',
  'diDiID', 'dgPeID', 'dgDgID', 'pid', 'brukerNr', 'pasientGUID', 'hendelseGUID', 'notifikasjonGUID',
  'notifikasjonForrigeGUID', 'notifikasjonRef', 'midlertidigStoppID', 'tjenesteID', 'lokalident', 'leverandor',
  'navnEPJ', 'versjonEPJ', 'versjonUt', 'kontPerson', 'meldTelefon', 'meldEpost1', 'meldEpost2',
]);

const all = (element: ElementData): ElementData[] => [element, ...(element.children ?? []).flatMap(all)];

describe('the table of meanings covers', () => {
  const files = readdirSync(DATA).filter((name) => name.endsWith('.json'));

  it('at least the two annual extracts', () => {
    assert.ok(files.includes('iplos-3.3.json') && files.includes('iplos-3.5.json'), String(files));
  });

  for (const file of files) {
    const elements = all(readFormatData(JSON.parse(readFileSync(join(DATA, file), 'utf8')), file).root);

    it(`every value and every block of ${file}`, () => {
      const tags = new Set(Object.values(meanings.tags).flatMap(({ names }) => names));
      const values = new Set(Object.values(meanings.values).flatMap((value) => value.elements as string[]));
      const known = ({ name, children }: ElementData) => (children === undefined ? values : tags).has(name);
      const empty = ({ type, children }: ElementData) => type === undefined && children === undefined;
      const missing = elements.filter((element) => !empty(element) && !known(element));
      assert.deepEqual(missing.map(({ name }) => name), []);
    });

    it(`every attribute of ${file}, but those that are plain on purpose`, () => {
      const known = new Set(Object.values(meanings.values).flatMap(({ attributes }) => attributes as string[]));
      const names = elements.flatMap(({ attributes }) => (attributes ?? []).map(({ name }) => name));
      assert.deepEqual(names.filter((name) => !known.has(name) && !PLAIN.has(name)), []);
    });
  }
});
