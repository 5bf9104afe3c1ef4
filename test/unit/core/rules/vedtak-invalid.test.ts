import { extract, person, tjeneste } from '../support';
import { table } from './cases';

const decided = (tjVedtak: string | undefined): string => extract(person({ tjenester: tjeneste({ tjVedtak }) }));

describe('vedtak-invalid', () => {
  table('vedtak-invalid', [
    ['zero', decided('0'), ['0']],
    ['three', decided('3'), ['3']],
    ['words', decided('innvilget'), ['innvilget']],
    ['refused', decided('1'), []],
    ['granted', decided('2'), []],
    ['granted, with blanks around', decided(' 2 '), []],
    ['none is another rule\'s', decided(''), []],
    ['none at all', decided(undefined), []],
  ]);
});
