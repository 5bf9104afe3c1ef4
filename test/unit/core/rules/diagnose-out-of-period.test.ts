import assert from 'node:assert/strict';
import { diagnose, extract, fixed, person } from '../support';
import { isSafe, rulesOn, table } from './cases';

const RULE = 'diagnose-out-of-period';
const lasting = (diFraDato: string, diTilDato: string): string =>
  extract(person({ diagnoser: diagnose({ diFraDato, diTilDato }) }));

describe(RULE, () => {
  table(RULE, [
    ['began before the period and lasts', lasting('20100101', '99991231'), []],
    ['ended on the last day before the period', lasting('20100101', '20151231'), [['20151231', 'before']]],
    ['ended on the first day of the period', lasting('20100101', '20160101'), []],
    ['began on the last day of the period', lasting('20161231', '99991231'), []],
    ['began on the day after the period', lasting('20170101', '99991231'), [['20170101', 'after']]],
    ['of one day, a leap day', lasting('20160229', '20160229'), []],
    ['longer than the whole period', lasting('20151231', '20170101'), []],
    ['ends before it begins', lasting('20160101', '20151231'), []],
    ['an end that is no day', lasting('20100101', '20150230'), []],
    ['an empty end', lasting('20100101', ''), []],
  ]);

  it('alone speaks of a beginning after the extraction', () => {
    assert.deepEqual(rulesOn(lasting('20180101', '99991231')).filter((rule) => /period|uttrekk/.test(rule)), [RULE]);
  });

  it('offers to remove the element, never by itself', () => {
    const text = extract(person({ diagnoser: `\n${diagnose({ diTilDato: '20151231' })}\n${diagnose({}, 2)}\n` }));
    assert.equal(fixed(RULE, text), extract(person({ diagnoser: `\n${diagnose({}, 2)}\n` })));
    assert.equal(isSafe(RULE, text), false);
  });
});
