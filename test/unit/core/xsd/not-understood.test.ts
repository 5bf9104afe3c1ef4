import assert from 'node:assert/strict';
import { sayXsdNote } from '../../../../src/core/format/xsd/words';
import { childrenOf, make, notesOf } from './support';

const inRoot = (model: string, rest = '') =>
  make(`<xs:element name="rot">\n<xs:complexType>\n${model}\n</xs:complexType></xs:element>\n${rest}`);
const A = '<xs:element name="a" type="xs:string"/>';

describe('what is not understood in a schema is said by name and place', () => {
  it('and let through where anything may stand', () => {
    const made = inRoot(`<xs:sequence>${A}\n<xs:any minOccurs="0"/></xs:sequence>\n<xs:anyAttribute/>`);
    assert.deepEqual(notesOf(made), [
      'xs:any in rot, line 6: any-content',
      'xs:anyAttribute in rot, line 7: any-attributes',
    ]);
    assert.equal(made.data.root.anyContent, true);
    assert.equal(made.data.root.anyAttributes, true);
    assert.equal(childrenOf(made.data.root), 'a 1..1');
  });

  it('and let through where an element has no type', () => {
    for (const type of ['', 'type="xs:anyType"']) {
      const made = inRoot(`<xs:sequence><xs:element name="hva" ${type}/></xs:sequence>`);
      assert.deepEqual(notesOf(made), ['xs:anyType in hva, line 5: any-content']);
      const { anyContent, anyAttributes, mixed } = made.data.root.children![0];
      assert.deepEqual([anyContent, anyAttributes, mixed], [true, true, true]);
    }
  });

  it('and let through where other elements may stand for one', () => {
    const made = inRoot(
      '<xs:sequence><xs:element ref="r:hode"/></xs:sequence>',
      '<xs:element name="hode" type="xs:string"/>\n' +
        '<xs:element name="annet" substitutionGroup="r:hode" type="xs:string"/>',
    );
    assert.ok(
      notesOf(made).includes('xs:element/@substitutionGroup in annet, line 8: any-content'),
      String(notesOf(made)),
    );
    assert.equal(made.data.root.anyContent, true);
  });

  it('and let through where the schema language is newer', () => {
    const made = inRoot(
      `<xs:openContent><xs:any/></xs:openContent><xs:sequence>${A}</xs:sequence><xs:assert test="a"/>`,
    );
    assert.deepEqual(notesOf(made), [
      'xs:openContent in rot, line 5: any-content',
      'xs:assert in rot, line 5: unchecked',
    ]);
    assert.equal(made.data.root.anyContent, true);
  });

  it('where a facet or an attribute is unknown', () => {
    const made = inRoot(`<xs:sequence><xs:element name="a"><xs:simpleType><xs:restriction base="xs:string">
      <xs:assertion test="x"/></xs:restriction></xs:simpleType></xs:element>
        <xs:element name="b" type="xs:string" targetNamespace="urn:b"/></xs:sequence>`);
    assert.deepEqual(notesOf(made), [
      'xs:assertion in a, line 6: unchecked',
      'xs:element/@targetNamespace in b, line 7: unchecked',
    ]);
    assert.equal(made.data.root.anyContent, undefined);
  });

  it('where a type is meant to be replaced, or demands something of the whole file', () => {
    const made = make(
      `<xs:element name="rot" type="r:T"/>\n<xs:complexType name="T" abstract="true">` +
        `<xs:attribute name="id" type="xs:ID"/></xs:complexType>`,
    );
    assert.deepEqual(notesOf(made), [
      'xs:complexType/@abstract in T, line 4: unchecked',
      'xs:ID in id, line 4: unchecked',
    ]);
  });

  it('where definitions of another file are changed', () => {
    const other = {
      name: 'o.xsd',
      text:
        '<schema xmlns="http://www.w3.org/2001/XMLSchema"><simpleType name="K"><restriction base="string"/>' +
        '</simpleType></schema>',
    };
    const made = make(
      '<xs:redefine schemaLocation="o.xsd"><xs:simpleType name="K"/></xs:redefine><xs:element name="rot" type="r:K"/>',
      other,
    );
    assert.deepEqual(notesOf(made), ['xs:redefine in , line 3: left-out']);
  });

  it('where a file may begin with another element, the largest being taken', () => {
    const made = make(
      `<xs:element name="feil" type="xs:string"/>\n<xs:element name="rot"><xs:complexType><xs:sequence>${A}` +
        `</xs:sequence></xs:complexType></xs:element>`,
    );
    assert.equal(made.data.root.name, 'rot');
    assert.deepEqual(notesOf(made), ['xs:element in feil, line 3: left-out']);
  });

  it('in the file and the order where it stands', () => {
    const other = {
      name: 'o.xsd',
      text:
        '<schema xmlns="http://www.w3.org/2001/XMLSchema">\n<complexType name="T"><sequence>\n<any/></sequence>' +
        '</complexType></schema>',
    };
    const { notUnderstood } = make(
      '<xs:include schemaLocation="o.xsd"/><xs:element name="rot"><xs:complexType><xs:sequence>' +
        '<xs:element name="t" type="r:T"/>\n  <xs:any/></xs:sequence></xs:complexType></xs:element>',
      other,
    );
    assert.deepEqual(
      notUnderstood.map(({ file, line, column }) => `${file} ${line}:${column}`),
      ['main.xsd 4:3', 'o.xsd 3:1'],
    );
  });

  it('but only where the format is made of it', () => {
    const unused = '<xs:complexType name="Ubrukt"><xs:sequence><xs:any/></xs:sequence></xs:complexType>';
    assert.deepEqual(notesOf(inRoot(`<xs:sequence>${A}</xs:sequence>`, unused)), []);
  });

  it('and never for what is only told to people and programs', () => {
    const notes =
      '<xs:annotation><xs:documentation>Om <b xmlns="">dette</b></xs:documentation><xs:appinfo>' +
      '<any xmlns="urn:x"/></xs:appinfo></xs:annotation>';
    assert.deepEqual(
      notesOf(
        make(
          `${notes}<xs:element name="rot" xmlns:k="urn:k" k:note="x" id="i">${notes}<xs:complexType>${notes}` +
            `<xs:sequence>${notes}${A}</xs:sequence></xs:complexType></xs:element>`,
        ),
      ),
      [],
    );
  });

  it('in a sentence, in both languages', () => {
    const [note] = inRoot('<xs:sequence><xs:any/></xs:sequence>').notUnderstood;
    assert.equal(
      sayXsdNote('nb', note),
      'xs:any (rot), main.xsd, linje 5: Det som står der i en fil, blir ikke kontrollert.',
    );
    assert.equal(sayXsdNote('en', note), 'xs:any (rot), main.xsd, line 5: What stands there in a file is not checked.');
  });
});
