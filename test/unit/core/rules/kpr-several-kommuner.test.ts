import { table } from './cases';
import { melding } from '../message-support';

describe('kpr-several-kommuner', () => {
  const kommuner = (...numbers: string[]) => melding(undefined, undefined, numbers.map((number) => `<Kommune kommuneNr="${number}"/>`).join(''));

  table('kpr-several-kommuner', [
    ['one', kommuner('0301'), []],
    ['two', kommuner('0301', '4601'), ['4601']],
    ['three', kommuner('0301', '4601', '5001'), ['4601', '5001']],
    ['the same twice, of which the schema speaks', kommuner('0301', '0301'), []],
  ]);
});
