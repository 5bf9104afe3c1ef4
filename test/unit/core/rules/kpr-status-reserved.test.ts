import { table } from './cases';
import { guid, melding, notifikasjon } from '../message-support';

describe('kpr-status-reserved', () => {
  const status = (code: string) => melding(notifikasjon(1) + notifikasjon(2, { statusNotifikasjon: code, notifikasjonRef: guid(1) }));

  table('kpr-status-reserved', [
    ['a supplement', status('T'), ['T']],
    ['a replacement', status('M'), []],
    ['an annulment', status('C'), []],
  ]);
});
