import { ASSESSED, extract, funksjon, person } from '../support';
import { table } from './cases';

const scored = (fnFunkVerdi: string | undefined): string =>
  extract(person({ funksjoner: funksjon({ fnFunkVerdi }) + ASSESSED.slice(ASSESSED.indexOf('<FUNKSJON', 1)) }));

describe('funksjon-score-invalid', () => {
  table('funksjon-score-invalid', [
    ['the lowest', scored('1'), []],
    ['the highest', scored('5'), []],
    ['not relevant', scored('9'), []],
    ['nought', scored('0'), ['0']],
    ['one above', scored('6'), ['6']],
    ['one below not relevant', scored('8'), ['8']],
    ['one above not relevant', scored('10'), ['10']],
    ['a decimal', scored('2,5'), ['2,5']],
    ['empty', scored(' '), [['<fnFunkVerdi>', 'blank']]],
    ['absent, which the structure minds', scored(undefined), []],
  ]);
});
