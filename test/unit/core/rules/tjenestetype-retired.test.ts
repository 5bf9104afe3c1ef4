import { extract, person, tjeneste } from '../support';
import { table } from './cases';

const RULE = 'tjenestetype-retired';
const ofType = (tjTjenType: string): string => extract(person({ tjenester: tjeneste({ tjTjenType }) }));

describe(RULE, () => {
  describe('in 2016', () => {
    table(RULE, [
      ['housing', ofType('12'), []],
      ['rehabilitation outside institutions', ofType('10'), []],
      ['an unknown code', ofType('16'), []],
    ]);
  });
  describe('in 2018', () => table(RULE, [['the last year', ofType('12'), []]], { year: 2018 }));
  describe('in 2019', () => {
    table(RULE, [
      ['omsorgsbolig', ofType('12'), ['12']],
      ['other housing', ofType('13'), ['13']],
      ['rehabilitation outside institutions', ofType('10'), ['10']],
      ['a leading zero', ofType('013'), ['013']],
      ['what took its place', ofType('29'), []],
    ], { year: 2019 });
  });
});
