import { table } from './cases';
import { melding, notifikasjon } from '../message-support';

describe('kpr-lopenr-order', () => {
  const numbers = (...all: string[]) => melding(all.map((number, i) => notifikasjon(i + 1, { notifikasjonLopeNr: number })).join(''));

  table('kpr-lopenr-order', [
    ['rising', numbers('1', '2', '10'), []],
    ['with gaps', numbers('7', '900'), []],
    ['the same twice', numbers('1', '2', '2'), [['2', 'same']]],
    ['falling', numbers('5', '3', '4', '6'), [['3', 'message'], ['4', 'message']]],
    ['with leading zeros', numbers('09', '010'), []],
    ['what is no number', numbers('1', 'x', '2'), []],
  ]);
});
