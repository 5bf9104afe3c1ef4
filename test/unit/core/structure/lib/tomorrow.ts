// A schema of no register, with what schemas can say beyond those of the extracts, and documents that follow it or not.
import type { XsdSource } from '../../../../../src/core/format/xsd/schema-set';

const NAMESPACE = 'urn:example:tomorrow';
const OTHER = 'urn:example:other';
const XSI = 'http://www.w3.org/2001/XMLSchema-instance';

export const OTHER_SCHEMA: XsdSource = {
  name: 'other.xsd',
  text: `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="${OTHER}"
  elementFormDefault="qualified">
  <xs:element name="fremmed" type="xs:string"/>
  <xs:attribute name="merke" type="xs:boolean"/>
</xs:schema>`,
};

const simple = (base: string, facets: string): string =>
  `<xs:simpleType><xs:restriction base="${base}">${facets}</xs:restriction></xs:simpleType>`;
const value = (name: string, type: string, more = ''): string =>
  (type.startsWith('<')
    ? `<xs:element name="${name}" ${more}>${type}</xs:element>`
    : `<xs:element name="${name}" type="${type}" ${more}/>`);
const record = (name: string, content: string, more = ''): string =>
  `<xs:element name="${name}" minOccurs="0" ${more}><xs:complexType>${content}</xs:complexType></xs:element>`;

export const SCHEMA: XsdSource = {
  name: 'tomorrow.xsd',
  text: `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="${NAMESPACE}" xmlns:o="${OTHER}"
  targetNamespace="${NAMESPACE}" elementFormDefault="qualified">
<xs:import namespace="${OTHER}" schemaLocation="other.xsd"/>
<xs:simpleType name="Kode"><xs:restriction base="xs:token">
  <xs:enumeration value="en kode"/><xs:enumeration value="to"/>
</xs:restriction></xs:simpleType>
<xs:simpleType name="Tall"><xs:list itemType="xs:integer"/></xs:simpleType>
<xs:element name="Uttrekk"><xs:complexType><xs:choice maxOccurs="unbounded">
  ${record('Valg', `<xs:sequence>
    <xs:choice minOccurs="0" maxOccurs="2">${value('a', 'xs:string')}${value('b', 'xs:string')}</xs:choice>
    <xs:sequence minOccurs="0" maxOccurs="2">${value('fra', 'xs:string')}${value('til', 'xs:string',
      'minOccurs="0"')}</xs:sequence>
    <xs:choice>${value('c', 'xs:string')}<xs:sequence>${value('d', 'xs:string')}${value('e', 'xs:string',
      'maxOccurs="2"')}</xs:sequence></xs:choice>
  </xs:sequence>`)}
  ${record('Alle',
    `<xs:all>${value('x', 'xs:string')}${value('y', 'xs:string', 'minOccurs="0"')}${value('z', 'xs:string')}</xs:all>`)}
  ${record('Blandet', `<xs:sequence>${value('u', 'xs:string', 'minOccurs="0"')}</xs:sequence>`,
    '').replace('complexType', 'complexType mixed="true"')}
  ${record('Tom', '')}
  ${record('Fritt',
    `<xs:sequence><xs:any processContents="skip" minOccurs="0" maxOccurs="unbounded"/></xs:sequence>
    <xs:anyAttribute processContents="skip"/>`)}
  ${record('Fremmed',
    '<xs:sequence><xs:element ref="o:fremmed"/></xs:sequence><xs:attribute ref="o:merke" use="required"/>')}
  ${record('Merket',
    `<xs:attribute name="p" type="xs:integer" use="required"/><xs:attribute name="q" type="xs:date" fixed="2018-01-01"/>
    <xs:attribute name="r" type="t:Kode" default="to"/><xs:attribute name="s" type="t:Tall"/>`)}
  ${record('Null', `<xs:sequence>${value('n', 'xs:integer', 'nillable="true"')}</xs:sequence>`)}
  ${record('Verdi', `<xs:choice>
    ${value('token', 'xs:token')}${value('normal', simple('xs:normalizedString',
      '<xs:maxLength value="3"/>'))}${value('bool', 'xs:boolean')}
    ${value('kode', 't:Kode')}${value('tall', simple('t:Tall', '<xs:maxLength value="3"/>'))}
    ${value('enten', '<xs:simpleType><xs:union memberTypes="t:Kode xs:integer"/></xs:simpleType>')}
    ${value('mellom', simple('xs:integer', '<xs:minInclusive value="-3"/><xs:maxInclusive value="10"/>'))}
    ${value('under', simple('xs:decimal', '<xs:minExclusive value="0"/><xs:maxExclusive value="100.5"/>'))}
    ${value('lang', 'xs:long')}${value('positiv', 'xs:positiveInteger')}${value('liste',
      simple('xs:decimal', '<xs:enumeration value="1.5"/><xs:enumeration value="2"/>'))}
    ${value('dato', simple('xs:date',
      '<xs:minInclusive value="2018-01-01"/><xs:maxExclusive value="2019-01-01"/>'))}${value('tid', 'xs:dateTime')}
    ${value('gitt', 'xs:int', 'default="5"')}${value('fast', 'xs:decimal', 'fixed="1.50"')}${value('fasttekst',
      'xs:token', 'fixed="to ord"')}
    ${value('form', simple('xs:string', '<xs:pattern value="[A-Z]\\d{2}"/><xs:pattern value="-"/>'))}${value('navn',
      'xs:NCName')}${value('sprak', 'xs:language')}
  </xs:choice>`)}
</xs:choice></xs:complexType></xs:element>
</xs:schema>`,
};

