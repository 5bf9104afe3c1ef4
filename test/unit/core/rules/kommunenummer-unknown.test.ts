import assert from 'node:assert/strict';
import { extract, fixed, person } from '../support';
import { isSafe, table } from './cases';

const RULE = 'kommunenummer-unknown';
const inKommune = (peKomnr: string): string => person({ values: { peKomnr } });

/** A whole extract of a year and a municipality. */
const of = (year: number, komnr: string): string =>
  extract(inKommune(komnr), { iiKomnr: komnr, iiFraDato: `${year}0101`, iiTilDato: `${year}1231` });

describe(RULE, () => {
  table(RULE, [
    ['a number of no year', extract(inKommune('0499')), [['0499', 'message']]],
    ['not four digits', extract(inKommune('403')), [['403', 'message']]],
    ['letters', extract(inKommune('Hamar')), [['Hamar', 'message']]],
    ['a number of later', extract(inKommune('3411')), [['3411', 'year']]],
    ['a number in the head', extract(inKommune('0403'), { iiKomnr: '9999' }), [['9999', 'message']]],
    ['a person\'s number where it should be', extract(inKommune('01815010341')), [['01815010341', 'message']]],
    ['the last year of Hamar\'s first number', of(2019, '0403'), []],
    ['the year after', of(2020, '0403'), [['0403', 'year'], ['0403', 'year']]],
    ['the year before its second', of(2019, '3403'), [['3403', 'year'], ['3403', 'year']]],
    ['the first year of it', of(2020, '3403'), []],
    ['merged into another in 2017 (Stokke)', of(2017, '0720'), [['0720', 'year'], ['0720', 'year']]],
    ['the year before that', of(2016, '0720'), []],
    ['an empty one is another rule\'s', extract(inKommune('')), []],
    ['a number of any year when the year is not known', extract(inKommune('3403'), { iiFraDato: '', iiTilDato: '' }), []],
  ]);

  it('offers the number of the head, for somebody to look at', () => {
    const text = extract(inKommune('0499'));
    assert.equal(fixed(RULE, text), extract(inKommune('0403')));
    assert.equal(isSafe(RULE, text), false);
  });

  it('offers nothing for the head itself, nor from a head that is wrong too', () => {
    assert.equal(fixed(RULE, extract(inKommune('0403'), { iiKomnr: '9999' })), undefined);
    assert.equal(fixed(RULE, extract(inKommune('0499'), { iiKomnr: '' })), undefined);
  });
});
