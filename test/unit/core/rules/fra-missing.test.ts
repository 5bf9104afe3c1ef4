import assert from 'node:assert/strict';
import { extract, person, tjeneste } from '../support';
import type { Values } from '../support';
import { rulesOn, table, typed } from './cases';

const RULE = 'fra-missing';
const service = (values: Values): string => extract(person({ tjenester: tjeneste(values) }));

describe(RULE, () => {
  table(RULE, [
    ['none at all', service({ tjFraDato: undefined }), ['<TJENESTE tjPeID="1" tjTjID="1">']],
    ['an empty one', service({ tjFraDato: '' }), ['<tjFraDato>']],
    ['a refusal', service({ tjFraDato: undefined, tjVedtak: '1' }), []],
    ['no decision', service({ tjFraDato: undefined, tjVedtak: undefined }), []],
    ['no such day is another rule\'s', service({ tjFraDato: '20160231' }), []],
    ['a day', service({}), []],
  ]);

  it('puts the cursor where the value belongs', () => {
    for (const left of [undefined, '']) {
      const after = typed(RULE, service({ tjFraDato: left }), '20160104');
      assert.match(after, /<tjFraDato>20160104<\/tjFraDato>/);
      assert.deepEqual(rulesOn(after).filter((rule) => [RULE, 'element-unexpected', 'value-invalid'].includes(rule)), []);
    }
  });
});
