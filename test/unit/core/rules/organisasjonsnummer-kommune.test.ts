import { dogntilbud, extract, person, tjeneste } from '../support';
import type { Values } from '../support';
import { table } from './cases';

const RULE = 'organisasjonsnummer-kommune';
const OWN = '310000019';
const municipality = { ownOrgnr: new Set([OWN]), units: undefined };
const service = (values: Values = {}): string => extract(person({ tjenester: tjeneste({ tjInstOrgnr: OWN, ...values }) }));

describe(RULE, () => {
  table(RULE, [
    ['the municipality\'s own', service(), [OWN]],
    ['of a stay', extract(person({ tjenester: tjeneste({ tjInstOrgnr: '' }), dogntilbud: dogntilbud({ dgInstOrgnr: OWN }) })), [OWN]],
    ['another', service({ tjInstOrgnr: '310000027' }), []],
    ['none', service({ tjInstOrgnr: '' }), []],
    ['where none is to be given is another rule\'s', service({ tjTjenType: '12', tjTjenUnderType: '10' }), []],
  ], { municipality });

  describe('when the municipality has not said its own', () => table(RULE, [['any', service(), []]]));
});
