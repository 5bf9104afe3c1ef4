import assert from 'node:assert/strict';
import { attributesOf, errorOf, make, namedType, notesOf, rootOf, typeOf } from './support';

const restricted = (base: string, facets: string) =>
  typeOf(`<xs:simpleType><xs:restriction base="${base}">${facets}</xs:restriction></xs:simpleType>`);
const facet = (name: string, value: string) => `<xs:${name} value="${value}"/>`;

describe('the types of values, from a schema', () => {
  it('keep every facet', () => {
    assert.deepEqual(restricted('xs:string', facet('minLength', '2') + facet('maxLength', '9')), {
      base: 'string',
      minLength: 2,
      maxLength: 9,
    });
    assert.deepEqual(restricted('xs:string', facet('length', '8') + facet('pattern', '[0-9]{8}')), {
      base: 'string',
      length: 8,
      pattern: '[0-9]{8}',
    });
    assert.deepEqual(restricted('xs:decimal', facet('totalDigits', '5') + facet('fractionDigits', '2')), {
      base: 'decimal',
      totalDigits: 5,
      fractionDigits: 2,
    });
    assert.deepEqual(restricted('xs:int', facet('minInclusive', '0') + facet('maxExclusive', '100')), {
      base: 'int',
      minInclusive: '0',
      maxExclusive: '100',
    });
    assert.deepEqual(restricted('xs:date', facet('minExclusive', '2016-01-01') + facet('maxInclusive', '2016-12-31')), {
      base: 'date',
      minExclusive: '2016-01-01',
      maxInclusive: '2016-12-31',
    });
    assert.deepEqual(restricted('xs:string', facet('whiteSpace', 'collapse')), {
      base: 'string',
      whiteSpace: 'collapse',
    });
  });

  it('keep the values in their order, blanks dealt with as the type does', () => {
    assert.deepEqual(restricted('xs:string', facet('enumeration', 'M') + facet('enumeration', ' K')).enumeration, [
      'M',
      ' K',
    ]);
    assert.deepEqual(restricted('xs:token', facet('enumeration', ' a  b ')).enumeration, ['a b']);
    assert.deepEqual(restricted('xs:integer', facet('enumeration', ' 01 ')).enumeration, ['01']);
  });

  it('take one of several patterns of a type, and all of those it is derived from', () => {
    const inner =
      `<xs:simpleType><xs:restriction base="xs:string">${facet('pattern', '\\d+')}${facet('pattern', '[A-Z]+')}` +
      `</xs:restriction></xs:simpleType>`;
    const type = typeOf(
      `<xs:simpleType><xs:restriction>${inner}${facet('pattern', '.{2}')}${facet('maxLength', '2')}` +
        `</xs:restriction></xs:simpleType>`,
    );
    assert.deepEqual(type, { base: 'string', maxLength: 2, pattern: '.{2}', morePatterns: ['\\d+|[A-Z]+'] });
  });

  it('narrow what they are derived from', () => {
    const rest =
      `<xs:simpleType name="Kode"><xs:restriction base="xs:string">` +
      `${facet('maxLength', '5')}${facet('minLength', '1')}</xs:restriction></xs:simpleType>`;
    const type = typeOf(
      `<xs:simpleType><xs:restriction base="r:Kode">${facet('maxLength', '2')}</xs:restriction></xs:simpleType>`,
      rest,
    );
    assert.deepEqual(type, { base: 'string', minLength: 1, maxLength: 2 });
  });

  it('tell what the schema language builds in with few bases', () => {
    assert.deepEqual(namedType('xs:nonNegativeInteger'), { base: 'integer', minInclusive: '0' });
    assert.deepEqual(namedType('xs:unsignedByte'), { base: 'integer', minInclusive: '0', maxInclusive: '255' });
    assert.deepEqual(namedType('xs:token'), { base: 'string', whiteSpace: 'collapse' });
    assert.deepEqual(namedType('xs:boolean').enumeration, ['true', 'false', '1', '0']);
    assert.deepEqual(namedType('xs:dateTime'), { base: 'dateTime' });
    assert.match('2016-12', new RegExp(`^(?:${namedType('xs:gYearMonth').pattern})$`));
  });

  it('say of a union which types a value may have', () => {
    const rest =
      `<xs:simpleType name="Kode"><xs:restriction base="xs:string">${facet('length', '2')}</xs:restriction>` +
      `</xs:simpleType>`;
    const { data } = make(`<xs:element name="rot"><xs:simpleType><xs:union memberTypes="r:Kode xs:date">
      <xs:simpleType><xs:restriction base="xs:string">${facet('enumeration', 'ukjent')}</xs:restriction>
        </xs:simpleType></xs:union></xs:simpleType></xs:element>${rest}`);
    assert.deepEqual(
      data.types[data.root.type!].union?.map((name) => data.types[name]),
      [{ base: 'string', length: 2 }, { base: 'date' }, { base: 'string', enumeration: ['ukjent'] }],
    );
  });

  it('say of a list which type its parts have', () => {
    const { data } = make(`<xs:element name="rot"><xs:simpleType><xs:restriction>
      <xs:simpleType><xs:list itemType="xs:short"/></xs:simpleType>${facet('maxLength', '3')}</xs:restriction>
        </xs:simpleType></xs:element>`);
    assert.deepEqual(data.types[data.root.type!], {
      base: 'string',
      maxLength: 3,
      whiteSpace: 'collapse',
      items: 'short',
    });
    assert.deepEqual(data.types.short, { base: 'short' });
  });

  it('take their code list from the notes for programs that come with it', () => {
    const rest = `<xs:simpleType name="status"><xs:restriction base="xs:string"/></xs:simpleType>
      <xs:annotation><xs:appinfo><codingScheme name="Status"/><codingScheme OID="7316"/>
        <simpleT name="status"/></xs:appinfo></xs:annotation>`;
    assert.deepEqual(namedType('r:status', rest), { base: 'string', list: '7316' });
  });

  it('are named as the schema names them, else by what they say, each once', () => {
    const kode =
      `<xs:simpleType><xs:restriction base="xs:string">${facet('enumeration', '1')}${facet('enumeration', '2')}` +
      `</xs:restriction></xs:simpleType>`;
    const { types } = make(`<xs:element name="rot"><xs:complexType><xs:sequence>
      <xs:element name="a">${kode}</xs:element><xs:element name="b">${kode}</xs:element>
        <xs:element name="c" type="r:Navn"/>
      <xs:element name="d"><xs:simpleType><xs:restriction base="xs:string"/></xs:simpleType></xs:element>
        <xs:element name="e" type="xs:string"/>
      </xs:sequence></xs:complexType></xs:element><xs:simpleType name="Navn"><xs:restriction base="xs:string">
        ${facet('maxLength', '9')}</xs:restriction></xs:simpleType>`).data;
    assert.deepEqual(Object.keys(types), ['code-1-2', 'Navn', 'string']);
  });

  it('are told apart where two files give two types one name', () => {
    const other = {
      name: 'o.xsd',
      text:
        '<schema xmlns="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:o"><simpleType name="Kode">' +
        '<restriction base="string"><length value="3"/></restriction></simpleType></schema>',
    };
    const { types } = make(
      `<xs:import namespace="urn:o" schemaLocation="o.xsd"/><xs:element name="rot"><xs:complexType><xs:sequence>
      <xs:element name="a" type="r:Kode"/><xs:element name="b" type="o:Kode" xmlns:o="urn:o"/></xs:sequence>
        </xs:complexType></xs:element>
      <xs:simpleType name="Kode"><xs:restriction base="xs:string">${facet('length', '2')}</xs:restriction>
        </xs:simpleType>`,
      other,
    ).data;
    assert.deepEqual(types, { 'Kode': { base: 'string', length: 2 }, 'Kode-2': { base: 'string', length: 3 } });
  });

  it('say what cannot be held because values are compared as they are written', () => {
    const made = make(
      `<xs:element name="rot"><xs:simpleType><xs:restriction base="xs:double">${facet('maxInclusive', '1.5')}` +
        `</xs:restriction></xs:simpleType></xs:element>`,
    );
    assert.deepEqual(notesOf(made), ['xs:maxInclusive in rot, line 3: unchecked']);
  });

  it('refuse facets that are no such thing', () => {
    for (const facets of [
      facet('length', '-1'),
      facet('length', 'x'),
      facet('totalDigits', '0'),
      facet('minInclusive', '1'),
    ]) {
      assert.equal(errorOf(() => restricted('xs:string', facets)).code, 'invalid');
    }
    assert.equal(errorOf(() => restricted('xs:int', facet('minInclusive', 'ti'))).code, 'invalid');
  });
});

