import { diagnose, dogntilbud, extract, funksjon, person, tjeneste } from '../support';
import { table } from './cases';

const lasting = (tjFraDato: string | undefined, tjTilDato: string | undefined): string =>
  extract(person({ tjenester: tjeneste({ tjFraDato, tjTilDato }) }));

describe('til-before-fra', () => {
  table('til-before-fra', [
    ['a service that ends the day before it begins', lasting('20160501', '20160430'), ['20160430']],
    ['a service of one day', lasting('20160501', '20160501'), []],
    ['over a leap day', lasting('20160301', '20160229'), ['20160229']],
    ['over the turn of the year', lasting('20160101', '20151231'), ['20151231']],
    [
      'a diagnosis',
      extract(person({ diagnoser: diagnose({ diFraDato: '20160501', diTilDato: '20160101' }) })), ['20160101'],
    ],
    [
      'an assessment',
      extract(person({ funksjoner: funksjon({ fnFraDato: '20160501', fnTilDato: '20160101' }) })), ['20160101'],
    ],
    [
      'a stay',
      extract(person({ dogntilbud: dogntilbud({ dgFraDato: '20160501', dgTilDato: '20160101' }) })), ['20160101'],
    ],
    ['information', extract(person({
      opplysninger: '<PERSONOPPL poPeID="1" poPoID="1">'
        + '<poFraDato>20160501</poFraDato><poTilDato>20160101</poTilDato></PERSONOPPL>',
    })), ['20160101']],
    ['an open end', lasting('20160501', '99991231'), []],
    ['no end', lasting('20160501', undefined), []],
    ['no beginning', lasting(undefined, '20160501'), []],
    ['an empty end', lasting('20160501', ''), []],
    ['an end that is no day is another rule\'s', lasting('20160501', '20160231'), []],
    ['the head\'s period is another rule\'s', extract(person(), { iiFraDato: '20161231', iiTilDato: '20160101' }), []],
  ]);
});
