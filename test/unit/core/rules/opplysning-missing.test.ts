import { extract, person } from '../support';
import { table } from './cases';

describe('opplysning-missing', () => {
  table('opplysning-missing', [
    ['a clean person', extract(), []],
    ['none at all', extract(person({ opplysninger: '' })), ['<PERSON pePeID="1">']],
    ['an empty one lacks all but is there', extract(person({ opplysninger: '<PERSONOPPL poPeID="1" poPoID="1"/>' })), ['<PERSONOPPL poPeID="1" poPoID="1"/>']],
    ['the second of two persons', extract([person(), person({ id: 2, opplysninger: '' })]), ['<PERSON pePeID="2">']],
  ]);
});