/** A document with this inside the root. */
export const document = (inside: string): string =>
  `<Uttrekk xmlns="${NAMESPACE}" xmlns:o="${OTHER}" xmlns:xsi="${XSI}">${inside}</Uttrekk>`;

const each = (name: string,
  values: readonly string[]): string[] => values.map((text) => `<Verdi><${name}>${text}</${name}></Verdi>`);
const valg = (inside: string): string => `<Valg>${inside.replace(/\w+/g, '<$&/>')}</Valg>`;
const alle = (inside: string): string => `<Alle>${inside.replace(/\w+/g, '<$&/>')}</Alle>`;

export const VALID: readonly string[] = [
  ...['c', 'd e', 'd e e', 'a c', 'a b c', 'b b d e', 'fra c', 'fra til c', 'fra fra c', 'fra til fra til d e',
    'a a fra til fra d e e'].map(valg),
  ...['x z', 'z x', 'y z x', 'x y z', 'z y x'].map(alle),
  '<Blandet>tekst</Blandet>', '<Blandet>tekst <u>mer</u> tekst</Blandet>', '<Blandet><![CDATA[x]]></Blandet>',
  '<Tom/>', '<Tom><!-- k --></Tom>', '<Tom></Tom>',
  '<Fritt/>', '<Fritt a="1" o:b="2"><hva><som/>helst</hva><o:fremmed/></Fritt>', '<Tom/><Fritt/><Tom/>',
  '<Fremmed o:merke="true"><o:fremmed>x</o:fremmed></Fremmed>',
  `<Fremmed xmlns:p="${OTHER}" p:merke=" 0 "><p:fremmed/></Fremmed>`,
  `<Fremmed o:merke="1"><fremmed xmlns="${OTHER}"/></Fremmed>`,
  '<Merket p="1"/>', '<Merket p=" 1 " q="2018-01-01" r="en  kode" s="1 2 3"/>',
  '<Merket p="1" q=" 2018-01-01&#10;" s=""/>',
  '<Null><n>1</n></Null>', '<Null><n xsi:nil="true"/></Null>', '<Null><n xsi:nil="1"></n></Null>',
  '<Null><n xsi:nil="false">1</n></Null>',
  ...each('token', ['', ' a  b ', '\t', 'x']),
  ...each('normal', ['', 'abc', 'a\tb', 'a\r\nb']),
  ...each('bool', ['true', '0', ' 1 ', '\nfalse']),
  ...each('kode', ['to', ' en\n kode ', 'en kode']),
  ...each('tall', ['', '1', ' 1  -2 003 ', '1\n2']),
  ...each('enten', ['to', '17', ' en  kode', '-1']),
  ...each('mellom', ['-3', '10', '0', ' +1 ', '0010']),
  ...each('under', ['0.1', '100.49', '.001', '00100.4']),
  ...each('lang', ['9223372036854775807', '-9223372036854775808', '0']),
  ...each('positiv', ['1', '99999999999999999999', ' 7 ']),
  ...each('liste', ['1.5', '1.50', '+2', '2.0', ' 2 ']),
  ...each('dato', ['2018-01-01', '2018-12-31', '2018-02-28']),
  ...each('tid', ['2018-01-01T00:00:00', '2018-01-01T23:59:59.5Z', '2016-02-29T24:00:00', '2018-01-01T12:00:00+01:00',
    '-0044-03-15T12:00:00']),
  ...each('gitt', ['', '5', '6', '<!-- -->']),
  ...each('fast', ['1.50', '']),
  ...each('fasttekst', ['to ord', '']),
  ...each('form', ['A12', '-']),
  ...each('navn', ['a', '_b.c-1', ' æ ']),
  ...each('sprak', ['nb', 'nb-NO', 'x']),
];

