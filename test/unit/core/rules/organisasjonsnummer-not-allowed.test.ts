import assert from 'node:assert/strict';
import { extract, fixed, person, tjeneste } from '../support';
import type { Values } from '../support';
import { isSafe, table } from './cases';

const RULE = 'organisasjonsnummer-not-allowed';
const service = (values: Values): string => extract(person({ tjenester: tjeneste(values) }));
const housing = (tjTjenUnderType: string | undefined, tjInstOrgnr?: string): string =>
  service({ tjTjenType: '12', tjTjenUnderType, tjInstOrgnr });

describe(RULE, () => {
  table(RULE, [
    ['housing without staff', housing('10', '310000019'), [['310000019', 'housing']]],
    ['the same in the ordinary stock', housing('11', '310000019'), [['310000019', 'housing']]],
    ['a GPS', service({ tjTjenType: '26' }), [['310000019', 'message']]],
    ['a number with an error', housing('11', '1'), [['1', 'housing']]],
    ['housing without staff and number', housing('11'), []],
    ['an empty one', housing('11', ''), []],
    ['housing with staff', housing('20', '310000019'), []],
    ['housing whose staff is not known', housing(undefined, '310000019'), []],
    ['a service that may have one', service({ tjTjenType: '6' }), []],
  ]);

  it('takes the element out with its line, for somebody to look at', () => {
    const text = housing('11', '310000019').replace('<tjInstOrgnr>', '\n  <tjInstOrgnr>').replace('<tjFraDato>', '\n  <tjFraDato>');
    assert.equal(fixed(RULE, text), housing('11').replace('<tjFraDato>', '\n  <tjFraDato>'));
    assert.equal(isSafe(RULE, text), false);
  });
});
