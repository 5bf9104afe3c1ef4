import assert from 'node:assert/strict';
import { diagnose, extract, fixed, person } from '../support';
import type { Values } from '../support';
import { isSafe, table } from './cases';

const RULE = 'diagnose-duplicate';
const both = (...diagnoses: Values[]): string =>
  extract(person({ diagnoser: diagnoses.map((values, i) => diagnose(values, i + 1)).join('') }));
const days = (diFraDato: string, diTilDato: string): Values => ({ diFraDato, diTilDato });

describe(RULE, () => {
  table(RULE, [
    ['one diagnosis', extract(), []],
    ['two equal', both({}, {}), ['T90']],
    ['three equal', both({}, {}, {}), ['T90', 'T90']],
    ['two codes', both({}, { diDiagKode: 'K86' }), []],
    ['one code of two code systems', both({ diDiagKode: 'K86' }, { diKodeVersjon: 'ICD-10', diDiagKode: 'K86' }), []],
    ['with and without the dot', both(
      { diKodeVersjon: 'ICD-10', diDiagKode: 'J44.9' }, { diKodeVersjon: 'ICD-10', diDiagKode: 'J449' },
    ), ['J449']],
    ['one day in common', both(days('20140101', '20160331'), days('20160331', '99991231')), ['T90']],
    ['right after each other', both(days('20140101', '20160229'), days('20160301', '99991231')), ['T90']],
    ['a day between', both(days('20140101', '20160228'), days('20160301', '99991231')), []],
    ['a year between, the later one first', both(days('20160601', '99991231'), days('20140101', '20150601')), []],
    [
      'within one that lasts, another between',
      both(days('20140101', '99991231'), days('20150101', '20150201'), days('20160601', '20160701')), ['T90', 'T90'],
    ],
    ['an end that is no day', both(days('20140101', '20160230'), days('20140101', '99991231')), []],
    ['an end before the beginning', both(days('20140101', '20130101'), days('20140101', '99991231')), []],
    ['no codes', both({ diDiagKode: '' }, { diDiagKode: '' }), []],
    ['two persons', extract([person(), person({ id: 2 })]), []],
  ]);

  it('marks and removes the later one, wherever it stands', () => {
    const text = both({ ...days('20160601', '99991231'), diDiagKode: 't90' }, days('20140101', '99991231'));
    assert.equal(fixed(RULE, text), extract(person({ diagnoser: diagnose(days('20140101', '99991231'), 2) })));
    assert.equal(isSafe(RULE, text), false);
  });

  it('loses no day: the former lasts as long as the removed one did', () => {
    const text = both(days('20140101', '20160331'), days('20160401', '20161130'));
    assert.equal(fixed(RULE, text), both(days('20140101', '20161130')));
  });
});
