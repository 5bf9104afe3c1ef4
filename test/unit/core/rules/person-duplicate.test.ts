import assert from 'node:assert/strict';
import { someNumber } from '../identifiers/numbers';
import { extract, findings, person } from '../support';
import { table } from './cases';

const RULE = 'person-duplicate';
const known = (id: number, peFnr: string): string => person({ id, values: { peFnr } });
const one = '01815010341';
const hNumber = someNumber({ day: 1, month: 1, year: 50, individual: 103, addMonth: 40 });
const another = someNumber({ day: 1, month: 1, year: 50, individual: 105, addMonth: 80 });

describe(RULE, () => {
  table(RULE, [
    ['the second of two', extract([known(1, one), known(2, one)]), [one]],
    ['each after the first', extract([known(1, one), known(2, another), known(3, one), known(4, one)]), [one, one]],
    ['one with blanks around', extract([known(1, one), known(2, ` ${one} `)]), [one]],
    ['a DUF number', extract([known(1, '201612345678'), known(2, '201612345678')]), ['201612345678']],
    ['two persons', extract([known(1, one), known(2, another)]), []],
    ['two with the same birth date only', extract([known(1, '010150'), known(2, '010150')]), []],
    ['two with an assistance number', extract([known(1, hNumber), known(2, hNumber)]), []],
    ['two that are invalid', extract([known(1, '01815010342'), known(2, '01815010342')]), []],
    ['two that are missing', extract([known(1, ''), known(2, '')]), []],
  ]);

  it('says where the first stands', () => {
    const text = extract([known(1, one), known(2, one)]);
    const [found] = findings(text).filter(({ rule }) => rule === RULE);
    assert.deepEqual([found.related?.start, found.start], [text.indexOf(one), text.lastIndexOf(one)]);
  });
});
