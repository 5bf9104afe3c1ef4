import assert from 'node:assert/strict';
import { someNumber, withCheckDigits } from '../identifiers/numbers';
import { extract, findings, fixed, person } from '../support';
import { isSafe, table } from './cases';

const RULE = 'personid-invalid';
const known = (peFnr: string): string => extract(person({ values: { peFnr } }));

const born = { day: 1, month: 1, year: 50, individual: 103 };
const dNumber = someNumber({ ...born, addDay: 40, addMonth: 80 });
const hNumber = someNumber({ ...born, addMonth: 40 });
const leapDay = someNumber({ day: 29, month: 2, year: 48, individual: 103, addMonth: 80 });
const noLeapDay = someNumber({ day: 29, month: 2, year: 50, individual: 103, addMonth: 80 });
const fhNumber = ['800000001', '800000002', '800000003'].map((nine) => withCheckDigits(nine)).find(Boolean)!;

describe(RULE, () => {
  table(RULE, [
    ['a wrong check digit', known('01815010342'), [['01815010342', 'message']]],
    ['a digit too few', known('0181501034'), [['0181501034', 'message']]],
    ['a day that its year did not have', known(noLeapDay), [[noLeapDay, 'message']]],
    ['eleven zeros', known('00000000000'), [['00000000000', 'message']]],
    ['words', known('ukjent'), [['ukjent', 'message']]],
    ['a birth date that no year has', known('310250'), [['310250', 'message']]],
    ['a blank inside', known('018150 10341'), [['018150 10341', 'separators']]],
    ['a wrong check digit and a blank', known('018150 10342'), [['018150 10342', 'message']]],
    ['DUF of a year to come', known('201812345678'), [['201812345678', 'message']]],
    ['a synthetic number', known('01815010341'), []],
    ['blanks around', known(' 01815010341 '), []],
    ['born on a leap day', known(leapDay), []],
    ['a D-number', known(dNumber), []],
    ['an H-number', known(hNumber), []],
    ['a common assistance number', known(fhNumber), []],
    ['a DUF number', known('201612345678'), []],
    ['a birth date', known('290200'), []],
    ['an empty one is another rule\'s', known(''), []],
  ]);

  it('takes blanks and punctuation out', () => {
    for (const form of ['018150 10341', '018150-10341', '01.81.50 10341', '01 81 50 1 0341', '018150\u00a010341']) {
      assert.equal(fixed(RULE, known(form)), known('01815010341'), form);
      assert.equal(isSafe(RULE, known(form)), true);
    }
    assert.equal(fixed(RULE, known('01.01.50')), known('010150'));
  });

  it('repeats nothing of the number, in the finding or in its fix', () => {
    const told = JSON.stringify(findings(known('018150 10341')).filter(({ rule }) => rule === RULE).map(({ key, args, fixes }) => ({ key, args, fixes })));
    assert.doesNotMatch(told, /018150|10341/);
  });

  it('has no fix where that does not give a number, or it is not plain text', () => {
    assert.equal(fixed(RULE, known('018150 10342')), undefined);
    assert.equal(fixed(RULE, known('018150&#32;10341')), undefined);
  });

  it('reads numbers by the reporting year: from 2032 the first check digit may leave more', () => {
    const neutral = someNumber({ ...born, addMonth: 80 }, 1);
    const marked = (year: number) => findings(known(neutral), { year }).filter(({ rule }) => rule === RULE).length;
    assert.deepEqual([marked(2016), marked(2031), marked(2032)], [1, 1, 0]);
  });
});
