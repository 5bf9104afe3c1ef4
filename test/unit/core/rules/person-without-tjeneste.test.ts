import { dogntilbud, extract, person, tjeneste } from '../support';
import { table } from './cases';

const TAG = '<PERSON pePeID="1">';
const REFUSED = tjeneste({ tjVedtak: '1', tjFraDato: undefined, tjTilDato: undefined });

describe('person-without-tjeneste', () => {
  table('person-without-tjeneste', [
    ['no service', extract(person({ tjenester: '' })), [TAG]],
    ['no service, but a stay', extract(person({ tjenester: '', dogntilbud: dogntilbud() })), [TAG]],
    ['the service stands in a comment', extract(person({ tjenester: `<!-- ${tjeneste()} -->` })), [TAG]],
    ['each of two persons', extract([person({ tjenester: '' }), person({ id: 2, tjenester: '' })]), [TAG, '<PERSON pePeID="2">']],
    ['the next person\'s service is not this one\'s', extract([person({ tjenester: '' }), person({ id: 2 })]), [TAG]],
    ['a granted service', extract(), []],
    ['a refusal', extract(person({ tjenester: REFUSED })), []],
    ['an empty service is there, and lacks what it lacks', extract(person({ tjenester: '<TJENESTE tjPeID="1" tjTjID="1"/>' })), []],
    ['a service out of the period is another rule\'s', extract(person({ tjenester: tjeneste({ tjTilDato: '20151231' }) })), []],
  ]);

  describe('made a warning or switched off in the settings', () => {
    const severities = new Map([['person-without-tjeneste', 'off' as const]]);
    table('person-without-tjeneste', [['is told all the same, since it is a minimum', extract(person({ tjenester: '' })), [TAG]]], { severities });
  });
});
