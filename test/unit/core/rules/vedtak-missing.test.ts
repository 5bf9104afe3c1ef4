import { extract, person, tjeneste } from '../support';
import { table } from './cases';

const decided = (tjVedtak: string | undefined): string => extract(person({ tjenester: tjeneste({ tjVedtak }) }));

describe('vedtak-missing', () => {
  table('vedtak-missing', [
    ['an empty one', decided(''), ['<tjVedtak>']],
    ['none at all', decided(undefined), ['<TJENESTE tjPeID="1" tjTjID="1">']],
    ['granted', decided('2'), []],
    ['refused', decided('1'), []],
    ['an invalid one is another rule\'s', decided('0'), []],
  ]);
});