describe('attributes, from a schema', () => {
  const attributes = (body: string, rest = '') =>
    rootOf(`<xs:element name="rot"><xs:complexType>${body}</xs:complexType></xs:element>${rest}`);

  it('keep their use, fixed and preset values', () => {
    const made = attributes(
      '<xs:attribute name="a" type="xs:int" use="required"/><xs:attribute name="b" use="prohibited"/>' +
        '<xs:attribute name="c" fixed="x"/><xs:attribute name="d" default="y"/>',
    );
    assert.equal(attributesOf(made), 'a required, b prohibited, c optional, d optional');
    assert.deepEqual(
      made.attributes?.map(({ fixed, default: preset }) => fixed ?? preset),
      [undefined, undefined, 'x', 'y'],
    );
    assert.equal(made.attributes?.[1].type, 'string');
  });

  it('come from groups, references, bases and the type itself, the nearest counting', () => {
    const rest = `<xs:attributeGroup name="felles"><xs:attribute name="g"/><xs:attributeGroup ref="r:mer"/>
      </xs:attributeGroup>
      <xs:attributeGroup name="mer"><xs:attribute name="h"/></xs:attributeGroup>
        <xs:attribute name="global" type="xs:date"/>
      <xs:complexType name="Base"><xs:attribute name="a"/><xs:attribute name="b"/>
        <xs:attributeGroup ref="r:felles"/></xs:complexType>`;
    const extended = attributes(
      '<xs:complexContent><xs:extension base="r:Base"><xs:attribute ref="r:global" use="required"/>' +
        '</xs:extension></xs:complexContent>',
      rest,
    );
    assert.equal(attributesOf(extended), 'a optional, b optional, g optional, h optional, global required');
    assert.equal(extended.attributes?.at(-1)?.namespace, 'urn:example:register');
    const restricted = attributes(
      '<xs:complexContent><xs:restriction base="r:Base"><xs:attribute name="a" use="prohibited"/>' +
        '<xs:attribute name="b" use="required"/></xs:restriction></xs:complexContent>',
      rest,
    );
    assert.equal(attributesOf(restricted), 'a prohibited, b required, g optional, h optional');
  });

  it('stand beside a value where the schema says so', () => {
    const { data } = make(`<xs:element name="rot"><xs:complexType><xs:simpleContent><xs:extension base="r:Tall">
        <xs:attribute name="enhet"/></xs:extension></xs:simpleContent></xs:complexType></xs:element>
      <xs:complexType name="Tall"><xs:simpleContent><xs:extension base="xs:decimal">
        <xs:attribute name="kilde"/></xs:extension></xs:simpleContent></xs:complexType>`);
    assert.equal(data.root.type, 'decimal');
    assert.equal(attributesOf(data.root), 'kilde optional, enhet optional');
    const narrowed = make(`<xs:element name="rot"><xs:complexType><xs:simpleContent><xs:restriction base="r:Tall">
        ${facet('totalDigits', '3')}</xs:restriction></xs:simpleContent></xs:complexType></xs:element>
      <xs:complexType name="Tall"><xs:simpleContent><xs:extension base="xs:decimal">
        <xs:attribute name="kilde"/></xs:extension></xs:simpleContent></xs:complexType>`).data;
    assert.deepEqual(narrowed.types[narrowed.root.type!], { base: 'decimal', totalDigits: 3 });
    assert.equal(attributesOf(narrowed.root), 'kilde optional');
  });

  it('know those of XML itself without its schema', () => {
    const { attributes: [lang] = [] } = attributes('<xs:attribute ref="xml:lang"/>');
    assert.deepEqual(lang, {
      name: 'lang',
      namespace: 'http://www.w3.org/XML/1998/namespace',
      type: 'string',
      use: 'optional',
    });
  });
});
