import { extract } from '../support';
import { table } from './cases';

const NEXT = 'http://www.npr.no/xmlstds/iplos/2018';
const rooted = (root: string): string => extract().replace('<IPLOS versjon="3.3">', root).replace('</IPLOS>', `</${/\w+/.exec(root)![0]}>`);

describe('format-unknown', () => {
  table('format-unknown', [
    ['another root', rooted('<NOTER versjon="3.3">'), [['<NOTER', 'root']]],
    ['the root in small letters', rooted('<iplos versjon="3.3">'), [['<iplos', 'root']]],
    ['a namespace of no version', rooted(`<IPLOS xmlns="${NEXT}x" versjon="3.5">`), [['<IPLOS', 'namespace']]],
    ['a namespace with a blank at its end', rooted(`<IPLOS xmlns="${NEXT} " versjon="3.5">`), [['<IPLOS', 'namespace']]],
    ['no namespace is 3.3', extract(), []],
    ['the namespace of 3.5', rooted(`<IPLOS xmlns="${NEXT}" versjon="3.5">`), []],
    ['an unknown version of a known root is another rule\'s', rooted('<IPLOS versjon="9.9">'), []],
    ['no root at all is another rule\'s', 'ikke XML', []],
  ]);
});
