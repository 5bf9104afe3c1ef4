// Values at their edges: numbers, decimals, dates, lengths, codes; in elements and in attributes.
import type { FormatId } from './base';
import type { Case } from './cases';
import { edited } from './cases';
import { at } from './tree';

const ANYTHING = [
  '', ' ', '   ', '\t', '\n', '\r\n', '\r', 'x', 'Å', '😀', '漢字', '&amp;', '&#65;', '&#x1F600;', '&#13;&#10;', '&#32;',
  '&#x9;',
  '\u00a0', '\u200b', '\ufeff', '&#xFEFF;', '\u2028', '\u0085', 'e\u0301', '٥', '５', 'NULL', '-', '+', '.', '1', '2',
  '9', '0',
];
const MARKUP = [
  '<![CDATA[]]>', '<![CDATA[ ]]>', '<![CDATA[1]]>', '<![CDATA[P]]>', '<!---->', '<!--1-->', '<?p?>', '<?p 1?>',
  '<!---->1', '1<!---->', '1<?p?>',
  '<![CDATA[1]]><![CDATA[]]>', ' <![CDATA[1]]> ', '&#49;', ' &#49; ', '&#32;1', '1&#10;',
];
const INTEGERS = [
  '5', '+5', '-5', '-0', '+0', '--5', '+-5', '5+', '00005', `${'0'.repeat(30)}5`, '32767', '32768', '-32768', '-32769',
  '+32767', '+32768',
  '032767', '65535', '2147483647', '2147483648', '-2147483648', '-2147483649', '99999999999999999999', '9'.repeat(40),
  '1e3', '1.0', '1.',
  '0x1F', ' 5 ', '\t5\n', '\r\n5', '5 5', '5\u00a0', '\u00a05', '1 000', '1,000', '\ufeff5', '5-', '- 5', '+ 5', 'INF',
  'NaN',
];
const DECIMALS = [
  '5', '.5', '5.', '.', '+.5', '-.5', '+5.', '-5.5', '000.10', '0.10', '0.100', '0.1000', '0.123', '0.120', '123.45',
  '1234.5', '12345', '123456',
  '1234.56', '12345.0', '12345.00', '12345.000', '00012345', '0', '00', '0.00', '-0', '-0.0', '.05', '.005', '.050',
  '999.99', '1000.00', '99999',
  '100000', '1e2', 'NaN', 'INF', '1,5', '1 5', ' 1.5 ', '\t1.5\r\n', '1.5.5', '1..5', '+', '-', '+.', '0.0000',
  `0.${'0'.repeat(30)}`,
  `${'0'.repeat(30)}1`, `1.${'0'.repeat(22)}`, `1.${'0'.repeat(23)}`, `1.${'0'.repeat(30)}`, '9'.repeat(30),
  `0.${'0'.repeat(30)}1`, '000.000', '.0', '.00', '0.', '٢.٥', '1 .5', '1. 5', '-99999', '-100000', '1.5-', '++1',
];
const DATES = [
  '20160101', '20160230', '20160229', '20150229', '20161301', '20160001', '20160132', '20160100', '20160131',
  '20160431', '2016010', '201601011',
  ' 20160101', '20160101 ', '20160101\n', '2016-01-01', '01.01.2016', '00000101', '99991231', '2016O101', '٢٠١٦٠١٠١',
  '20160110', '20161210', '20161130',
  '2016<!---->0101', '<![CDATA[20160101]]>', '2016&#48;101', '-2016010', '+2016010', '201612', '20160101T',
  '2016 0101', '２０１６０１０１',
];
const MONTHS = ['201601', '201612', '201613', '201600', '20160', '2016011', '000001', '999912', '2016-1', ' 201601',
  '201601 ', '2016\u0660\u0661'];
const CODES = [
  'P', 'p', 'PP', ' P', 'P ', 'M', 'K', 'k', 'M ', '\nK', 'Kvinne', '1', '2', '3', '4', '5', '6', '7', '8', '9', '01',
  '1.0', '+1', ' 1', '1 ', '11', '1\u0301',
  'ICPC-2', 'ICD-10', 'icd-10', 'ICD-10 ', 'ICPC‑2', '<!---->K', 'K<![CDATA[]]>', '&#75;', 'I<!---->CD-10',
];

