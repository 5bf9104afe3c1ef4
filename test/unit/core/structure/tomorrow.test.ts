import assert from 'node:assert/strict';
import { Format } from '../../../../src/core/format/format';
import { makeFormat } from '../../../../src/core/format/xsd/make-format';
import { skip } from '../../../runner/skip';
import { findings } from '../support';
import { document, INVALID, OTHER_SCHEMA, SCHEMA, VALID, VALID_BUT_FOR_XMLLINT } from './lib/tomorrow';
import { STRUCTURE_ONLY } from './lib/verdict';
import { hasXmllint, xmllintVerdicts } from './lib/xmllint';

describe('the structure check of a schema of tomorrow', () => {
  const { data } = makeFormat(SCHEMA, [OTHER_SCHEMA]);
  const environment = { ...STRUCTURE_ONLY, formats: [new Format(data)] };
  const told = (inside: string): string[] =>
    findings(document(inside), environment).map(({ rule, key }) => `${rule} ${key}`);

  it('lets through what the schema does', () => {
    const valid = [...VALID, ...VALID_BUT_FOR_XMLLINT];
    assert.deepEqual(valid.map((inside) => [inside, ...told(inside)]), valid.map((inside) => [inside]));
  });

  it('tells of what the schema does not', () => {
    assert.deepEqual(INVALID.filter((inside) => told(inside).length === 0), []);
  });

  it('is of one mind with xmllint', function () {
    if (!hasXmllint()) skip(this, 'xmllint is not at hand: it is in the package libxml2-utils');
    const all = [...VALID, ...INVALID];
    const theirs = xmllintVerdicts([SCHEMA, OTHER_SCHEMA], all.map((inside) => Buffer.from(document(inside))));
    assert.deepEqual(all.filter((_, i) => theirs[i] !== i < VALID.length), []);
  });
});
