import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { codeLists } from '../../../../src/core/codes/code-lists';
import { Format } from '../../../../src/core/format/format';
import { readFormatData } from '../../../../src/core/format/schema';
import { attributeSubject, elementSubject } from '../../../../src/core/inspect/subject';
import { allowedValues, listOf } from '../../../../src/core/inspect/values';
import { DESCRIPTIONS } from '../../../../src/core/model/descriptions';
import { extract } from '../support';
import { after, Asked, names } from './support';

const DATA = 'src/core/format/data';
const formats = fs.readdirSync(DATA).map((name) => new Format(readFormatData(JSON.parse(fs.readFileSync(path.join(DATA, name), 'utf8')), name)));

describe('a code that the official lists have no text for', () => {
  const asked = (value: string): Asked => new Asked(after(extract().replace(/(?<=<poArbBistMottar>)[^<]*/, value), '<poArbBistMottar>'));

  it('is one of the values, without a text, and nothing is said of what it means', () => {
    const { meaning, allowed } = asked('3').field();
    assert.equal(meaning, undefined);
    assert.deepEqual(allowed?.values.map(({ value, text }) => [value, text !== undefined]), [['1', true], ['2', true], ['3', false]]);
    assert.deepEqual(names(asked('').suggest()), ['1', '2', '3']);
  });

  it('is an unknown code where the schema does not let it through either', () => {
    assert.deepEqual(asked('4').field().meaning, { kind: 'unknown-code' });
  });
});

/** Codes that a schema lets through and the official lists have no text for; of a fixed value nothing needs to be said. */
const WITHOUT_TEXT: Readonly<Record<string, readonly string[]>> = {
  'iplos-3.3': ['poArbBistMottar 3', 'poArbTranspMottar 3', 'poFriBistMottar 3', 'poFriTranspMottar 3'],
  'iplos-3.5': ['poArbBistMottar 3', 'poArbTranspMottar 3', 'poFriBistMottar 3', 'poFriTranspMottar 3'],
};

describe('the coded fields of a format', () => {
  for (const format of formats) {
    const subjects = format.declarations.flatMap((declaration) => [
      elementSubject(declaration), ...declaration.attributes.map((attribute) => attributeSubject(declaration, attribute, format)),
    ]);
    const coded = subjects.filter(({ kind, fixed }) => kind === 'code' && fixed === undefined);

    for (const year of [2016, 2018, 2021]) {
      it(`have a text for each code in both languages, in ${format.id} of ${year}`, () => {
        assert.ok(coded.length > 2);
        for (const words of Object.values(DESCRIPTIONS)) {
          const without = coded.flatMap((subject) => (allowedValues(subject, undefined, { format: format.id, year }, words)?.values ?? [])
            .filter(({ text }) => !text?.trim()).map(({ value }) => `${subject.name} ${value}`));
          assert.deepEqual([...new Set(without)].sort(), WITHOUT_TEXT[format.id] ?? []);
        }
      });
    }

    it(`are of lists that are known, each with its codes, in ${format.id}`, () => {
      const listed = coded.filter((subject) => listOf(subject, undefined) !== undefined);
      assert.ok(listed.length > 1);
      for (const subject of listed) {
        const allowed = allowedValues(subject, undefined, { format: format.id, year: 2021 }, DESCRIPTIONS.nb);
        assert.ok(allowed !== undefined && allowed.values.length > 1, subject.name);
        assert.equal(allowed.list, listOf(subject, undefined), subject.name);
      }
      const unknown = coded.filter(({ type }) => type?.list !== undefined && codeLists.name(type.list) === undefined);
      assert.deepEqual(unknown.map(({ name, type }) => `${name} ${type?.list}`), []);
    });
  }
});
