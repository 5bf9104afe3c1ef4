import { someNumber, withCheckDigits } from '../identifiers/numbers';
import { extract, person } from '../support';
import { table } from './cases';

const known = (peFnr: string): string => extract(person({ values: { peFnr } }));

const born = { day: 1, month: 1, year: 50, individual: 103 };
const hNumber = someNumber({ ...born, addMonth: 40 });
const fhNumber = ['900000001', '900000002', '900000003'].map((nine) => withCheckDigits(nine)).find(Boolean)!;

describe('personid-no-identity', () => {
  table('personid-no-identity', [
    ['a birth date', known('010150'), [['010150', 'birth-date']]],
    ['an H-number', known(hNumber), [[hNumber, 'message']]],
    ['a common assistance number', known(fhNumber), [[fhNumber, 'message']]],
    ['a fødselsnummer', known('01815010341'), []],
    ['a D-number', known(someNumber({ ...born, addDay: 40, addMonth: 80 })), []],
    ['a DUF number', known('201612345678'), []],
    ['an invalid one is another rule\'s', known('01815010342'), []],
    ['an empty one too', known(''), []],
  ]);
});
