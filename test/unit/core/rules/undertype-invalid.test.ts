import { extract, person, tjeneste } from '../support';
import { table } from './cases';

const RULE = 'undertype-invalid';
const housing = (tjTjenUnderType: string, tjTjenType = '12'): string => extract(person({ tjenester: tjeneste({ tjTjenType, tjTjenUnderType }) }));

describe(RULE, () => {
  table(RULE, [
    ['a code that the list has not', housing('12'), ['12']],
    ['the first digit only', housing('3'), ['3']],
    ['words', housing('bemannet'), ['bemannet']],
    ...['10', '11', '20', '21', '30', '31', ' 30 '].map((code) => [`"${code}"`, housing(code), []] as const),
    ['none is another rule\'s', housing(''), []],
    ['what is no housing has undertypes of its own', housing('3', '15'), []],
  ]);
});
