import assert from 'node:assert/strict';
import { extract, fixed, person, tjeneste } from '../support';
import { isSafe, table } from './cases';

const RULE = 'tjenestetype-unknown';
const ofType = (tjTjenType: string | undefined): string => extract(person({ tjenester: tjeneste({ tjTjenType }) }));

describe(RULE, () => {
  table(RULE, [
    ['a code that the list has not', ofType('16'), ['16']],
    ['zero', ofType('0'), ['0']],
    ['three digits', ofType('150'), ['150']],
    ['words', ofType('hjemmesykepleie'), ['hjemmesykepleie']],
    ['a blank inside', ofType('1 5'), ['1 5']],
    ['a code', ofType('15'), []],
    ['a leading zero', ofType('015'), []],
    ['blanks around', ofType(' 15 '), []],
    ['a code of later is another rule\'s', ofType('29'), []],
    ['none is another rule\'s', ofType(''), []],
    ['none at all', ofType(undefined), []],
  ]);

  it('takes blanks out where that gives a code', () => {
    assert.equal(fixed(RULE, ofType('1 5')), ofType('15'));
    assert.equal(isSafe(RULE, ofType('1 5')), true);
    assert.equal(fixed(RULE, ofType('1 6')), undefined);
    assert.equal(fixed(RULE, ofType('1,5')), undefined);
  });
});