/** Texts of about so many characters, written in the ways that make counting hard. */
export function lengths(limit: number): string[] {
  const counts = [limit - 1, limit, limit + 1];
  const plain = ['a', 'å', '😀', '漢', ' ', '\n', '\r', '\r\n', '&amp;', '&#x1F600;', '&#13;', '\ufeff',
    '\u200d'].flatMap((unit) => counts.map((count) => unit.repeat(count)));
  const mixed = counts.flatMap((count) => [
    `${'a'.repeat(count - 1)}\r\n`, `\r\n${'a'.repeat(count - 1)}`, `${'a'.repeat(Math.max(0, count - 2))}&#13;\n`,
    `${'a'.repeat(count - 1)}😀`,
    `<![CDATA[${'a'.repeat(count)}]]>`, `<![CDATA[${'a'.repeat(count - 1)}\r\n]]>`,
    `a<!-- a -->${'a'.repeat(count - 1)}`, `<![CDATA[${'😀'.repeat(count)}]]>`,
    `a<?p a?>${'a'.repeat(count - 1)}`, ` ${'a'.repeat(count - 1)}`, `${'a'.repeat(count - 1)} `,
    `e\u0301${'a'.repeat(Math.max(0, count - 2))}`,
  ]);
  return [...plain, ...mixed];
}

const ELEMENTS: readonly (readonly [path: string, values: readonly string[], only?: FormatId])[] = [
  ['INNHINFO/iiInnhType', CODES],
  ['INNHINFO/iiKomnr', lengths(4)],
  ['INNHINFO/iiBydelsnr', []],
  ['INNHINFO/iiSysID', lengths(15)],
  ['INNHINFO/iiLagetDato', DATES],
  ['INNHINFO/iiKontakt/Type', CODES, 'iplos-3.5'],
  ['INNHINFO/iiKontakt/Navn', [], 'iplos-3.5'],
  ['INNHINFO/iiLopenr', [], 'iplos-3.5'],
  ['PERSON/peFnr', [], 'iplos-3.3'],
  ['PERSON/peAlder', INTEGERS],
  ['PERSON/peKjonn', CODES],
  ['PERSON/peDodDato', DATES],
  ['PERSON/PERSONOPPL/poVurdTann', MONTHS],
  ['PERSON/PERSONOPPL/poIndPlan', []],
  ['PERSON/FUNKSJON/fnFunkType', []],
  ['PERSON/FUNKSJON/fnFunkVerdi', CODES],
  ['PERSON/TJENESTE/tjTimerUke', DECIMALS],
  ['PERSON/DIAGNOSE/diKodeVersjon', CODES],
  ['PERSON/DIAGNOSE/diDiagKode', lengths(10)],
  ['PERSON/DOGNTILBUD/dgInstOrgnr', lengths(9)],
];

export const IN_ATTRIBUTES = [
  ...ANYTHING, ...INTEGERS, '3.3', '3.5', ' 3.5', '3.3 ', '3.50', '3.&#51;', '3.&#53;', '&#32;1', '1&#10;', '&#9;1',
  '1&#160;', '&quot;', '&lt;', '&gt;', '>', '<', '&', '&#0;', '\'', ']]>', '\u0001',
];
const ATTRIBUTES: readonly (readonly [path: string, attribute: string, only?: FormatId])[] = [
  ['', 'versjon'], ['PERSON', 'pePeID'], ['PERSON/PERSONOPPL', 'poPoID'], ['PERSON/TJENESTE', 'tjTjID'],
  ['PERSON/TJENESTE', 'tjVeID', 'iplos-3.5'],
];

/** A value as a name may hold it. */
export const shown = (value: string): string => JSON.stringify(value).replace(/[\u007f-\uffff]/g,
  (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);

export function valueCases(format: FormatId): Case[] {
  const inElements = ELEMENTS.filter(([, , only]) => !only || only === format).flatMap(([path, values]) =>
    [...new Set([...values, ...ANYTHING, ...MARKUP])].map((value) => edited(`value ${path} ${shown(value)}`, format,
      (root) => {
      at(root, path).children = [value];
    })));
  const inAttributes = ATTRIBUTES.filter(([, , only]) => !only || only === format).flatMap(([path, attribute]) =>
    [...new Set(IN_ATTRIBUTES)].map((value) => edited(`value ${path}@${attribute} ${shown(value)}`, format, (root) => {
      at(root, path).attributes.find(([name]) => name === attribute)![1] = value;
    })));
  return [...inElements, ...inAttributes];
}
