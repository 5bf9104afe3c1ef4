import assert from 'node:assert/strict';
import { extract, fixed, person } from '../support';
import { isSafe, rulesOn, table } from './cases';

const RULE = 'kommunenummer-mismatch';
const inKommune = (peKomnr: string): string => person({ values: { peKomnr } });

describe(RULE, () => {
  table(RULE, [
    ['another municipality than the head\'s', extract(inKommune('0412')), ['0412']],
    ['blanks around', extract(inKommune(' 0412 ')), ['0412']],
    ['the same', extract(), []],
    ['the same with blanks around', extract(inKommune(' 0403 ')), []],
    ['no municipality of the year is another rule\'s', extract(inKommune('0499')), []],
    ['an empty one too', extract(inKommune('')), []],
    ['a head with none', extract(inKommune('0412'), { iiKomnr: '' }), []],
    ['a head with an unknown one', extract(inKommune('0412'), { iiKomnr: '9999' }), []],
  ]);

  it('alone speaks of the number', () => {
    assert.deepEqual(rulesOn(extract(inKommune('0412'))).filter((rule) => rule.startsWith('kommune')), [RULE]);
    assert.deepEqual(rulesOn(extract(inKommune('0499'))).filter((rule) => rule.startsWith('kommune')), ['kommunenummer-unknown']);
  });

  it('offers the number of the head, never without looking: the head may be the wrong one', () => {
    const text = extract(inKommune('0412'));
    assert.equal(fixed(RULE, text), extract(inKommune('0403')));
    assert.equal(isSafe(RULE, text), false);
  });
});
