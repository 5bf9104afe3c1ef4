import assert from 'node:assert/strict';
import { childrenOf, errorOf, make, NAMESPACE, notesOf, rootOf, schema } from './support';

const root = (model: string, rest = '') =>
  rootOf(`<xs:element name="rot"><xs:complexType>${model}</xs:complexType></xs:element>${rest}`);
const leaf = (name: string, occurs = '') => `<xs:element name="${name}" type="xs:string" ${occurs}/>`;
const OPTIONAL = 'minOccurs="0"';
const MANY = 'minOccurs="0" maxOccurs="unbounded"';

describe('the content of elements, from a schema', () => {
  it('is a sequence of children, each as often as the schema says', () => {
    const made = root(
      `<xs:sequence>` +
        `${leaf('a')}${leaf('b', OPTIONAL)}${leaf('c', MANY)}${leaf('d', 'minOccurs="2" maxOccurs="3"')}` +
        `</xs:sequence>`,
    );
    assert.equal(childrenOf(made), 'a 1..1, b 0..1, c 0..*, d 2..3');
    assert.equal(made.content, undefined);
  });

  it('leaves out what may not be there at all', () => {
    assert.equal(
      childrenOf(root(`<xs:sequence>${leaf('a')}${leaf('b', 'minOccurs="0" maxOccurs="0"')}</xs:sequence>`)),
      'a 1..1',
    );
  });

  it('is nothing where there is no model, or an empty one', () => {
    for (const model of [
      '',
      '<xs:sequence/>',
      '<xs:sequence minOccurs="0" maxOccurs="0"><xs:element name="a" type="xs:string"/></xs:sequence>',
    ]) {
      const { children, content, type, anyContent } = root(model);
      assert.deepEqual(
        { children, content, type, anyContent },
        { children: undefined, content: undefined, type: undefined, anyContent: undefined },
      );
    }
  });

  it('keeps a choice, and says of each child how often there can be one', () => {
    const made = root(`<xs:choice>${leaf('a')}${leaf('b', MANY)}</xs:choice>`);
    assert.equal(childrenOf(made), 'a 0..1, b 0..*');
    assert.deepEqual(made.content, {
      group: 'choice',
      min: 1,
      max: 1,
      parts: [
        { name: 'a', min: 1, max: 1 },
        { name: 'b', min: 0, max: null },
      ],
    });
  });

  it('keeps groups inside groups with their numbers, and no group that changes nothing', () => {
    const made = root(`<xs:sequence><xs:sequence>${leaf('a')}</xs:sequence>
      <xs:choice minOccurs="0" maxOccurs="unbounded">${leaf('b')}<xs:sequence>
        ${leaf('c')}${leaf('d', OPTIONAL)}</xs:sequence></xs:choice></xs:sequence>`);
    assert.equal(childrenOf(made), 'a 1..1, b 0..*, c 0..*, d 0..*');
    assert.deepEqual(made.content, {
      group: 'sequence',
      min: 1,
      max: 1,
      parts: [
        { name: 'a', min: 1, max: 1 },
        {
          group: 'choice',
          min: 0,
          max: null,
          parts: [
            { name: 'b', min: 1, max: 1 },
            {
              group: 'sequence',
              min: 1,
              max: 1,
              parts: [
                { name: 'c', min: 1, max: 1 },
                { name: 'd', min: 0, max: 1 },
              ],
            },
          ],
        },
      ],
    });
  });

  it('makes a sequence of one child with numbers of its own a simple one', () => {
    const made = root(`<xs:sequence minOccurs="0" maxOccurs="4">${leaf('a')}</xs:sequence>`);
    assert.equal(childrenOf(made), 'a 0..4');
    assert.equal(made.content, undefined);
  });

  it('keeps the numbers of a group of several', () => {
    const made = root(`<xs:sequence maxOccurs="2">${leaf('a')}${leaf('b', 'maxOccurs="3"')}</xs:sequence>`);
    assert.equal(childrenOf(made), 'a 1..2, b 1..6');
    assert.equal(made.content?.max, 2);
  });

  it('lets a choice be empty where one of its ways is', () => {
    const made = root(`<xs:choice>${leaf('a')}${leaf('b')}<xs:sequence/></xs:choice>`);
    assert.equal(made.content?.min, 0);
    const without = root(`<xs:choice>${leaf('a')}${leaf('b')}${leaf('c', 'minOccurs="0" maxOccurs="0"')}</xs:choice>`);
    assert.equal(without.content?.min, 1, 'a way that is shut is no way');
  });

  it('keeps children in any order', () => {
    const made = root(`<xs:all>${leaf('a')}${leaf('b', OPTIONAL)}</xs:all>`);
    assert.deepEqual(made.content, {
      group: 'all',
      min: 1,
      max: 1,
      parts: [
        { name: 'a', min: 1, max: 1 },
        { name: 'b', min: 0, max: 1 },
      ],
    });
  });

  it('lists a child that comes at two places once, and its places apart', () => {
    const made = root(`<xs:sequence>${leaf('a')}${leaf('b')}${leaf('a', OPTIONAL)}</xs:sequence>`);
    assert.equal(childrenOf(made), 'a 1..2, b 1..1');
    assert.deepEqual(
      made.content &&
        'parts' in made.content &&
        made.content.parts.map((part) => 'name' in part && `${part.name} ${part.min}`),
      ['a 1', 'b 1', 'a 0'],
    );
  });

  it('refuses two children of one name that are not the same', () => {
    const body = `<xs:sequence>${leaf('a')}<xs:element name="a" type="xs:int"/></xs:sequence>`;
    assert.equal(errorOf(() => root(body)).code, 'invalid');
  });

  it('follows references to elements and groups', () => {
    const made = root(
      '<xs:sequence><xs:element ref="r:a" minOccurs="0"/><xs:group ref="r:g" maxOccurs="2"/></xs:sequence>',
      `${leaf('a')}<xs:group name="g"><xs:sequence>${leaf('b')}${leaf('c')}</xs:sequence></xs:group>`,
    );
    assert.equal(childrenOf(made), 'a 0..1, b 1..2, c 1..2');
  });

  it('puts an extension after its base, and a restriction in its place', () => {
    const base =
      `<xs:complexType name="Base"><xs:sequence>${leaf('a')}${leaf('b', OPTIONAL)}</xs:sequence>` + `</xs:complexType>`;
    const derived = (how: string, model: string) =>
      `<xs:complexContent><xs:${how} base="r:Base"><xs:sequence>${model}</xs:sequence></xs:${how}></xs:complexContent>`;
    assert.equal(childrenOf(root(derived('extension', leaf('c')), base)), 'a 1..1, b 0..1, c 1..1');
    assert.equal(childrenOf(root(derived('restriction', leaf('a')), base)), 'a 1..1');
  });

  it('understands the long way of writing a type that is derived from nothing', () => {
    const made = make(`<xs:element name="rot"><xs:complexType><xs:complexContent><xs:restriction base="xs:anyType">
      <xs:sequence>${leaf('a')}</xs:sequence></xs:restriction></xs:complexContent></xs:complexType></xs:element>`);
    assert.equal(childrenOf(made.data.root), 'a 1..1');
    assert.deepEqual(notesOf(made), []);
  });

  it('says where text may stand between children, by inheritance too', () => {
    const mixed = `<xs:complexType name="M" mixed="true"><xs:sequence>${leaf('a')}</xs:sequence></xs:complexType>`;
    assert.equal(rootOf(`<xs:element name="rot" type="r:M"/>${mixed}`).mixed, true);
    const extended = root(
      `<xs:complexContent><xs:extension base="r:M"><xs:sequence>${leaf('b')}</xs:sequence></xs:extension>` +
        `</xs:complexContent>`,
      mixed,
    );
    assert.equal(extended.mixed, true);
    assert.equal(root(`<xs:sequence>${leaf('a')}</xs:sequence>`).mixed, undefined);
  });

  it('keeps fixed and preset values, and what may be nil', () => {
    const { children } = root(
      `<xs:sequence>${leaf('a', 'fixed=" P "')}${leaf('b', 'default="1"')}${leaf('c', 'nillable="true"')}` +
        `</xs:sequence>`,
    );
    assert.deepEqual(
      children?.map((child) => [child.fixed, child.default, child.nillable]),
      [
        [' P ', undefined, undefined],
        [undefined, '1', undefined],
        [undefined, undefined, true],
      ],
    );
  });

  it('says of which namespace a child is where it is not the format’s', () => {
    const body = `<xs:element name="rot"><xs:complexType><xs:sequence>
      ${leaf('a')}${leaf('b', 'form="qualified"')}<xs:element ref="f:c" xmlns:f="urn:f"/></xs:sequence>
        </xs:complexType></xs:element>`;
    const foreign = {
      name: 'f.xsd',
      text:
        '<schema xmlns="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:f">' +
        '<element name="c" type="string"/></schema>',
    };
    const { children } = rootOf(`<xs:import namespace="urn:f" schemaLocation="f.xsd"/>${body}`, foreign);
    assert.deepEqual(
      children?.map(({ namespace }) => namespace),
      [undefined, undefined, 'urn:f'],
    );
    const unqualified = schema(body.replace(/<xs:element ref[^>]*>/, ''), 'main.xsd', '');
    const made = make(
      '<xs:include schemaLocation="x.xsd"/><xs:element name="topp"><xs:complexType><xs:sequence>' +
        '<xs:element ref="r:rot"/></xs:sequence></xs:complexType></xs:element>',
      { ...unqualified, name: 'x.xsd' },
    );
    assert.equal(made.data.namespace, NAMESPACE);
    assert.deepEqual(
      made.data.root.children?.[0].children?.map(({ namespace }) => namespace),
      ['', undefined],
    );
  });
});

