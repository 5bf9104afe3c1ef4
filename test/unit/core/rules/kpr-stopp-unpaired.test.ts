import { table } from './cases';
import { guid, hendelse, melding, notifikasjon } from '../message-support';

describe('kpr-stopp-unpaired', () => {
  const stopp = (n: number, way: 'Fra' | 'Til', id: string) =>
    notifikasjon(n, {}, hendelse({ hendelseGUID: guid(500 + n), midlertidigStoppID: id }, `MidlertidigStopp${way}`));

  table('kpr-stopp-unpaired', [
    ['a pair', melding(stopp(1, 'Fra', 's1') + stopp(2, 'Til', 's1')), []],
    ['a pair the other way round', melding(stopp(1, 'Til', 's1') + stopp(2, 'Fra', 's1')), []],
    ['a stop that goes on', melding(stopp(1, 'Fra', 's1')), []],
    ['an end without a beginning', melding(stopp(1, 'Til', 's9')), ['s9']],
    ['another id', melding(stopp(1, 'Fra', 's1') + stopp(2, 'Til', 's2')), ['s2']],
  ]);
});
