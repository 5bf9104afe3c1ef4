import assert from 'node:assert/strict';
import { findings, extract, funksjon, person } from '../support';
import { rulesOn, table } from './cases';

const RULE = 'funksjon-incomplete';
const TAG = '<PERSON pePeID="1">';
const ALL = Array.from({ length: 18 }, (_, i) => String(i + 1));
const assessed = (...types: string[]): string =>
  extract(person({ funksjoner: types.map((fnFunkType, i) => funksjon({ fnFunkType }, i + 1)).join('') }));
const without = (...left: string[]): string => assessed(...ALL.filter((type) => !left.includes(type)));

describe(RULE, () => {
  table(RULE, [
    ['all 18', assessed(...ALL), []],
    ['all 18 in another order, one twice', assessed(...ALL.slice().reverse(), '4'), []],
    ['with leading zeros', assessed(...ALL.map((type) => type.padStart(2, '0'))), []],
    ['all but the first', without('1'), [[TAG, 'one']]],
    ['all but the last', without('18'), [[TAG, 'one']]],
    ['all but some', without('3', '7', '18'), [[TAG, 'several']]],
    ['one only', assessed('5'), [[TAG, 'several']]],
    ['none is another rule\'s', extract(person({ funksjoner: '' })), []],
    ['one under a number that is no variable', assessed(...ALL.slice(1), '19'), []],
    ['one under such a number, two not there', assessed(...ALL.slice(2), '19'), [[TAG, 'several']]],
  ]);

  it('says which', () => {
    const finding = findings(without('3', '7', '18')).find(({ rule }) => rule === RULE);
    assert.deepEqual(finding?.args, { count: 3, variables: '3, 7, 18' });
  });

  it('leaves a wrong number to its own rule', () => {
    const rules = rulesOn(assessed(...ALL.slice(1), '19')).filter((rule) => rule.startsWith('funksjon'));
    assert.deepEqual(rules, ['funksjon-type-unknown']);
  });
});
