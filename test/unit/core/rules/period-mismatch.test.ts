import { extract, person } from '../support';
import { table } from './cases';

const head = (iiFraDato: string | undefined, iiTilDato: string | undefined): string =>
  extract(person(), { iiFraDato, iiTilDato });

describe('period-mismatch', () => {
  table('period-mismatch', [
    ['the whole year', head('20160101', '20161231'), []],
    ['another whole year, which is then the reporting year', head('20150101', '20151231'), []],
    ['a day too late', head('20160102', '20161231'), [['20160102', 'fra']]],
    ['a day too early', head('20151231', '20161231'), [['20151231', 'fra']]],
    ['an end a day too early', head('20160101', '20161230'), [['20161230', 'til']]],
    ['an end a day too late', head('20160101', '20170101'), [['20170101', 'til']]],
    ['an open end', head('20160101', '99991231'), [['99991231', 'til']]],
    ['both off are told once', head('20160201', '20161130'), [['20160201', 'both']]],
    ['turned round', head('20161231', '20160101'), [['20161231', 'both']]],
    ['no such day is another rule\'s', head('20160101', '20161232'), []],
    ['empty is another rule\'s', head('', '20161231'), []],
    ['neither date there', head(undefined, undefined), [['<INNHINFO>', 'missing']]],
    ['neither date a day is another rule\'s', head('', 'x'), []],
    ['one of them there and right', head(undefined, '20161231'), []],
  ]);

  describe('with the reporting year set', () => {
    table('period-mismatch', [
      ['the year that is set', head('20160101', '20161231'), []],
      ['another year\'s file', head('20150101', '20151231'), [['20150101', 'both']]],
      ['a leap year\'s end in a common year', head('20160101', '20171231'), [['20171231', 'til']]],
    ], { year: 2016 });
  });
});
