import assert from 'node:assert/strict';
import { someNumber } from '../identifiers/numbers';
import { extract, findings, fixed, person } from '../support';
import { isSafe, table } from './cases';

const RULE = 'kjonn-mismatch';
const registered = (peKjonn: string | undefined, peFnr = '01815010341'): string => extract(person({ values: { peFnr, peKjonn } }));
const woman = someNumber({ day: 1, month: 1, year: 50, individual: 104, addMonth: 80 });
const dNumber = someNumber({ day: 1, month: 1, year: 50, individual: 103, addDay: 40, addMonth: 80 });

describe(RULE, () => {
  table(RULE, [
    ['a woman with a man\'s number', registered('K'), ['K']],
    ['a man with a woman\'s number', registered('M', woman), ['M']],
    ['a D-number', registered('K', dNumber), ['K']],
    ['a man', registered('M'), []],
    ['a woman', registered('K', woman), []],
    ['no code is another rule\'s', registered('k'), []],
    ['none', registered(undefined), []],
    ['a number without sex', registered('K', '201612345678'), []],
    ['an invalid number', registered('K', '01815010342'), []],
  ]);

  it('offers what the number shows, for somebody to look at', () => {
    assert.equal(fixed(RULE, registered('K')), registered('M'));
    assert.equal(isSafe(RULE, registered('K')), false);
  });

  it('is silent from 2032, when numbers show no sex', () => {
    const count = (year: number) => findings(registered('K'), { year }).filter(({ rule }) => rule === RULE).length;
    assert.deepEqual([count(2031), count(2032)], [1, 0]);
  });
});
