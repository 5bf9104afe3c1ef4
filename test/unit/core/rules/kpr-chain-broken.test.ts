import { table } from './cases';
import { guid, melding, notifikasjon } from '../message-support';

describe('kpr-chain-broken', () => {
  const after = (n: number, previous: number) => notifikasjon(n, { notifikasjonForrigeGUID: guid(previous) });

  table('kpr-chain-broken', [
    ['a whole chain', melding(notifikasjon(1) + notifikasjon(2) + notifikasjon(3)), []],
    ['one that goes on from an earlier message', melding(after(5, 4) + notifikasjon(6)), []],
    ['a gap', melding(notifikasjon(1) + after(3, 2)), [[guid(2), 'message']]],
    ['a second beginning', melding(notifikasjon(1) + after(2, 0)), [[guid(0), 'empty']]],
    ['the same in braces', melding(notifikasjon(1) + notifikasjon(2, { notifikasjonForrigeGUID: `{${guid(1)}}` })), []],
  ]);
});
