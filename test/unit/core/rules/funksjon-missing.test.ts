import { extract, funksjon, person, tjeneste } from '../support';
import { table } from './cases';

const TAG = '<PERSON pePeID="1">';

describe('funksjon-missing', () => {
  table('funksjon-missing', [
    ['granted and assessed', extract(), []],
    ['granted and never assessed', extract(person({ funksjoner: '' })), [TAG]],
    ['granted and assessed by one variable is another rule\'s', extract(person({ funksjoner: funksjon() })), []],
    [
      'one granted among refused',
      extract(person({ funksjoner: '', tjenester: tjeneste({ tjVedtak: '1' }) + tjeneste({}, 2) })), [TAG],
    ],
    ['refused only', extract(person({ funksjoner: '', tjenester: tjeneste({ tjVedtak: '1' }) })), ['<PERSON pePeID="1">']],
    ['no decision', extract(person({ funksjoner: '', tjenester: tjeneste({ tjVedtak: '' }) })), ['<PERSON pePeID="1">']],
  ]);
});
