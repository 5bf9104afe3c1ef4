import assert from 'node:assert/strict';
import { diagnose, extract, fixed, person } from '../support';
import { isSafe, rulesOn, table } from './cases';

const RULE = 'diagnose-wrong-kodeverk';
const coded = (diKodeVersjon: string, diDiagKode: string): string =>
  extract(person({ diagnoser: diagnose({ diKodeVersjon, diDiagKode }) }));

describe(RULE, () => {
  table(RULE, [
    ['a code of ICPC-2 as ICD-10', coded('ICD-10', 'K86'), ['K86']],
    ['a code of ICD-10 as ICPC-2', coded('ICPC-2', 'J44.9'), ['J44.9']],
    ['the same without the dot', coded('ICPC-2', 'J449'), ['J449']],
    ['and in lower case', coded('ICPC-2', 'j44.9'), ['j44.9']],
    ['a category of ICD-10 as ICPC-2', coded('ICPC-2', 'I10'), ['I10']],
    ['a code where it belongs', coded('ICPC-2', 'K86'), []],
    ['a code of both', coded('ICPC-2', 'T90'), []],
    ['a code of neither', coded('ICD-10', 'Q99.7'), []],
    ['only spelt wrongly', coded('ICD-10', 'j44.9'), []],
    ['a process code that ICD-10 has is another rule\'s', coded('ICPC-2', 'K50'), []],
  ]);

  it('offers the other code system, never by itself', () => {
    assert.equal(fixed(RULE, coded('ICD-10', 'K86')), coded('ICPC-2', 'K86'));
    assert.equal(fixed(RULE, coded('ICPC-2', 'J44.9')), coded('ICD-10', 'J44.9'));
    assert.equal(fixed(RULE, coded('ICPC-2', 'j44,9')), coded('ICD-10', 'J44.9'));
    assert.equal(isSafe(RULE, coded('ICD-10', 'K86')), false);
  });

  it('alone speaks of the code, and is content afterwards', () => {
    assert.deepEqual(rulesOn(coded('ICD-10', 'K86')).filter((rule) => rule.startsWith('diagnose')), [RULE]);
    assert.deepEqual(rulesOn(fixed(RULE, coded('ICD-10', 'K86'))!).filter((rule) => rule.startsWith('diagnose')), []);
  });
});