describe('what must be unique, from a schema', () => {
  const withKey = (constraint: string) =>
    make(`<xs:element name="rot"><xs:complexType><xs:sequence>
    <xs:element name="a" maxOccurs="unbounded"><xs:complexType><xs:attribute name="id" type="xs:string"/>
      </xs:complexType></xs:element>
    </xs:sequence></xs:complexType>${constraint}</xs:element>`);
  const unique = (selector: string, field: string, kind = 'unique') =>
    withKey(`<xs:${kind} name="k"><xs:selector xpath="${selector}"/><xs:field xpath="${field}"/></xs:${kind}>`);

  it('is told by paths without prefixes, and a key as one', () => {
    assert.deepEqual(unique('r:a', '@id').data.root.unique, [{ selector: 'a', fields: ['@id'] }]);
    assert.deepEqual(unique('./r:a', '@id', 'key').data.root.unique, [{ selector: 'a', fields: ['@id'], key: true }]);
    assert.deepEqual(unique('.//r:a | r:b/r:c', 'r:d/@id').data.root.unique, [
      { selector: './/a|b/c', fields: ['d/@id'] },
    ]);
    assert.deepEqual(unique('child::r:a', 'attribute::id').data.root.unique, [{ selector: 'a', fields: ['@id'] }]);
  });

  it('is not held where its path is of another form, or selects nothing of the format; that is said', () => {
    for (const [selector, field] of [
      ['*', '@id'],
      ['r:a', '@*'],
      ['r:a[1]', '@id'],
      ['a', '@id'],
      ['r:a', '@r:id'],
    ]) {
      const made = unique(selector, field);
      assert.equal(made.data.root.unique, undefined);
      assert.deepEqual(
        notesOf(made).map((note) => note.slice(0, 16)),
        ['xs:unique in k, '],
      );
    }
  });

  it('is not followed from one place to another; that is said', () => {
    const made = withKey(
      '<xs:keyref name="ref" refer="r:k"><xs:selector xpath="r:a"/><xs:field xpath="@id"/></xs:keyref>',
    );
    assert.deepEqual(notesOf(made), ['xs:keyref in ref, line 6: unchecked']);
  });
});
