import { extract, person } from '../support';
import { table } from './cases';

const known = (peFnr: string | undefined): string => extract(person({ values: { peFnr } }));

describe('personid-missing', () => {
  table('personid-missing', [
    ['an empty one', known(''), ['<peFnr>']],
    ['an empty tag', known(undefined).replace('<peAlder>', '<peFnr/><peAlder>'), ['<peFnr/>']],
    ['none at all', known(undefined), ['<PERSON pePeID="1">']],
    ['a number', known('01815010341'), []],
    ['a birth date', known('010150'), []],
    ['what is no number is another rule\'s', known('ukjent'), []],
    [
      'a format that has no such field',
      '<IPLOS versjon="3.5" xmlns="http://www.npr.no/xmlstds/iplos/2018"><PERSON pePeID="1"><peAlder>66</peAlder></PERSON></IPLOS>',
      [],
    ],
  ]);
});
