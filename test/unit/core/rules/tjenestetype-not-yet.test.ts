import { extract, person, tjeneste } from '../support';
import { table } from './cases';

const RULE = 'tjenestetype-not-yet';
const ofType = (tjTjenType: string): string => extract(person({ tjenester: tjeneste({ tjTjenType }) }));

describe(RULE, () => {
  describe('in 2016', () => {
    table(RULE, [
      ['27', ofType('27'), ['27']],
      ['28', ofType('28'), ['28']],
      ['29', ofType('29'), ['29']],
      ['26', ofType('26'), []],
      ['an unknown code', ofType('30'), []],
    ]);
  });
  describe('in 2017', () => table(RULE, [['the first year', ofType('29'), []]], { year: 2017 }));
});
