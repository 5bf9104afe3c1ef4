import assert from 'node:assert/strict';
import { diagnose, extract, fixed, person } from '../support';
import { isSafe, rulesOn, table } from './cases';

const RULE = 'diagnose-kodeverk-invalid';
const coded = (diKodeVersjon: string | undefined, diDiagKode: string | undefined = 'T90'): string =>
  extract(person({ diagnoser: diagnose({ diKodeVersjon, diDiagKode }) }));

describe(RULE, () => {
  table(RULE, [
    ['ICPC-2', coded('ICPC-2'), []],
    ['ICD-10', coded('ICD-10', 'J44.9'), []],
    ['blanks around, which the structure minds', coded(' ICPC-2 '), []],
    ['lower case', coded('icpc-2'), ['icpc-2']],
    ['without the hyphen', coded('ICD10', 'J44.9'), ['ICD10']],
    ['another code system', coded('DSM-5'), ['DSM-5']],
    ['an earlier edition', coded('ICD-9', 'X'), ['ICD-9']],
    ['empty', coded(''), [['<diKodeVersjon>', 'blank']]],
    ['blank', coded(' '), [['<diKodeVersjon>', 'blank']]],
    ['absent, which the structure minds', coded(undefined), []],
  ]);

  for (const [written, meant] of [
    ['icpc-2', 'ICPC-2'], ['ICPC2', 'ICPC-2'], ['ICD 10', 'ICD-10'], ['icd_10', 'ICD-10'], ['Icd10', 'ICD-10'],
  ]) {
    it(`writes ${written} as ${meant} by itself`, () => {
      assert.equal(fixed(RULE, coded(written)), coded(meant));
      assert.equal(isSafe(RULE, coded(written)), true);
    });
  }

  for (const [written, code, right] of [
    ['ICPC', 'T90', 'ICPC-2'], ['', 'J44.9', 'ICD-10'], ['7170', 'J44.9', 'ICD-10'],
  ]) {
    it(`offers ${right} for ${written || 'nothing'}, as it alone has ${code}`, () => {
      assert.equal(fixed(RULE, coded(written, code)), coded(right, code));
      assert.equal(isSafe(RULE, coded(written, code)), false);
    });
  }

  it('offers nothing where the code is in neither or is not there', () => {
    assert.equal(fixed(RULE, coded('X', 'Q99.7')), undefined);
    assert.equal(fixed(RULE, coded('X', '')), undefined);
  });

  it('opens an element that is closed at once', () => {
    const text = coded('').replace('<diKodeVersjon></diKodeVersjon>', '<diKodeVersjon/>');
    assert.equal(fixed(RULE, text), coded('ICPC-2'));
  });

  it('alone speaks of the diagnosis', () => {
    assert.deepEqual(rulesOn(coded('ICPC', 'X')).filter((rule) => rule.startsWith('diagnose')), [RULE]);
  });
});
