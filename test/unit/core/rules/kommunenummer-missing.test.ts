import assert from 'node:assert/strict';
import { extract, fixed, person } from '../support';
import { isSafe, table } from './cases';

const RULE = 'kommunenummer-missing';
const inKommune = (peKomnr: string | undefined): string => person({ values: { peKomnr } });

describe(RULE, () => {
  table(RULE, [
    ['a person with an empty one', extract(inKommune('')), ['<peKomnr>']],
    ['a blank one', extract(inKommune(' \n ')), ['<peKomnr>']],
    ['none at all', extract(inKommune(undefined)), ['<PERSON pePeID="1">']],
    ['a comment only', extract(inKommune('<!-- 0403 -->')), ['<peKomnr>']],
    ['a head with an empty one', extract(person(), { iiKomnr: '' }), ['<iiKomnr>']],
    ['a head without', extract(person(), { iiKomnr: undefined }), ['<INNHINFO>']],
    ['each person that lacks it', extract([person({ id: 1, values: { peKomnr: '' } }), person({ id: 2, values: { peKomnr: '' } })]), ['<peKomnr>', '<peKomnr>']],
    ['a number', extract(), []],
    ['a number in CDATA', extract(inKommune('<![CDATA[0403]]>')), []],
    ['a wrong number is another rule\'s', extract(inKommune('9')), []],
  ]);

  it('copies the number of the head', () => {
    const empty = extract(inKommune(''));
    assert.equal(fixed(RULE, empty), extract(inKommune('0403')));
    assert.equal(fixed(RULE, extract(inKommune(undefined))), extract(inKommune('0403')));
    assert.equal(isSafe(RULE, empty), true);
  });

  it('has nothing to copy when the head has no municipality of that year', () => {
    for (const iiKomnr of ['', '0499', '3411', undefined]) assert.equal(fixed(RULE, extract(inKommune(''), { iiKomnr })), undefined);
  });
});
