import { table } from './cases';
import { guid, melding, notifikasjon } from '../message-support';

describe('kpr-reference-missing', () => {
  table('kpr-reference-missing', [
    ['an original', melding(), []],
    ['a replacement of nothing', melding(notifikasjon(1, { statusNotifikasjon: 'M' })), ['M']],
    ['an annulment of nothing', melding(notifikasjon(1, { statusNotifikasjon: 'C' })), ['C']],
    ['a replacement of something', melding(notifikasjon(1, { statusNotifikasjon: 'M', notifikasjonRef: guid(9) })), []],
  ]);
});
