import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import data from '../../../../src/core/format/standard-names.json';
import { readFormatData } from '../../../../src/core/format/schema';
import type { ElementData } from '../../../../src/core/format/schema';
import { fieldOf, recordOf, standardNames } from '../../../../src/core/format/standard-names';
import { make } from './support';

const DATA = join('src', 'core', 'format', 'data');
const leaf = (name: string) => `<xs:element name="${name}" type="xs:short"/>`;
const element = (name: string, inside: string, attributes = '') =>
  `<xs:element name="${name}"><xs:complexType><xs:sequence>${inside}</xs:sequence>${attributes}` +
  `</xs:complexType></xs:element>`;

/** The names that format data uses: `element`, `element/child`. */
function namesIn(root: ElementData, around = ''): string[] {
  const inside = root.record ? root.name : around;
  return [
    ...(root.record ? [root.name] : []),
    ...(root.field ? [`${around}/${root.name}`] : []),
    ...(root.attributes ?? []).filter(({ field }) => field).map(({ name }) => `${root.name}/${name}`),
    ...(root.children ?? []).flatMap((child) => namesIn(child, inside)),
  ];
}

describe('the standard names', () => {
  it('are read as they are meant', () => {
    assert.deepEqual(standardNames.safeParse(data).error, undefined);
  });

  it('are those of the official formats, all of them and no others', () => {
    const used = new Set(
      readdirSync(DATA).flatMap((file) =>
        namesIn(readFormatData(JSON.parse(readFileSync(join(DATA, file), 'utf8')), file).root),
      ),
    );
    const known = Object.entries(data.records).flatMap(([name, { fields }]) => [
      name,
      ...Object.keys(fields).map((field) => `${name}/${field}`),
    ]);
    // 56.0.0 forbids it, and the ident message has no municipalities: a later message may allow it again.
    assert.deepEqual(
      known.filter((name) => !used.has(name)),
      ['Kommune/kommuneOrgNr'],
    );
    assert.deepEqual(
      [...used].filter((name) => !known.includes(name)),
      [],
    );
  });

  it('do not mistake what every object has for a name', () => {
    for (const name of ['constructor', '__proto__', 'toString']) {
      assert.equal(recordOf(name), undefined);
      assert.equal(fieldOf('TJENESTE', name), undefined);
      assert.equal(fieldOf(name, name), undefined);
    }
  });
});

describe('the elements of a schema of tomorrow', () => {
  it('get the names they are known by, wherever in their record they stand, as elements or attributes', () => {
    const { root, types } = make(
      element(
        'IPLOS',
        element(
          'PERSON',
          element(
            'TJENESTE',
            `${leaf('tjTjenType')}${element('gruppe', leaf('tjVedtak'))}${leaf('tjNy')}`,
            '<xs:attribute name="tjFraDato" type="xs:string"/><xs:attribute name="ny"/>',
          ),
        ),
      ),
    ).data;
    const tjeneste = root.children![0].children![0];
    assert.equal(root.children![0].record, 'person');
    assert.equal(tjeneste.record, 'tjeneste');
    assert.deepEqual(
      tjeneste.attributes?.map(({ field }) => field),
      ['fraDato', undefined],
    );
    const [tjenestetype, gruppe, ny] = tjeneste.children!;
    assert.deepEqual(
      [tjenestetype.field, gruppe.field, gruppe.children![0].field, ny.field],
      ['tjenestetype', undefined, 'vedtak', undefined],
    );
    assert.equal(types[tjenestetype.type!].list, '9151');
    assert.equal(types[ny.type!].list, undefined);
  });

  it('get none where the name is known from elsewhere, or means something else', () => {
    const { root } = make(
      element(
        'IPLOS',
        `${leaf('PERSON')}${element('DIAGNOSE', leaf('tjVedtak'))}${leaf('Navn')}${element('Type', leaf('diFraDato'))}`,
      ),
    ).data;
    const [person, diagnose, navn, type] = root.children!;
    assert.deepEqual(
      [person.record, person.field, diagnose.children![0].field, navn.field, type.field, type.children![0].field],
      Array(6).fill(undefined),
    );
  });
});
