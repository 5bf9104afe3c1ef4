import assert from 'node:assert/strict';
import { extract, fixed, person, tjeneste } from '../support';
import { isSafe, rulesOn, table } from './cases';

const RULE = 'vedtak-out-of-period';
const NO_DAYS = { tjFraDato: undefined, tjTilDato: undefined, tjTimerUke: undefined, tjInstOrgnr: undefined };
const refused = (tjVedtDato: string | undefined, vedtak = '1'): string =>
  tjeneste({ ...NO_DAYS, tjSoknadDato: '20151001', tjVedtDato, tjVedtak: vedtak }) + tjeneste({}, 2);
const decided = (tjVedtDato: string | undefined, vedtak?: string): string =>
  extract(person({ tjenester: refused(tjVedtDato, vedtak) }));

describe(RULE, () => {
  table(RULE, [
    ['refused on the last day before the period', decided('20151231'), [['20151231', 'before']]],
    ['refused on the first day of the period', decided('20160101'), []],
    ['refused on the leap day', decided('20160229'), []],
    ['refused on the last day of the period', decided('20161231'), []],
    ['refused on the day after the period', decided('20170101'), [['20170101', 'after']]],
    ['a leading zero', decided('20151231', '01'), [['20151231', 'before']]],
    ['a refusal with a date that is no day', decided('20151131'), []],
    ['a refusal with an empty date', decided(''), []],
    ['a refusal without a date', decided(undefined), []],
    ['granted before the period', decided('20151231', '2'), []],
    ['neither granted nor refused', decided('20151231', ''), []],
    [
      'whatever days a refusal has',
      extract(person({
        tjenester: tjeneste({ tjVedtak: '1', tjVedtDato: '20160301', tjFraDato: '20140101', tjTilDato: '20141231' }),
      })), [],
    ],
  ]);

  it('alone speaks of the date', () => {
    assert.deepEqual(rulesOn(decided('20170601')).filter((rule) => /period|uttrekk/.test(rule)), [RULE]);
  });

  it('offers to remove the element, never by itself', () => {
    assert.equal(fixed(RULE, decided('20151231')), extract(person({ tjenester: tjeneste({}, 2) })));
    assert.equal(isSafe(RULE, decided('20151231')), false);
  });
});
