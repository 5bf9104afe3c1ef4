import assert from 'node:assert/strict';
import { diagnose, extract, fixed, person } from '../support';
import { isSafe, rulesOn, table } from './cases';

const RULE = 'diagnose-unknown';
const coded = (diKodeVersjon: string, diDiagKode: string | undefined): string =>
  extract(person({ diagnoser: diagnose({ diKodeVersjon, diDiagKode }) }));

describe(RULE, () => {
  table(RULE, [
    ['a code of ICPC-2', coded('ICPC-2', 'K86'), []],
    ['a code of ICD-10 with the dot', coded('ICD-10', 'J44.9'), []],
    ['a code of ICD-10 without the dot', coded('ICD-10', 'J449'), []],
    ['a category of ICD-10', coded('ICD-10', 'J44'), []],
    ['a code of no list', coded('ICD-10', 'Q99.7'), [['Q99.7', 'message']]],
    ['no code at all', coded('ICPC-2', 'ukjent'), [['ukjent', 'message']]],
    ['lower case', coded('ICPC-2', 'k86'), [['k86', 'spelling']]],
    ['lower case and a comma', coded('ICD-10', 'j44,9'), [['j44,9', 'spelling']]],
    ['a blank within', coded('ICD-10', ' J44 9 '), [['J44 9', 'spelling']]],
    ['a code of the other list is another rule\'s', coded('ICD-10', 'K86'), []],
    ['a process code is another rule\'s', coded('ICPC-2', 'A45'), []],
    ['an unknown code system is another rule\'s', coded('ICD', 'Q99.7'), []],
    ['an empty code', coded('ICD-10', ''), [['<diDiagKode>', 'blank']]],
    ['no code, which the structure minds', coded('ICD-10', undefined), []],
    [
      'the same code again and again',
      extract([1, 2, 3].map((id) => person({ id, diagnoser: diagnose({ diDiagKode: 'k86' }) }))), ['k86', 'k86', 'k86'],
    ],
    ['a number that could be somebody\'s', coded('ICPC-2', '0181501034'), [['0181501034', 'message']]],
  ]);

  it('spells a code as the list does, by itself', () => {
    assert.equal(fixed(RULE, coded('ICD-10', 'j44,9')), coded('ICD-10', 'J44.9'));
    assert.equal(fixed(RULE, coded('ICPC-2', 'k86')), coded('ICPC-2', 'K86'));
    assert.equal(isSafe(RULE, coded('ICPC-2', 'k86')), true);
    assert.equal(fixed(RULE, coded('ICD-10', 'Q99.7')), undefined);
  });

  it('alone speaks of the code', () => {
    assert.deepEqual(rulesOn(coded('ICD-10', 'j44.9')).filter((rule) => rule.startsWith('diagnose')), [RULE]);
  });
});
