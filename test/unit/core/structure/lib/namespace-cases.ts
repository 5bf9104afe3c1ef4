// Prefixes and namespaces: default, prefixed, declared anew, foreign, two prefixes for one, taken back; and xsi.
import type { FormatId } from './base';
import { NAMESPACE } from './base';
import type { Case } from './cases';
import { edited } from './cases';
import type { Element } from './tree';
import { at, elementsOf } from './tree';

type Change = (target: Element, root: Element) => void;

const FOREIGN = 'urn:x';
const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
const XML = 'http://www.w3.org/XML/1998/namespace';

const set = (target: Element, name: string, value: string): void => {
  target.attributes = [...target.attributes.filter(([other]) => other !== name), [name, value]];
};

function each(target: Element, change: (element: Element) => void): void {
  change(target);
  for (const child of elementsOf(target)) each(child, change);
}

const prefixAll = (prefix: string): Change => (target) => each(target, (element) => {
  element.name = `${prefix}:${element.name}`;
});
const eachChild = (change: (child: Element) => void): Change => (target) => elementsOf(target).forEach(change);
const prefix = (name: string): Change => (target) => { target.name = `${name}:${target.name}`; };
const declare = (name: string, uri: string): Change => (target) => set(target, name, uri);
const declareAtRoot = (name: string, uri: string): Change => (_target, root) => set(root, name, uri);
const attribute = declare;
const all = (...changes: Change[]): Change => (target, root) => changes.forEach((change) => change(target, root));
const first = (change: Change): Change => (target, root) => {
  const [child] = elementsOf(target);
  if (child) change(child, root);
};
const moveDefault = (target: Element, root: Element): void => {
  root.attributes = root.attributes.filter(([name]) => name !== 'xmlns');
  for (const child of elementsOf(root)) if (child !== target) set(child, 'xmlns', NAMESPACE);
};

