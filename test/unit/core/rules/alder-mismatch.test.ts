import assert from 'node:assert/strict';
import { someNumber } from '../identifiers/numbers';
import { extract, findings, fixed, person } from '../support';
import { isSafe, table } from './cases';

const RULE = 'alder-mismatch';
/** Born on 1 January 1950: 66 at the end of 2016. */
const aged = (peAlder: string | undefined, peFnr = '01815010341'): string => extract(person({ values: { peFnr, peAlder } }));
const bornLastDay = someNumber({ day: 31, month: 12, year: 50, individual: 103, addMonth: 80 });
const bornLeapDay = someNumber({ day: 29, month: 2, year: 52, individual: 103, addMonth: 80 });
const bornIn1899 = someNumber({ day: 1, month: 1, year: 99, individual: 501, addMonth: 80 });
const bornAfter = someNumber({ day: 1, month: 1, year: 18, individual: 501, addMonth: 80 });

describe(RULE, () => {
  table(RULE, [
    ['two years too many', aged('68'), ['68']],
    ['two years too few', aged('64'), ['64']],
    ['one year too many', aged('67'), []],
    ['one year too few', aged('65'), []],
    ['right', aged('66'), []],
    ['right with a leading zero', aged('066'), []],
    ['the birthday is the last day of the period', aged('68', bornLastDay), ['68']],
    ['a year from that', aged('67', bornLastDay), []],
    ['born on a leap day, two years too many', aged('66', bornLeapDay), ['66']],
    ['born on a leap day', aged('64', bornLeapDay), []],
    ['the century stands in the number', aged('17', bornIn1899), ['17']],
    ['in the nineteenth', aged('117', bornIn1899), []],
    ['below zero', aged('-1'), ['-1']],
    ['born after the period', aged('98', bornAfter), ['98']],
    ['not a number is another rule\'s', aged('gammel'), []],
    ['none', aged(undefined), []],
    ['a birth date shows no century', aged('5', '010150'), []],
    ['a DUF number shows none either', aged('5', '201612345678'), []],
    ['an invalid number', aged('5', '01815010342'), []],
  ]);

  it('offers the age at the end of the period, for somebody to look at', () => {
    assert.equal(fixed(RULE, aged('56')), aged('66'));
    assert.equal(isSafe(RULE, aged('56')), false);
    assert.equal(fixed(RULE, aged('98', bornAfter)), undefined);
  });

  it('is silent from 2032, and when no year is known', () => {
    const count = (text: string, year?: number) => findings(text, { year }).filter(({ rule }) => rule === RULE).length;
    assert.deepEqual([count(aged('5'), 2031), count(aged('5'), 2032)], [1, 0]);
    assert.equal(count(extract(person({ values: { peAlder: '5' } }), { iiFraDato: '', iiTilDato: '' })), 0);
  });
});
