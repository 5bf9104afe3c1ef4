import assert from 'node:assert/strict';
import { extract, fixed, person, tjeneste } from '../support';
import { isSafe, rulesOn, table } from './cases';

const RULE = 'tjeneste-out-of-period';
const OPEN = '99991231';
const lasting = (tjFraDato: string | undefined, tjTilDato: string | undefined, vedtak = '2'): string =>
  extract(person({ tjenester: tjeneste({ tjFraDato, tjTilDato, tjVedtak: vedtak }) + tjeneste({}, 2) }));

describe(RULE, () => {
  table(RULE, [
    ['ended on the last day before the period', lasting('20140115', '20151231'), [['20151231', 'before']]],
    ['ended on the first day of the period', lasting('20140115', '20160101'), []],
    ['begins on the last day of the period', lasting('20161231', OPEN), []],
    ['begins on the day after the period', lasting('20170101', OPEN), [['20170101', 'after']]],
    ['begins after the extraction: one rule speaks, not two', lasting('20170301', OPEN), [['20170301', 'after']]],
    ['ongoing since 2014, with an open end', lasting('20140115', OPEN), []],
    ['ongoing since 2014, with no end', lasting('20140115', undefined), []],
    ['ongoing since 2014, with an end that counts as open', lasting('20140115', '20990101'), []],
    ['of one day, a leap day', lasting('20160229', '20160229'), []],
    ['longer than the whole period', lasting('20151231', '20170101'), []],
    ['ended before the period, no beginning', lasting(undefined, '20151231'), [['20151231', 'before']]],
    ['begins after the period, an end that is no day', lasting('20170101', '20170230'), [['20170101', 'after']]],
    ['ends before it begins, which is another rule\'s', lasting('20160501', '20151231'), []],
    ['a beginning that is no day and an open end', lasting('20151301', OPEN), []],
    ['a refusal counts by its decision', lasting('20140115', '20151231', '1'), []],
    ['no decision either way counts by its days', lasting('20140115', '20151231', ''), [['20151231', 'before']]],
  ]);

  describe('in another reporting year than the head says', () => {
    table(RULE, [
      ['in 2016, out of the year that is set', lasting('20160101', '20161231'), [['20161231', 'before']]],
      ['in the leap year\'s last days', lasting('20160101', '20170101'), []],
    ], { year: 2017 });
  });

  it('is silent where no year is known', () => {
    const headless = { iiFraDato: undefined, iiTilDato: undefined };
    const text = extract(person({ tjenester: tjeneste({ tjTilDato: '20101231' }) }), headless);
    assert.ok(!rulesOn(text).includes(RULE));
  });

  it('offers to remove the element, never by itself', () => {
    const kept = tjeneste({}, 2);
    const text = extract(person({ tjenester: `\n  ${tjeneste({ tjTilDato: '20151231' })}\n  ${kept}` }));
    assert.equal(fixed(RULE, text), extract(person({ tjenester: `\n  ${kept}` })));
    assert.equal(isSafe(RULE, text), false);
  });

  it('leaves a date after both the period and the extraction to this rule', () => {
    assert.ok(!rulesOn(lasting('20170301', OPEN)).includes('dato-after-uttrekk'));
  });
});
