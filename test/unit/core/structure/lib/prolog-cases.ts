// What stands before and after the root, and texts that end too early.
import type { FormatId } from './base';
import type { Case } from './cases';
import { DECLARATION, text, written } from './cases';
import { Chance } from './chance';

const DECLARATIONS: readonly string[] = [
  '', '<?xml version="1.0"?>', '<?xml version=\'1.0\'?>', '<?xml version="1.0" ?>',
  '<?xml version = "1.0" encoding = "UTF-8" ?>',
  '<?xml\nversion="1.0"\n?>', '<?xml version="1.0" standalone="yes"?>', '<?xml version="1.0" standalone="no"?>',
  '<?xml version="1.0" encoding="UTF-8" standalone=\'yes\'?>',
  '<?xml version="1.0" standalone="yes" encoding="UTF-8"?>',
  '<?xml version="1.0" standalone="maybe"?>', '<?xml version="1.0" standalone="YES"?>', '<?xml encoding="UTF-8"?>',
  '<?xml?>', '<?xml ?>',
  '<?xml version="1.0" encoding="UTF-8" version="1.0"?>', '<?xml encoding="UTF-8" version="1.0"?>',
  '<?xml version="1.1"?>',
  '<?xml version="1.2"?>', '<?xml version="2.0"?>', '<?xml version="1"?>', '<?xml version="1."?>',
  '<?xml version=""?>', '<?xml version="1.0.0"?>',
  '<?xml version="1.0a"?>', '<?xml version=1.0?>', '<?xml version="1.0?>', '<?xml version="1.0\'?>',
  '<?xml version="1.0"encoding="UTF-8"?>',
  '<?xml version="1.0" encoding="UTF-8" extra="1"?>', '<?xml version="1.0" encoding="UTF-8">',
  '<?xml version="1.0" encoding=UTF-8?>',
  '<?xml version="1.0" encoding="UTF-8" standalone?>', '<?XML version="1.0"?>', '<?Xml version="1.0"?>',
  '<? xml version="1.0"?>',
  ' <?xml version="1.0"?>', '\n<?xml version="1.0"?>', '<!-- c --><?xml version="1.0"?>',
  '<?xml version="1.0"?><?xml version="1.0"?>',
  '<?xml Version="1.0"?>', '<?xml version="1.0" Encoding="UTF-8"?>', '<?xml version="1.0" -->', '<?xmlversion="1.0"?>',
  '<?xml version="1.0"?>x', '<?xml version="1.0"?>\u00a0', '<?xml version="1.0"?>&#32;', '<?xml version="1.0"?>\ufeff',
];
const AROUND: readonly string[] = [
  '', ' ', '\n\n', '\r', '\t', '<!-- c -->', '<!-- a -- b -->', '<!-- c', '<?p d?>', '<?xml-stylesheet href="a"?>',
  '<?p d', 'x', '&#32;', '&amp;', '\u00a0',
  '\u0000', '\u0001', '\ufeff', '<![CDATA[]]>', '<![CDATA[ ]]>', '<x/>', '<x></x>', '</x>', '</IPLOS>', '<IPLOS/>',
  '<', '>', '&', ']]>', '<!---->\n<?p?>', '<!DOCTYPE IPLOS>',
  '<!DOCTYPE IPLOS SYSTEM "a.dtd">', '<!DOCTYPE IPLOS [<!ENTITY a "b">]>', '<!DOCTYPE IPLOS [', '<!doctype IPLOS>',
  '<!ENTITY a "b">',
];
const ROOTS: Readonly<Record<string, (text: string) => string>> = {
  'empty file': () => '',
  'only a declaration': () => DECLARATION,
  'only blanks': () => ' \n ',
  'no element': () => `${DECLARATION}<!-- c -->`,
  'no tag': () => 'IPLOS',
  'another root': (whole) => whole.replaceAll('IPLOS', 'IPLOZ'),
  'root in lower case': (whole) => whole.replaceAll('IPLOS', 'iplos'),
  'a root around': (whole) => whole.replace('<IPLOS', '<x><IPLOS').concat('</x>'),
  'root without its end tag': (whole) => whole.replace('</IPLOS>', ''),
  'root ended twice': (whole) => whole.replace('</IPLOS>', '</IPLOS></IPLOS>'),
  'root ended by another name': (whole) => whole.replace('</IPLOS>', '</IPLOZ>'),
  'root that is self-closed': (whole) => whole.replace(/(<IPLOS[^>]*)>[^]*/, '$1/>'),
  'root self-closed, with the rest after': (whole) => whole.replace(/(<IPLOS[^>]*)>/, '$1/>'),
  'the whole twice': (whole) => whole + whole.slice(DECLARATION.length),
  'two persons on one line': (whole) => whole.replace(/>\n\s*</g, '><'),
  'line ends of Windows': (whole) => whole.replaceAll('\n', '\r\n'),
  'line ends of old Macs': (whole) => whole.replaceAll('\n', '\r'),
  'mixed line ends': (whole) => whole.replace(/\n(\s+)</g, '\r\n$1\r<'),
  'tabs for blanks': (whole) => whole.replaceAll('  ', '\t'),
  'no-break spaces for blanks': (whole) => whole.replaceAll('  ', '\u00a0'),
  'in capitals': (whole) => whole.toUpperCase(),
  'quotes of a word processor': (whole) => whole.replaceAll('"', '\u201d'),
  'a comment around all persons': (whole) => whole.replace('<PERSON', '<!--<PERSON').replace('</IPLOS>', '--></IPLOS>'),
  'a comment around one person': (whole) => whole.replace(/<PERSON[^]*?<\/PERSON>/, '<!--$&-->'),
  'CDATA around one person': (whole) => whole.replace(/<PERSON[^]*?<\/PERSON>/, '<![CDATA[$&]]>'),
  'a person in the head': (whole) => whole.replace('</INNHINFO>', '<PERSON pePeID="9"/></INNHINFO>'),
  'the head in a person': (whole) => whole.replace('</PERSON>', '<INNHINFO/></PERSON>'),
  'a person cut in two by another': (whole) => whole.replace('<TJENESTE', '</PERSON><PERSON pePeID="3"><TJENESTE'),
};

const TRUNCATIONS = 80;

export function prologCases(format: FormatId): Case[] {
  const whole = text(format);
  const body = whole.slice(DECLARATION.length);
  const chance = new Chance(3);
  const places = (count: number): Set<number> =>
    new Set(Array.from({ length: count }, () => chance.below(whole.length)));
  return [
    ...DECLARATIONS.map((declaration) => written(`prolog ${JSON.stringify(declaration)}`, () => declaration + body)),
    ...AROUND.map((piece) => written(`before the root ${JSON.stringify(piece)}`, () => DECLARATION + piece + body)),
    ...AROUND.map((piece) => written(`after the root ${JSON.stringify(piece)}`, () => whole + piece)),
    ...Object.entries(ROOTS).map(([name, change]) => written(`document ${name}`, () => change(whole))),
    ...[...places(TRUNCATIONS)].map((length) => written(`truncated at ${length}`, () => whole.slice(0, length))),
    ...[...places(TRUNCATIONS / 2)].map((length) => written(`begun at ${length}`, () => whole.slice(length))),
  ];
}
