import { diagnose, dogntilbud, extract, funksjon, person, tjeneste } from '../support';
import type { PersonParts } from '../support';
import { table } from './cases';

const TAG = '<PERSON pePeID="1">';
const OVER: PersonParts = {
  funksjoner: funksjon({ fnFraDato: '20140101', fnTilDato: '20151231' }),
  tjenester: tjeneste({ tjTilDato: '20151231' }),
  diagnoser: diagnose({ diTilDato: '20151231' }),
};
const over = (parts: PersonParts): string => extract(person({ ...OVER, ...parts }));
const dead = (peDodDato: string): string => extract(person({ values: { peDodDato } }));

describe('person-out-of-period', () => {
  table('person-out-of-period', [
    ['died on the last day before the period', dead('20151231'), [['20151231', 'dead']]],
    ['died on the first day of the period', dead('20160101'), []],
    ['a day of death that is no day', dead('20151131'), []],
    ['an empty day of death', dead(''), []],
    ['everything ended before the period', over({}), [[TAG, 'nothing']]],
    ['everything begins after the period', extract(person({
      funksjoner: '', diagnoser: '', tjenester: tjeneste({ tjFraDato: '20170101' }),
    })), [[TAG, 'nothing']]],
    ['dead and nothing inside is told once', over({ values: { peDodDato: '20151120' } }), [['20151120', 'dead']]],
    ['a service on the first day of the period', over({ tjenester: tjeneste({ tjTilDato: '20160101' }) }), []],
    ['a refusal in the period', over({ tjenester: tjeneste({ tjVedtak: '1', tjVedtDato: '20160301' }) }), []],
    [
      'a refusal before the period',
      over({ tjenester: tjeneste({ tjVedtak: '1', tjVedtDato: '20151231' }) }), [[TAG, 'nothing']],
    ],
    ['an assessment that holds', over({ funksjoner: funksjon() }), []],
    ['a diagnosis that holds', over({ diagnoser: diagnose() }), []],
    ['a stay in the period', over({ dogntilbud: dogntilbud() }), []],
    ['a service whose end is no day may be inside', over({ tjenester: tjeneste({ tjTilDato: '20151131' }) }), []],
    ['no service at all is another rule\'s', over({ tjenester: '' }), []],
    ['a clean person', extract(), []],
  ]);

  describe('where no year is known', () => {
    const headless = { iiFraDato: undefined, iiTilDato: undefined };
    const text = extract(person({ values: { peDodDato: '20101231' } }), headless);
    table('person-out-of-period', [['nobody is outside', text, []]]);
  });
});
