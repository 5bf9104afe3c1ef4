import assert from 'node:assert/strict';
import { extract, fixed, person } from '../support';
import { isSafe, table } from './cases';

const RULE = 'bydel-invalid';
const inBydel = (peBydelsnr: string): string => person({ values: { peBydelsnr } });

describe(RULE, () => {
  table(RULE, [
    ['letters', extract(inBydel('A1')), [['A1', 'message']]],
    ['one digit', extract(inBydel('0')), [['0', 'message']]],
    ['three digits', extract(inBydel('000')), [['000', 'message']]],
    ['a district where the head has none', extract(inBydel('03')), [['03', 'differs']]],
    ['in the head', extract(inBydel('00'), { iiBydelsnr: 'X' }), [['X', 'message']]],
    ['a district where the head has it', extract(inBydel('03'), { iiBydelsnr: '03' }), []],
    ['another district of a head that has one', extract(inBydel('04'), { iiBydelsnr: '03' }), []],
    ['00', extract(inBydel(' 00 ')), []],
    ['an empty one is another rule\'s', extract(inBydel('')), []],
  ]);

  it('offers 00 of the head, without looking only for zero in another form', () => {
    assert.equal(fixed(RULE, extract(inBydel('03'))), extract());
    assert.equal(isSafe(RULE, extract(inBydel('03'))), false);
    assert.equal(fixed(RULE, extract(inBydel('0'))), extract());
    assert.equal(isSafe(RULE, extract(inBydel('0'))), true);
  });

  it('does not guess a district', () => {
    assert.equal(fixed(RULE, extract(inBydel('A1'), { iiBydelsnr: '03' })), undefined);
  });
});
