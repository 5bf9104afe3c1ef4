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

describe('the lists that formats name', () => {
  for (const format of formats) {
    it(`are known, or give no values, in ${format.id}`, () => {
      const subjects = format.declarations.flatMap((declaration) => [
        elementSubject(declaration), ...declaration.attributes.map((attribute) => attributeSubject(declaration, attribute, format)),
      ]);
      assert.ok(subjects.length > 10);
      for (const subject of subjects) {
        const allowed = allowedValues(subject, undefined, { format: format.id, year: 2021 }, DESCRIPTIONS.nb);
        const list = subject.type?.list;
        if (list === undefined || codeLists.name(list) !== undefined) continue;
        assert.equal(listOf(subject, undefined), undefined);
        assert.equal(allowed?.list, undefined);
      }
    });
  }
});
