import { extract, person, tjeneste } from '../support';
import { table } from './cases';

const decided = (tjVedtDato: string, tjFraDato: string | undefined, tjVedtak = '2'): string =>
  extract(person({ tjenester: tjeneste({ tjVedtDato, tjFraDato, tjVedtak }) }));

describe('vedtak-after-fra', () => {
  table('vedtak-after-fra', [
    ['decided before', decided('20160101', '20160201'), []],
    ['decided 30 days after, over a leap day', decided('20160302', '20160201'), []],
    ['decided 31 days after', decided('20160303', '20160201'), ['20160303']],
    ['decided 31 days after, over the turn of the year', decided('20160120', '20151220'), ['20160120']],
    ['decided 30 days after, over the turn of the year', decided('20160119', '20151220'), []],
    ['a refusal begins nothing', decided('20160601', '20160101', '1'), []],
    ['no beginning', decided('20160601', undefined), []],
    ['no such day', decided('20160631', '20160101'), []],
  ]);
});
