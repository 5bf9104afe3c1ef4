import { ASSESSED, extract, funksjon, person } from '../support';
import { table } from './cases';

const typed = (fnFunkType: string | undefined): string =>
  extract(person({ funksjoner: funksjon({ fnFunkType }, 90) + ASSESSED }));

describe('funksjon-type-unknown', () => {
  table('funksjon-type-unknown', [
    ['the first', typed('1'), []],
    ['the last', typed('18'), []],
    ['with a leading zero', typed('01'), []],
    ['nought', typed('0'), ['0']],
    ['one that the list has and IPLOS has not', typed('19'), ['19']],
    ['the last of the list', typed('20'), ['20']],
    ['a negative one', typed('-1'), ['-1']],
    ['a decimal', typed('1.0'), ['1.0']],
    ['a word', typed(' syn '), ['syn']],
    ['empty', typed(''), [['<fnFunkType>', 'blank']]],
    ['absent, which the structure minds', typed(undefined), []],
  ]);
});
