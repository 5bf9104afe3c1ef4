import { diagnose, dogntilbud, extract, funksjon, person, tjeneste } from '../support';
import type { PersonParts } from '../support';
import { table } from './cases';

const dead = (parts: PersonParts, peDodDato: string | undefined = '20160501'): string =>
  extract(person({ ...parts, values: { peDodDato } }));

describe('event-after-death', () => {
  table('event-after-death', [
    ['all began before', dead({}), []],
    ['a service on the day of death', dead({ tjenester: tjeneste({ tjFraDato: '20160501' }) }), []],
    ['a service on the day after', dead({ tjenester: tjeneste({ tjFraDato: '20160502' }) }), ['20160502']],
    ['a service that goes on is no beginning', dead({ tjenester: tjeneste({ tjTilDato: '20161231' }) }), []],
    ['an assessment', dead({ funksjoner: funksjon({ fnFraDato: '20160507' }) }), ['20160507']],
    ['a diagnosis', dead({ diagnoser: diagnose({ diFraDato: '20160507' }) }), ['20160507']],
    ['a stay', dead({ dogntilbud: dogntilbud({ dgFraDato: '20160507', dgTilDato: '20160601' }) }), ['20160507']],
    ['information', dead({
      opplysninger: '<PERSONOPPL poPeID="1" poPoID="1">'
        + '<poFraDato>20160507</poFraDato><poTilDato>99991231</poTilDato></PERSONOPPL>',
    }), ['20160507']],
    [
      'each of two services',
      dead({ tjenester: tjeneste({ tjFraDato: '20160601' }) + tjeneste({ tjFraDato: '20160701' }, 2) }),
      ['20160601', '20160701'],
    ],
    ['a leap day', dead({ tjenester: tjeneste({ tjFraDato: '20160301' }) }, '20160229'), ['20160301']],
    ['alive', extract(person({ tjenester: tjeneste({ tjFraDato: '20161231' }) })), []],
    ['a day of death far ahead', dead({}, '99991231'), []],
    ['a day of death that is no day', dead({ tjenester: tjeneste({ tjFraDato: '20160601' }) }, '20160431'), []],
    ['a beginning that is no day', dead({ tjenester: tjeneste({ tjFraDato: '20160631' }) }), []],
    [
      'another person\'s death',
      extract([
        person({ values: { peDodDato: '20160101' } }), person({ id: 2, tjenester: tjeneste({ tjFraDato: '20160601' }) }),
      ]), [],
    ],
  ]);
});
