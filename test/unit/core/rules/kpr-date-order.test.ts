import { table } from './cases';
import { hendelse, melding, notifikasjon } from '../message-support';

describe('kpr-date-order', () => {
  const dated = (hendelseDato: string, hendelseRegTid: string, notifikasjonTid = '2021-03-02T10:00:00') =>
    melding(notifikasjon(1, { notifikasjonTid }, hendelse({ hendelseDato, hendelseRegTid })));

  table('kpr-date-order', [
    ['on the same day', dated('2021-03-01', '2021-03-01T00:00:00'), []],
    ['registered later', dated('2021-02-28', '2021-03-01T09:00:00'), []],
    ['registered the day before', dated('2021-03-02', '2021-03-01T23:59:59'), [['2021-03-02', 'message']]],
    ['across a leap day', dated('2020-02-29', '2020-02-28T12:00:00'), [['2020-02-29', 'message']]],
    ['notified of before it happens', dated('2021-03-05', '2021-03-05T09:00:00'), [['2021-03-05', 'notified']]],
    ['with a zone', dated('2021-03-01', '2021-03-01T09:00:00+01:00'), []],
    ['no such day, of which the schema speaks', dated('2021-02-30', '2021-03-01T09:00:00'), []],
  ]);
});
