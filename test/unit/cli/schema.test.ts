import assert from 'node:assert/strict';
import { check, folder } from './support';

const TOMORROW = `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:tomorrow" targetNamespace="urn:tomorrow" elementFormDefault="qualified">
  <xs:include schemaLocation="types.xsd"/>
  <xs:element name="IPLOS"><xs:complexType><xs:sequence>
    <xs:element name="PERSON" maxOccurs="unbounded"><xs:complexType>
      <xs:sequence><xs:element name="peKomnr" type="number"/></xs:sequence>
      <xs:attribute name="pePeID" use="required" type="xs:string"/>
    </xs:complexType></xs:element>
  </xs:sequence></xs:complexType></xs:element>
</xs:schema>`;
const TYPES = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:tomorrow">
  <xs:simpleType name="number"><xs:restriction base="xs:string"><xs:pattern value="[0-9]{4}"/></xs:restriction></xs:simpleType>
</xs:schema>`;
const FILE = '<IPLOS xmlns="urn:tomorrow"><PERSON pePeID="1"><peKomnr>030</peKomnr></PERSON></IPLOS>';

describe('iplos-check with a schema of tomorrow', () => {
  const at = folder();

  it('knows files of its namespace by it, and not without it', async () => {
    const file = at('tomorrow.xml', FILE);
    const schema = at('tomorrow.xsd', TOMORROW);
    at('types.xsd', TYPES);
    assert.match((await check([file])).out, /format-unknown/);
    const { code, out, told } = await check([file, '--schema', schema]);
    assert.equal(told, '');
    assert.equal(code, 1);
    assert.doesNotMatch(out, /format-unknown/);
    // A standard name goes with the name of an element that is known, so that the rules of meaning speak.
    assert.match(out, /:1:\d+: error kommunenummer-unknown/);
  });

  const useless: readonly [string, () => string, RegExp][] = [
    ['is not there', () => at('gone.xsd'), /gone\.xsd: there is no such file\./],
    ['is no schema', () => at('other.xsd', '<html/>'), /not an XML schema/],
    ['is broken', () => at('broken.xsd', '<xs:schema'), /not valid XML/],
    ['asks for a file that is not there', () => at('lone.xsd', TOMORROW.replace('types.xsd', 'far.xsd')), /far\.xsd/],
  ];
  for (const [what, make, sentence] of useless) {
    it(`ends with 2 and checks nothing where the schema ${what}`, async () => {
      const { code, out, told } = await check([at('file.xml', FILE), '--schema', make()]);
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(told, sentence);
      assert.match(told, /Nothing was checked/);
    });
  }
});
