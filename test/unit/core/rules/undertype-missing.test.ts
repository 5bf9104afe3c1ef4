import assert from 'node:assert/strict';
import { extract, person, tjeneste } from '../support';
import type { Values } from '../support';
import { rulesOn, table, typed } from './cases';

const RULE = 'undertype-missing';
const service = (values: Values): string => extract(person({ tjenester: tjeneste(values) }));

describe(RULE, () => {
  table(RULE, [
    ['omsorgsbolig', service({ tjTjenType: '12' }), ['<TJENESTE tjPeID="1" tjTjID="1">']],
    ['other housing', service({ tjTjenType: '13' }), ['<TJENESTE tjPeID="1" tjTjID="1">']],
    ['an empty one', service({ tjTjenType: '12', tjTjenUnderType: '' }), ['<tjTjenUnderType>']],
    ['no decision yet', service({ tjTjenType: '12', tjVedtak: undefined }), ['<TJENESTE tjPeID="1" tjTjID="1">']],
    ['a refusal', service({ tjTjenType: '12', tjVedtak: '1' }), []],
    ['the staff', service({ tjTjenType: '12', tjTjenUnderType: '11' }), []],
    ['an unknown one is another rule\'s', service({ tjTjenType: '12', tjTjenUnderType: '3' }), []],
    ['no housing', service({ tjTjenType: '15' }), []],
    ['an unknown type', service({ tjTjenType: '16' }), []],
  ]);

  it('puts the cursor where the value belongs', () => {
    const after = typed(RULE, service({ tjTjenType: '12' }), '30');
    assert.match(after, /<tjTjenUnderType>30<\/tjTjenUnderType>/);
    assert.deepEqual(rulesOn(after).filter((rule) => [RULE, 'element-unexpected', 'value-invalid'].includes(rule)), []);
  });
});
