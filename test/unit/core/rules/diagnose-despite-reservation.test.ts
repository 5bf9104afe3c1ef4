import assert from 'node:assert/strict';
import { diagnose, extract, fixed, person } from '../support';
import { isSafe, rulesOn, table } from './cases';

const RULE = 'diagnose-despite-reservation';
const reserved = (peDiagReserv: string | undefined, diagnoser: string): string =>
  extract(person({ values: { peDiagReserv }, diagnoser }));

describe(RULE, () => {
  table(RULE, [
    ['reserved and a diagnosis', reserved('1', diagnose()), ['<DIAGNOSE diPeID="1" diDiID="1">']],
    [
      'reserved and two',
      reserved('1', diagnose() + diagnose({}, 2)),
      ['<DIAGNOSE diPeID="1" diDiID="1">', '<DIAGNOSE diPeID="1" diDiID="2">'],
    ],
    ['reserved with a leading zero', reserved('01', diagnose()), ['<DIAGNOSE diPeID="1" diDiID="1">']],
    ['reserved and none', reserved('1', ''), []],
    ['not reserved', reserved('2', diagnose()), []],
    ['not said', reserved(undefined, diagnose()), []],
    ['no valid answer', reserved('3', diagnose()), []],
  ]);

  it('offers to remove the element, never by itself, and then nothing is missing', () => {
    assert.equal(fixed(RULE, reserved('1', diagnose())), reserved('1', ''));
    assert.equal(isSafe(RULE, reserved('1', diagnose())), false);
    assert.deepEqual(rulesOn(reserved('1', '')).filter((rule) => rule.startsWith('diagnose')), []);
  });
});
