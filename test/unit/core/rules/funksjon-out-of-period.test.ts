import assert from 'node:assert/strict';
import { ASSESSED, extract, fixed, funksjon, person } from '../support';
import { isSafe, rulesOn, table } from './cases';

const RULE = 'funksjon-out-of-period';
const former = (fnFraDato: string, fnTilDato: string): string =>
  funksjon({ fnFunkType: '7', fnFraDato, fnTilDato }, 90);
const lasting = (fra: string, til: string): string => extract(person({ funksjoner: former(fra, til) + ASSESSED }));

describe(RULE, () => {
  table(RULE, [
    ['ended on the last day before the period', lasting('20140101', '20151231'), [['20151231', 'before']]],
    ['ended on the first day of the period', lasting('20140101', '20160101'), []],
    ['began on the last day of the period', lasting('20161231', '99991231'), []],
    ['began on the day after the period', lasting('20170101', '99991231'), [['20170101', 'after']]],
    ['began on the day of the extraction', lasting('20170103', '99991231'), [['20170103', 'after']]],
    ['began after the extraction, which is an error of another rule', lasting('20170104', '99991231'), []],
    ['of one day, a leap day', lasting('20160229', '20160229'), []],
    ['longer than the whole period', lasting('20151231', '20170101'), []],
    ['ends before it begins', lasting('20160601', '20151231'), []],
  ]);

  it('leaves a beginning after the extraction to the error', () => {
    assert.ok(rulesOn(lasting('20170104', '99991231')).includes('dato-after-uttrekk'));
  });

  it('speaks of it where the day of the extraction is not known', () => {
    const text = extract(person({ funksjoner: former('20180101', '99991231') + ASSESSED }), { iiLagetDato: undefined });
    assert.ok(rulesOn(text).includes(RULE));
  });

  it('offers to remove the element, never by itself', () => {
    assert.equal(fixed(RULE, lasting('20140101', '20151231')), extract(person()));
    assert.equal(isSafe(RULE, lasting('20140101', '20151231')), false);
  });
});
