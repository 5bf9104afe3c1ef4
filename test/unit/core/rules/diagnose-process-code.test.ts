import assert from 'node:assert/strict';
import { diagnose, extract, fixed, person } from '../support';
import { isSafe, rulesOn, table } from './cases';

const RULE = 'diagnose-process-code';
const coded = (diKodeVersjon: string, diDiagKode: string): string =>
  extract(person({ diagnoser: diagnose({ diKodeVersjon, diDiagKode }) }));

describe(RULE, () => {
  table(RULE, [
    ['the last code before them', coded('ICPC-2', 'A29'), []],
    ['the first of them', coded('ICPC-2', 'A30'), ['A30']],
    ['the last of them', coded('ICPC-2', 'Z69'), ['Z69']],
    ['the first code after them', coded('ICPC-2', 'A70'), []],
    ['without a chapter', coded('ICPC-2', '-44'), ['-44']],
    ['in lower case', coded('ICPC-2', 'a45'), ['a45']],
    ['one that ICD-10 has as a diagnosis', coded('ICPC-2', 'K50'), [['K50', 'either']]],
    ['the same as ICD-10', coded('ICD-10', 'K50'), []],
    ['of no chapter that there is', coded('ICPC-2', 'C45'), []],
  ]);

  it('offers ICD-10 where the code is a diagnosis there, never by itself', () => {
    assert.equal(fixed(RULE, coded('ICPC-2', 'K50')), coded('ICD-10', 'K50'));
    assert.equal(fixed(RULE, coded('ICPC-2', 'k50')), coded('ICD-10', 'K50'));
    assert.equal(isSafe(RULE, coded('ICPC-2', 'K50')), false);
    assert.equal(fixed(RULE, coded('ICPC-2', 'A45')), undefined);
  });

  it('alone speaks of the code', () => {
    assert.deepEqual(rulesOn(coded('ICPC-2', 'A45')).filter((rule) => rule.startsWith('diagnose')), [RULE]);
  });
});
