import { table } from './cases';
import { guid, melding, notifikasjon } from '../message-support';

describe('kpr-reference-not-original', () => {
  const change = (n: number, of: number) => notifikasjon(n, { statusNotifikasjon: 'M', notifikasjonRef: guid(of) });

  table('kpr-reference-not-original', [
    ['to an original before it', melding(notifikasjon(1) + change(2, 1)), []],
    ['to an original after it', melding(change(1, 2) + notifikasjon(2)), []],
    ['to a replacement before it', melding(notifikasjon(1) + change(2, 1) + change(3, 2)), [guid(2)]],
    ['to a replacement after it', melding(notifikasjon(1) + change(2, 3) + change(3, 1)), [guid(3)]],
    ['to itself', melding(change(1, 1)), [guid(1)]],
    ['to what other messages hold', melding(change(1, 77)), []],
    ['in braces and capitals', melding(change(1, 9) + notifikasjon(2, { statusNotifikasjon: 'C', notifikasjonRef: `{${guid(1)}}` })), [`{${guid(1)}}`]],
  ]);
});
