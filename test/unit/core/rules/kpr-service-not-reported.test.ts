import { table } from './cases';
import { hendelse, melding, notifikasjon } from '../message-support';

describe('kpr-service-not-reported', () => {
  table('kpr-service-not-reported', [
    ...['18', '19', '20', '21', '29'].map((type) => [`type ${type}`, melding(notifikasjon(1, {}, hendelse({ tjenesteType: type }))), []] as const),
    ['a service at home', melding(notifikasjon(1, {}, hendelse({ tjenesteType: '15' }))), ['15']],
    ['a retired type, of which its own rule speaks', melding(notifikasjon(1, {}, hendelse({ tjenesteType: '6' }))), []],
    ['no type at all', melding(notifikasjon(1, {}, hendelse({ tjenesteType: '77' }))), []],
  ]);
});