export const INVALID: readonly string[] = [
  ...['', 'a', 'a b', 'd', 'e', 'd e e e', 'c c', 'c d e', 'a a a c', 'til c', 'fra til til c', 'fra fra fra c',
    'fra a c', 'c a', 'd e fra'].map(valg),
  ...['', 'x', 'x y', 'z', 'x z z', 'x z y y', 'x z a'].map(alle),
  '<Blandet><u/><u/></Blandet>', '<Blandet><v/></Blandet>', '<Tom>x</Tom>', '<Tom><a/></Tom>', '<Tom a="1"/>',
  '<Tom><![CDATA[ ]]></Tom>', '<Tom> </Tom>', '<Tom>\n<!-- k -->\n</Tom>', '<Tom>&#32;</Tom>', 'x', '<Annet/>',
  '<Fremmed><o:fremmed/></Fremmed>', '<Fremmed merke="true"><o:fremmed/></Fremmed>',
  '<Fremmed o:merke="ja"><o:fremmed/></Fremmed>',
  '<Fremmed o:merke="true"><fremmed/></Fremmed>', '<Fremmed o:merke="true"/>',
  `<Fremmed xmlns:o="urn:x" o:merke="true"><o:fremmed/></Fremmed>`,
  '<Merket/>', '<Merket p="x"/>', '<Merket p="1" q="2018-01-02"/>', '<Merket p="1" r="tre"/>',
  '<Merket p="1" s="1 x"/>', '<Merket p=""/>',
  '<Null/>', '<Null><n/></Null>', '<Null><n xsi:nil="true">1</n></Null>', '<Null><n xsi:nil="true"> </n></Null>',
  '<Null><n xsi:nil="true"><a/></n></Null>', '<Null><n xsi:nil="ja"/></Null>',
  '<Null xsi:nil="true"/>', '<Null><n xsi:nil="false"/></Null>',
  ...each('normal', ['abcd', 'a\r\nbc']),
  ...each('bool', ['', 'TRUE', '2', 'tru e']),
  ...each('kode', ['', 'tre', 'enkode', 'to.']),
  ...each('tall', ['1 2 3 4', '1,2', 'x', '1 2.0']),
  ...each('enten', ['', 'tre', '1.5']),
  ...each('mellom', ['-4', '11', '1.0', '', '99999999999999999999']),
  ...each('under', ['0', '0.0', '-1', '100.5', '100.500', '1000']),
  ...each('lang', ['9223372036854775808', '-9223372036854775809', '1.0']),
  ...each('positiv', ['0', '-1', '']),
  ...each('liste', ['1', '1.51', '']),
  ...each('dato', ['2017-12-31', '2019-01-01', '2018-02-29', '2018-13-01', '20180101', '']),
  ...each('tid', ['2018-01-01', '2018-01-01T24:00:01', '2018-02-30T00:00:00', '2018-01-01T00:60:00',
    '0000-01-01T00:00:00', '2018-01-01T12:00:00+15:00']),
  ...each('gitt', ['x', ' ', '2147483648']),
  ...each('fast', ['1.51', ' ', 'x']),
  ...each('fasttekst', ['toord', ' ', 'to ord.']),
  ...each('form', ['a12', 'A1', '', '--', 'A12 ']),
  ...each('navn', ['', '1a', 'a:b', 'a b']),
  ...each('sprak', ['', 'n_b', 'norwegian']),
];

/** Valid by the schema language, which compares values; xmllint compares how they are written. */
export const VALID_BUT_FOR_XMLLINT: readonly string[] = [
  ...each('dato', [' 2018-02-28 ']),
  ...each('fast', ['1.5', ' 01.5 ', '+1.500']),
  ...each('fasttekst', [' to\n  ord ']),
];
