import assert from 'node:assert/strict';
import { someNumber } from '../identifiers/numbers';
import { extract, findings, person } from '../support';
import { table } from './cases';

const born = { day: 1, month: 1, year: 50, individual: 103 };
const known = (id: number, peFnr: string): string => person({ id, values: { peFnr } });
const tenor = '01815010341';
const ofTests = someNumber({ ...born, addMonth: 65 });
/** Not synthetic, and of nobody: one born in 1854. */
const plain = someNumber({ day: 1, month: 1, year: 54, individual: 500 });

describe('personid-synthetic', () => {
  table('personid-synthetic', [
    ['once, at the first', extract([known(1, tenor), known(2, ofTests)]), [tenor]],
    ['at the first that is synthetic', extract([known(1, plain), known(2, ofTests)]), [ofTests]],
    ['an H-number is none', extract(known(1, someNumber({ ...born, addMonth: 40 }))), []],
    ['a birth date is none', extract(known(1, '010150')), []],
    ['a wrong check digit', extract(known(1, '01815010342')), []],
  ]);

  it('counts persons and holds nothing back', () => {
    const [found] = findings(extract([known(1, tenor), known(2, plain), known(3, ofTests)])).filter(({ rule }) => rule === 'personid-synthetic');
    assert.deepEqual([found.args, found.severity], [{ count: 2, partKind: 'person' }, 'information']);
  });
});
