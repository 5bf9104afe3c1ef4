import { extract, person, tjeneste } from '../support';
import type { Values } from '../support';
import { table } from './cases';

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
});
