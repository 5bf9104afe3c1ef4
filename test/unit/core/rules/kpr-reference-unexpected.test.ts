import { table } from './cases';
import { guid, melding, notifikasjon } from '../message-support';

describe('kpr-reference-unexpected', () => {
  table('kpr-reference-unexpected', [
    ['an original without a reference', melding(), []],
    ['an original with one', melding(notifikasjon(1, { notifikasjonRef: guid(9) })), [guid(9)]],
    ['a replacement with one', melding(notifikasjon(1, { statusNotifikasjon: 'M', notifikasjonRef: guid(9) })), []],
  ]);
});