/** What is done at a place: the root, the head, a person, a record or a value. */
function changes(format: FormatId): Readonly<Record<string, Change>> {
  const uri = format === 'iplos-3.5' ? NAMESPACE : '';
  const own = uri || FOREIGN;
  return {
    'prefix declared here': all(declare('xmlns:ipl', own), prefix('ipl')),
    'prefix declared here, for all inside': all(prefixAll('ipl'), declare('xmlns:ipl', own)),
    'prefix declared on the root': all(prefix('ipl'), declareAtRoot('xmlns:ipl', own)),
    'prefix declared on the root, for all inside': all(prefixAll('ipl'), declareAtRoot('xmlns:ipl', own)),
    'two prefixes for one namespace': all(prefixAll('a'), first(prefix('b')), declareAtRoot('xmlns:a', own),
      declareAtRoot('xmlns:b', own)),
    'a second prefix declared deeper': all(declareAtRoot('xmlns:a', own), declare('xmlns:b', own), first(prefix('b'))),
    'a prefix taken over by another namespace': all(declareAtRoot('xmlns:a', own), declare('xmlns:a', FOREIGN),
      first(prefix('a'))),
    'a prefix taken over, and not used': all(declareAtRoot('xmlns:a', own), declare('xmlns:a', FOREIGN)),
    'a foreign prefix made the format\'s own': all(declareAtRoot('xmlns:a', FOREIGN), declare('xmlns:a', own),
      first(prefix('a'))),
    'prefix taken back': all(declareAtRoot('xmlns:a', own), declare('xmlns:a', ''), first(prefix('a'))),
    'empty prefix declared': declare('xmlns:a', ''),
    'default declared again': declare('xmlns', own),
    'default declared foreign': declare('xmlns', FOREIGN),
    'default declared foreign, and back for all inside': all(eachChild((child) => set(child, 'xmlns', uri)),
      declare('xmlns', FOREIGN)),
    'default taken back': declare('xmlns', ''),
    'default taken back, and given again inside': all(declare('xmlns', ''),
      eachChild((child) => set(child, 'xmlns', own))),
    'default foreign, prefix the format\'s own': all(prefixAll('a'), declare('xmlns', FOREIGN),
      declare('xmlns:a', own)),
    'default foreign, prefix on the root': all(prefixAll('a'), declareAtRoot('xmlns:a', own),
      declare('xmlns', FOREIGN)),
    'default foreign, prefix for the element alone': all(prefix('a'), declareAtRoot('xmlns:a', own),
      declare('xmlns', FOREIGN)),
    'foreign prefix declared and not used': declare('xmlns:x', FOREIGN),
    'foreign prefix': all(prefix('x'), declare('xmlns:x', FOREIGN)),
    'foreign prefix on the first inside': all(first(prefix('x')), declare('xmlns:x', FOREIGN)),
    'prefix never declared': prefix('x'),
    'prefix declared too deep': all(prefix('x'), first(declare('xmlns:x', own))),
    'default declared on each child of the root alone': all((target, root) => {
      if (target !== root) set(target, 'xmlns', own);
    }, moveDefault),
    'name that begins with a colon': (target) => { target.name = `:${target.name}`; },
    'name that ends with a colon': (target) => { target.name = `${target.name}:`; },
    'name with two colons': all(prefixAll('a:b'), declare('xmlns:a', own)),
    'prefix that begins with a digit': all(prefix('1'), declare('xmlns:1', own)),
    'prefix in another script': all(prefix('ø'), declare('xmlns:ø', own)),
    'prefix xml': prefix('xml'),
    'prefix xmlns': prefix('xmlns'),
    'xmlns:xml as it is': declare('xmlns:xml', XML),
    'xmlns:xml as something else': declare('xmlns:xml', FOREIGN),
    'another prefix for xml': declare('xmlns:x', XML),
    'default for xml': declare('xmlns', XML),
    'xmlns:xmlns': declare('xmlns:xmlns', FOREIGN),
    'prefix for xmlns': declare('xmlns:x', 'http://www.w3.org/2000/xmlns/'),
    'xmlns: alone': declare('xmlns:', FOREIGN),
    'xmlns:a:b': declare('xmlns:a:b', FOREIGN),
    'relative uri': declare('xmlns:x', 'a/b'),
    'uri with blanks': declare('xmlns:x', 'a b'),
    'uri in another script': declare('xmlns:x', 'urn:æ'),
    'default with a blank after': declare('xmlns', `${own} `),
    'default with a line end inside': declare('xmlns', `${own}\n`),
    'default in capitals': declare('xmlns', own.toUpperCase()),
    'default with a reference': declare('xmlns', own.replace('h', '&#104;').replace('u', '&#x75;')),
    'prefix with a reference': all(prefix('a'), declare('xmlns:a', own.replace('h', '&#104;').replace('u', '&#x75;'))),
    'default with a slash after': declare('xmlns', `${own}/`),
    'declared twice': all(declare('xmlns:a', own), (target) => { target.attributes.push(['xmlns:a', own]); }),
    'attribute in the format\'s namespace': all(declare('xmlns:a', own), attribute('a:pePeID', '1')),
    'attribute in a foreign namespace': all(declare('xmlns:a', FOREIGN), attribute('a:x', '1')),
    'attribute with a prefix from the root': all(declareAtRoot('xmlns:a', FOREIGN), attribute('a:x', '1')),
    'attribute with a prefix never declared': attribute('a:x', '1'),
    'two attributes of one name by two prefixes': all(declare('xmlns:a', FOREIGN), declare('xmlns:b', FOREIGN),
      attribute('a:x', '1'), attribute('b:x', '1')),
    'two attributes, one without a prefix': all(declare('xmlns:a', own), attribute('a:x', '1'), attribute('x', '1')),
    'xsi:schemaLocation': all(declare('xmlns:xsi', XSI), attribute('xsi:schemaLocation', `${own} nowhere.xsd`)),
    'xsi:schemaLocation by another prefix': all(declareAtRoot('xmlns:i', XSI),
      attribute('i:schemaLocation', `${own} nowhere.xsd`)),
    'xsi:schemaLocation of one part': all(declareAtRoot('xmlns:xsi', XSI), attribute('xsi:schemaLocation', own)),
    'xsi:schemaLocation that is empty': all(declareAtRoot('xmlns:xsi', XSI), attribute('xsi:schemaLocation', '')),
    'xsi:noNamespaceSchemaLocation': all(declareAtRoot('xmlns:xsi', XSI),
      attribute('xsi:noNamespaceSchemaLocation', 'nowhere.xsd')),
    'xsi:schemaLocation without a declaration': attribute('xsi:schemaLocation', `${own} nowhere.xsd`),
    'xsi:schemaLocation of another namespace': all(declare('xmlns:xsi', FOREIGN),
      attribute('xsi:schemaLocation', `${own} nowhere.xsd`)),
    'xsi declared and not used': declare('xmlns:xsi', XSI),
    'xsi that is known on the root and not here': all(declareAtRoot('xmlns:xsi', XSI), declare('xmlns:xsi', FOREIGN),
      attribute('xsi:schemaLocation', `${own} nowhere.xsd`)),
    'xsi:nil true': all(declareAtRoot('xmlns:xsi', XSI), attribute('xsi:nil', 'true')),
    'xsi:nil false': all(declareAtRoot('xmlns:xsi', XSI), attribute('xsi:nil', 'false')),
    'xsi:nil and empty': all(declareAtRoot('xmlns:xsi', XSI), attribute('xsi:nil', 'true'),
      (target) => { target.children = []; }),
    'xsi:unknown': all(declareAtRoot('xmlns:xsi', XSI), attribute('xsi:unknown', '1')),
    'xsi:type unknown': all(declareAtRoot('xmlns:xsi', XSI), attribute('xsi:type', 'nothing')),
    'xsi:type without a prefix of its own': all(declareAtRoot('xmlns:xsi', XSI), attribute('xsi:type', 'xs:string')),
    'xsi:type of its own': all(declareAtRoot('xmlns:xsi', XSI),
      declareAtRoot('xmlns:xs', 'http://www.w3.org/2001/XMLSchema'), (target) => {
      const type = TYPES[target.name];
      if (type) set(target, 'xsi:type', type);
    }),
    'xsi:type empty': all(declareAtRoot('xmlns:xsi', XSI), attribute('xsi:type', '')),
  };
}

/** The types that the schemas have names for. */
const TYPES: Readonly<Record<string, string>> = {
  INNHINFO: 'InnhInfoType', tjVedtDato: 'DatoType', peAlder: 'xs:short',
};

const PLACES = ['', 'INNHINFO', 'INNHINFO/iiKomnr', 'PERSON', 'PERSON.1', 'PERSON/TJENESTE', 'PERSON/PERSONOPPL',
  'PERSON/TJENESTE/tjVedtDato', 'PERSON/peAlder'];

export function namespaceCases(format: FormatId): Case[] {
  return PLACES.flatMap((path) => Object.entries(changes(format)).map(([name, change]) =>
    edited(`namespace ${path || 'IPLOS'} ${name}`, format, (root) => change(at(root, path), root))));
}
