import { ASSESSED, extract, funksjon, person } from '../support';
import type { Values } from '../support';
import { table } from './cases';

const of = (...list: Values[]): string =>
  extract(person({ funksjoner: list.map((values, i) => funksjon({ fnFunkType: '3', ...values }, i + 1)).join('') }));
const days = (fnFraDato: string, fnTilDato: string): Values => ({ fnFraDato, fnTilDato });

describe('funksjon-overlap', () => {
  table('funksjon-overlap', [
    ['each variable once', extract(), []],
    ['the former ended the day before', of(days('20150101', '20160228'), days('20160229', '99991231')), []],
    [
      'the former ends on the day that the next begins',
      of(days('20150101', '20160229'), days('20160229', '99991231')), ['20160229'],
    ],
    ['the former was never ended', of(days('20150101', '99991231'), days('20160601', '99991231')), ['20160601']],
    ['the later one stands first', of(days('20160601', '99991231'), days('20150101', '99991231')), ['20160601']],
    ['the same days', of(days('20150101', '99991231'), days('20150101', '99991231')), ['20150101']],
    [
      'three, each told once',
      of(days('20150101', '99991231'), days('20150601', '20150701'), days('20160601', '99991231')),
      ['20150601', '20160601'],
    ],
    ['two variables', of({ fnFunkType: '3' }, { fnFunkType: '4' }), []],
    ['the same variable with a leading zero', of({ fnFunkType: '3' }, { fnFunkType: '03' }), ['20150101']],
    ['a number that is no variable', of({ fnFunkType: '19' }, { fnFunkType: '19' }), []],
    ['an end before the beginning', of(days('20150101', '20140101'), days('20140601', '99991231')), []],
    ['an end that is no day', of(days('20150101', '20160230'), days('20150601', '99991231')), []],
    ['two persons', extract([person(), person({ id: 2, funksjoner: ASSESSED })]), []],
  ]);
});
