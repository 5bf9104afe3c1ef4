import { extract } from '../support';
import { table } from './cases';

const TAG = '<IPLOS>';
const version = (attribute: string): string => extract().replace(' versjon="3.3"', attribute);

describe('format-version', () => {
  table('format-version', [
    ['the version before', version(' versjon="3.2"'), [['3.2', 'message']]],
    ['the version after', version(' versjon="3.4"'), [['3.4', 'message']]],
    ['a further figure', version(' versjon="3.3.0"'), [['3.3.0', 'message']]],
    ['none', version(''), [[TAG, 'missing']]],
    ['the known one', extract(), []],
    ['in a namespace, where the schema decides', version(' xmlns="http://www.npr.no/xmlstds/iplos/2018" versjon="3.4"'), []],
  ]);
});
