import assert from 'node:assert/strict';
import { extract, fixed, person } from '../support';
import { isSafe, table } from './cases';

const RULE = 'bydel-missing';
const inBydel = (peBydelsnr: string | undefined): string => person({ values: { peBydelsnr } });

describe(RULE, () => {
  table(RULE, [
    ['an empty one', extract(inBydel('')), ['<peBydelsnr>']],
    ['none at all', extract(inBydel(undefined)), ['<PERSON pePeID="1">']],
    ['in the head', extract(person(), { iiBydelsnr: ' ' }), ['<iiBydelsnr>']],
    ['none in the head', extract(person(), { iiBydelsnr: undefined }), ['<INNHINFO>']],
    ['00', extract(), []],
    ['a district', extract(inBydel('03'), { iiBydelsnr: '03' }), []],
  ]);

  it('copies 00 from the head', () => {
    assert.equal(fixed(RULE, extract(inBydel(''))), extract());
    assert.equal(fixed(RULE, extract(inBydel(undefined))), extract());
    assert.equal(isSafe(RULE, extract(inBydel(''))), true);
  });

  it('does not guess a district', () => {
    assert.equal(fixed(RULE, extract(inBydel(''), { iiBydelsnr: '03' })), undefined);
    assert.equal(fixed(RULE, extract(person(), { iiBydelsnr: '' })), undefined);
  });
});
