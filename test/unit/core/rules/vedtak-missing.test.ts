import assert from 'node:assert/strict';
import { extract, person, tjeneste } from '../support';
import { rulesOn, table, typed } from './cases';

const decided = (tjVedtak: string | undefined): string => extract(person({ tjenester: tjeneste({ tjVedtak }) }));

describe('vedtak-missing', () => {
  table('vedtak-missing', [
    ['an empty one', decided(''), ['<tjVedtak>']],
    ['none at all', decided(undefined), ['<TJENESTE tjPeID="1" tjTjID="1">']],
    ['granted', decided('2'), []],
    ['refused', decided('1'), []],
    ['an invalid one is another rule\'s', decided('0'), []],
  ]);

  it('puts the cursor where the value belongs', () => {
    for (const left of [undefined, '']) {
      const after = typed('vedtak-missing', decided(left), '2');
      assert.match(after, /<tjVedtak>2<\/tjVedtak>/);
      assert.deepEqual(rulesOn(after).filter((rule) => ['vedtak-missing', 'element-unexpected', 'value-invalid'].includes(rule)), []);
    }
  });
});
