import assert from 'node:assert/strict';
import { importsOf } from '../../../../src/core/format/xsd/schema-set';
import { childrenOf, make, rootOf, schema } from './support';

const XSD = 'xmlns="http://www.w3.org/2001/XMLSchema"';
const ROOT = '<xs:element name="rot" type="xs:string"/>';

describe('the files of a schema', () => {
  const inner = (namespace: string, body: string) => `<schema ${XSD} xmlns:o="urn:o" ${namespace}>${body}</schema>`;

  it('are those that it includes, imports and changes, without folders, each once', () => {
    const { text } = schema(`<xs:import namespace="urn:o" schemaLocation="http://example.org/skjema/o.xsd"/>
        <xs:include schemaLocation="mappe\\k(2).xsd"/>
      <xs:redefine schemaLocation="./r%20s.xsd"/><xs:include schemaLocation="o.xsd"/><xs:import namespace="urn:uten"/>
      <xs:import namespace="http://www.w3.org/XML/1998/namespace" schemaLocation="http://www.w3.org/2001/xml.xsd"/>`);
    assert.deepEqual(importsOf(text), ['o.xsd', 'k(2).xsd', 'r s.xsd']);
  });

  it('are found whatever the case of their names, and may ask for each other', () => {
    const root = rootOf(
      '<xs:include schemaLocation="A.xsd"/><xs:element name="rot"><xs:complexType><xs:sequence>' +
        '<xs:element name="x" type="r:A"/></xs:sequence></xs:complexType></xs:element>',
      {
        name: 'a.XSD',
        text:
          `<schema ${XSD} targetNamespace="urn:example:register" xmlns:r="urn:example:register">` +
          `<include schemaLocation="b.xsd"/><simpleType name="A"><restriction base="r:B"/></simpleType>` +
          `</schema>`,
      },
      {
        name: 'b.xsd',
        text:
          `<schema ${XSD} targetNamespace="urn:example:register"><include schemaLocation="a.xsd"/>` +
          `<simpleType name="B"><restriction base="string"/></simpleType></schema>`,
      },
    );
    assert.equal(childrenOf(root), 'x 1..1');
  });

  it('without a namespace take the one of the file that includes them', () => {
    const { data } = make('<xs:include schemaLocation="o.xsd"/><xs:element name="rot" type="r:A"/>', {
      name: 'o.xsd',
      text: inner(
        '',
        '<simpleType name="A"><restriction base="B"/></simpleType><simpleType name="B">' +
          '<restriction base="string"><length value="2"/></restriction></simpleType>',
      )
        .replace(XSD, 'xmlns:q="http://www.w3.org/2001/XMLSchema"')
        .replaceAll(/<(\/?)(?!q:)/g, '<$1q:')
        .replace('base="string"', 'base="q:string"'),
    });
    assert.deepEqual(data.types, { A: { base: 'string', length: 2 } });
  });

  it('may be of other namespaces, and import each other', () => {
    const { data } = make(
      '<xs:import namespace="urn:o" schemaLocation="o.xsd"/><xs:element name="rot" type="o:A" xmlns:o="urn:o"/>',
      {
        name: 'o.xsd',
        text: inner(
          'targetNamespace="urn:o"',
          '<import namespace="urn:example:register" schemaLocation="main.xsd"/><simpleType name="A">' +
            '<restriction base="token"/></simpleType>',
        ),
      },
      schema(ROOT),
    );
    assert.deepEqual(data.types, { A: { base: 'string', whiteSpace: 'collapse' } });
  });
});
