import assert from 'node:assert/strict';
import { extract, fixed, person, tjeneste } from '../support';
import { isSafe, table } from './cases';

const RULE = 'timer-invalid';
const hours = (tjTimerUke: string | undefined, tjResTimerUke?: string): string =>
  extract(person({ tjenester: tjeneste({ tjTimerUke, tjResTimerUke }) }));

describe(RULE, () => {
  table(RULE, [
    ['a comma', hours('2,5'), [['2,5', 'message']]],
    ['words', hours('ca. 3'), [['ca. 3', 'message']]],
    ['a clock', hours('2:30'), [['2:30', 'message']]],
    ['a power of ten', hours('1e2'), [['1e2', 'message']]],
    ['two points', hours('1.2.3'), [['1.2.3', 'message']]],
    ['a point alone', hours('.'), [['.', 'message']]],
    ['a sign at the end', hours('5-'), [['5-', 'message']]],
    ['another base', hours('0x10'), [['0x10', 'message']]],
    ['below zero', hours('-1'), [['-1', 'negative']]],
    ['a little below zero', hours('-0.01'), [['-0.01', 'negative']]],
    ['reserved hours', hours('2', '1,5'), [['1,5', 'message']]],
    ['both', hours('x', 'y'), [['x', 'message'], ['y', 'message']]],
    ['what could be somebody\'s number is not repeated', hours('01815010341,5'), [['01815010341,5', 'message']]],
    ['whole', hours('2'), []],
    ['with a point', hours('2.50'), []],
    ['with a sign', hours('+2.5'), []],
    ['only decimals', hours('.5'), []],
    ['zero', hours('0'), []],
    ['blanks around', hours(' 2.5 '), []],
    ['none', hours(''), []],
    ['none at all', hours(undefined), []],
  ]);

  it('writes a point for a comma', () => {
    assert.equal(fixed(RULE, hours('2,5')), hours('2.5'));
    assert.equal(fixed(RULE, hours('12,25')), hours('12.25'));
    assert.equal(isSafe(RULE, hours('2,5')), true);
  });

  it('does not take thousands for decimals', () => {
    for (const text of ['1,234', '1.234,5', ',5', 'x']) assert.equal(fixed(RULE, hours(text)), undefined, text);
  });
});
