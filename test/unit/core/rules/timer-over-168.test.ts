import assert from 'node:assert/strict';
import { extract, findings, person, tjeneste } from '../support';
import { table } from './cases';

const RULE = 'timer-over-168';
const hours = (tjTimerUke: string | undefined, tjResTimerUke?: string): string =>
  extract(person({ tjenester: tjeneste({ tjTimerUke, tjResTimerUke }) }));

describe(RULE, () => {
  table(RULE, [
    ['one more', hours('169'), ['169']],
    ['a little more', hours('168.01'), ['168.01']],
    ['reserved hours', hours('20', '200'), ['200']],
    ['all of the week', hours('168'), []],
    ['the same with decimals', hours('168.00'), []],
    ['few', hours('2.5'), []],
    ['what is no number is another rule\'s', hours('200,5'), []],
    ['none', hours(undefined), []],
  ]);

  it('tells how many', () => {
    assert.deepEqual(findings(hours('200.5')).find(({ rule }) => rule === RULE)?.args, { timer: 200.5 });
  });
});
