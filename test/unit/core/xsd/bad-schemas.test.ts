import assert from 'node:assert/strict';
import fc from 'fast-check';
import { XsdError } from '../../../../src/core/format/xsd/errors';
import { makeFormat } from '../../../../src/core/format/xsd/make-format';
import { importsOf } from '../../../../src/core/format/xsd/schema-set';
import { sayXsdError } from '../../../../src/core/format/xsd/words';
import { errorOf, make, schema } from './support';

const XSD = 'xmlns="http://www.w3.org/2001/XMLSchema"';
const ROOT = '<xs:element name="rot" type="xs:string"/>';
const failure = (body: string, ...others: Parameters<typeof make>[1][]) => {
  const { code, args } = errorOf(() => make(body, ...others));
  return `${code} ${args.line ?? ''} ${args.name ?? args.what ?? ''}`.trim();
};
const complex = (name: string, model: string) =>
  `<xs:complexType name="${name}"><xs:sequence>${model}</xs:sequence></xs:complexType>`;

describe('a schema that no format can be made of ends in an error that says why', () => {
  it('when it is not XML', () => {
    for (const text of [
      '',
      'hei',
      '<schema>',
      `<schema ${XSD}><element></schema>`,
      '<a:schema/>',
      `<schema ${XSD}/><schema/>`,
      `<!DOCTYPE schema><schema ${XSD}/>`,
    ]) {
      assert.equal(errorOf(() => makeFormat({ name: 'x.xsd', text }, [])).code, 'not-well-formed', text);
      assert.equal(errorOf(() => importsOf(text)).code, 'not-well-formed', text);
    }
  });

  it('at the line where it breaks', () => {
    assert.deepEqual(errorOf(() => makeFormat({ name: 'x.xsd', text: `<schema ${XSD}>\n<element\n` }, [])).args, {
      file: 'x.xsd',
      line: 2,
      problem: 'tag-unfinished',
    });
  });

  it('when it is another kind of file, whose content is not repeated', () => {
    const { code, args } = errorOf(() =>
      makeFormat({ name: 'uttrekk.xml', text: '<IPLOS01815010341 versjon="3.3"/>' }, []),
    );
    assert.deepEqual([code, args.name], ['not-a-schema', 'IPLOS…']);
  });

  it('when a file that it asks for is not there', () => {
    assert.equal(failure(`<xs:include schemaLocation="a/b/del%20to.xsd"/>${ROOT}`), 'file-missing 3 del to.xsd');
    assert.equal(failure(`<xs:import namespace="urn:o" schemaLocation="o.xsd"/>${ROOT}`), 'file-missing 3 o.xsd');
  });

  it('when such a file is broken, or of another namespace than asked for', () => {
    const include = `<xs:include schemaLocation="o.xsd"/>${ROOT}`;
    assert.equal(errorOf(() => make(include, { name: 'o.xsd', text: '<schema' })).args.file, 'o.xsd');
    assert.equal(
      failure(include, { name: 'o.xsd', text: `<schema ${XSD} targetNamespace="urn:annet"/>` }),
      'invalid 3 o.xsd',
    );
    assert.equal(
      failure(`<xs:import namespace="urn:o" schemaLocation="o.xsd"/>${ROOT}`, {
        name: 'o.xsd',
        text: `<schema ${XSD}/>`,
      }),
      'invalid 3 o.xsd',
    );
  });

  it('when it refers to what is not defined', () => {
    assert.equal(failure('<xs:element name="rot" type="r:Mangler"/>'), 'reference-unknown 3 Mangler');
    assert.equal(failure('<xs:element name="rot" type="xs:tekst"/>'), 'reference-unknown 3 xs:tekst');
    assert.equal(failure('<xs:element name="rot" type="q:Type"/>'), 'reference-unknown 3 q:Type');
    assert.equal(
      failure(
        '<xs:element name="rot"><xs:complexType><xs:sequence>\n<xs:element ref="r:borte"/></xs:sequence>' +
          '</xs:complexType></xs:element>',
      ),
      'reference-unknown 4 borte',
    );
    assert.equal(
      failure('<xs:element name="rot"><xs:complexType><xs:group ref="r:g"/></xs:complexType></xs:element>'),
      'reference-unknown 3 g',
    );
    assert.equal(
      failure('<xs:element name="rot"><xs:complexType><xs:attributeGroup ref="r:g"/></xs:complexType></xs:element>'),
      'reference-unknown 3 g',
    );
  });

  it('when something contains itself', () => {
    assert.equal(
      failure(
        `<xs:element name="rot" type="r:T"/>${complex('T', '<xs:element name="barn" type="r:T" minOccurs="0"/>')}`,
      ),
      'recursion 3 T',
    );
    assert.equal(
      failure(
        `<xs:element name="rot">${complex('', '<xs:element ref="r:rot"/>').replace(' name=""', '')}</xs:element>`,
      ),
      'recursion 3 rot',
    );
    assert.equal(
      failure(
        '<xs:element name="rot" type="r:T"/><xs:complexType name="T"><xs:complexContent>' +
          '<xs:extension base="r:T"/></xs:complexContent></xs:complexType>',
      ),
      'recursion 3 T',
    );
    assert.equal(
      failure(
        '<xs:element name="rot" type="r:S"/><xs:simpleType name="S"><xs:restriction base="r:S"/></xs:simpleType>',
      ),
      'recursion 3 S',
    );
    assert.equal(
      failure(
        '<xs:element name="rot" type="r:S"/><xs:simpleType name="S"><xs:union memberTypes="xs:int r:S"/>' +
          '</xs:simpleType>',
      ),
      'recursion 3 S',
    );
    assert.equal(
      failure(
        '<xs:element name="rot"><xs:complexType><xs:group ref="r:g"/></xs:complexType></xs:element>' +
          '<xs:group name="g"><xs:sequence><xs:group ref="r:g"/></xs:sequence></xs:group>',
      ),
      'recursion 3 g',
    );
    assert.equal(
      failure(
        '<xs:element name="rot"><xs:complexType><xs:attributeGroup ref="r:g"/></xs:complexType></xs:element>' +
          '<xs:attributeGroup name="g"><xs:attributeGroup ref="r:g"/></xs:attributeGroup>',
      ),
      'recursion 3 g',
    );
  });

  it('when there is no end of elements, groups or levels', () => {
    const doubling = (n: number, part: (next: string) => string, last: string) =>
      Array.from({ length: n }, (_, i) => part(`T${i + 1}`).replaceAll('THIS', `T${i}`)).join('') +
      last.replaceAll('THIS', `T${n}`);
    const types = doubling(
      20,
      (next) => complex('THIS', `<xs:element name="a" type="r:${next}"/><xs:element name="b" type="r:${next}"/>`),
      complex('THIS', ''),
    );
    assert.equal(failure(`<xs:element name="rot" type="r:T0"/>${types}`), 'too-large  places');
    const group = (model: string) => `<xs:group name="THIS"><xs:sequence>${model}</xs:sequence></xs:group>`;
    const groups = doubling(30, (next) => group(`<xs:group ref="r:${next}"/><xs:group ref="r:${next}"/>`), group(''));
    assert.equal(
      failure(`<xs:element name="rot"><xs:complexType><xs:group ref="r:T0"/></xs:complexType></xs:element>${groups}`),
      'too-large  steps',
    );
    const chain = doubling(
      5_000,
      (next) => `<xs:simpleType name="THIS"><xs:restriction base="r:${next}"/></xs:simpleType>`,
      '<xs:simpleType name="THIS"><xs:restriction base="xs:string"/></xs:simpleType>',
    );
    assert.equal(failure(`<xs:element name="rot" type="r:T0"/>${chain}`), 'too-large  nesting');
    assert.equal(
      failure(`${'<xs:sequence>'.repeat(50_000)}${'</xs:sequence>'.repeat(50_000)}${ROOT}`),
      'too-large  nesting',
    );
    assert.equal(failure(`<!--${' '.repeat(4_000_000)}-->${ROOT}`), 'too-large  characters');
  });

  it('but not when thousands of types stand beside the one that is needed', () => {
    const types = Array.from(
      { length: 10_000 },
      (_, i) =>
        `<xs:simpleType name="T${i}"><xs:restriction base="xs:string"><xs:maxLength value="${i + 1}"/>` +
        `</xs:restriction></xs:simpleType>`,
    ).join('');
    const { data } = make(`<xs:element name="rot" type="r:T9999"/>${types}`);
    assert.deepEqual(data.types, { T9999: { base: 'string', maxLength: 10_000 } });
  });

  it('when a file has nothing that it could begin with', () => {
    assert.equal(failure(complex('T', '')), 'no-root');
    assert.equal(failure('<xs:element name="rot" abstract="true" type="xs:string"/>'), 'no-root');
  });

  it('when it breaks the rules for schemas', () => {
    assert.equal(failure(`${ROOT}\n${ROOT}`), 'invalid 4 rot');
    assert.equal(failure('<xs:element type="xs:string"/>'), 'invalid 3 name');
    assert.equal(
      failure('<xs:element name="rot"><xs:complexType><xs:sequence minOccurs="to"/></xs:complexType></xs:element>'),
      'invalid 3 minOccurs',
    );
    assert.equal(
      failure(
        '<xs:element name="rot"><xs:complexType><xs:sequence>' +
          '<xs:element name="a" type="xs:string" minOccurs="3" maxOccurs="2"/></xs:sequence></xs:complexType>' +
          '</xs:element>',
      ),
      'invalid 3 minOccurs',
    );
    assert.equal(
      failure(
        '<xs:element name="rot"><xs:complexType><xs:attribute name="a" use="kanskje"/></xs:complexType></xs:element>',
      ),
      'invalid 3 use',
    );
    assert.equal(failure('<xs:element name="rot"><xs:simpleType/></xs:element>'), 'invalid 3 simpleType');
    assert.equal(
      failure('<xs:element name="rot"><xs:simpleType><xs:list/></xs:simpleType></xs:element>'),
      'invalid 3 itemType',
    );
    assert.equal(
      failure('<xs:element name="rot"><xs:complexType><xs:complexContent/></xs:complexType></xs:element>'),
      'invalid 3 base',
    );
  });

  it('in a sentence, in both languages, with no hole left', () => {
    const bodies = [
      '<xs:element name="rot" type="r:Mangler"/>',
      complex('T', ''),
      `<xs:include schemaLocation="o.xsd"/>${ROOT}`,
      `${ROOT}${ROOT}`,
      `<!--${' '.repeat(4_000_000)}-->`,
      '<',
      `<xs:element name="rot" type="r:S"/><xs:simpleType name="S"><xs:restriction base="r:S"/></xs:simpleType>`,
    ];
    for (const error of [
      ...bodies.map((body) => errorOf(() => make(body))),
      errorOf(() => makeFormat({ name: 'a.xml', text: '<a/>' }, [])),
    ]) {
      for (const language of ['nb', 'en'] as const)
        assert.match(sayXsdError(language, error), /^[^{}]*(main\.xsd|a\.xml)[^{}]*\.$/);
    }
    assert.equal(
      sayXsdError(
        'nb',
        errorOf(() => make(`<xs:include schemaLocation="o.xsd"/>${ROOT}`)),
      ),
      'main.xsd viser til o.xsd, som ikke er med (linje 3). Legg filen i samme mappe og prøv igjen.',
    );
  });

  it('and nothing else, whatever is done to it', () => {
    const { text } =
      schema(`<xs:element name="rot"><xs:complexType mixed="true"><xs:sequence maxOccurs="2"><xs:element ref="r:a"/>
      <xs:choice><xs:group ref="r:g"/><xs:any/></xs:choice></xs:sequence><xs:attributeGroup ref="r:h"/></xs:complexType>
      <xs:unique name="u"><xs:selector xpath="r:a"/><xs:field xpath="@b"/></xs:unique></xs:element>
      <xs:element name="a" type="r:T"/><xs:group name="g"><xs:all>
        <xs:element name="b" type="r:S" minOccurs="0"/></xs:all></xs:group>
      <xs:attributeGroup name="h"><xs:attribute name="c" type="xs:date" use="required"/></xs:attributeGroup>
      <xs:complexType name="T"><xs:simpleContent><xs:extension base="r:S"><xs:attribute name="b"/>
        </xs:extension></xs:simpleContent></xs:complexType>
      <xs:simpleType name="S"><xs:union memberTypes="xs:int"><xs:simpleType><xs:list itemType="xs:token"/>
        </xs:simpleType></xs:union></xs:simpleType>`);
    const words = text.match(/[\w:]+|[^\w\s]/g)!;
    const place = fc.nat(words.length - 1);
    const mutation = fc.tuple(place, place, fc.constantFrom('drop', 'swap', 'copy', 'replace'));
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 3 }), (mutations) => {
        let mutated = text;
        for (const [from, to, how] of mutations) {
          const [a, b] = [words[from], words[to]];
          if (how === 'drop') mutated = mutated.replace(a, '');
          else if (how === 'copy') mutated = mutated.replace(a, `${a} ${b}`);
          else if (how === 'swap')
            mutated = mutated
              .replace(a, '\u0000')
              .replace(b, () => a)
              .replace('\u0000', () => b);
          else mutated = mutated.replaceAll(a, () => b);
        }
        try {
          makeFormat({ name: 'main.xsd', text: mutated }, [{ name: 'main.xsd', text }]);
        } catch (error) {
          assert.ok(error instanceof XsdError, String(error));
        }
      }),
      { numRuns: 2_000, seed: 3 },
    );
  });
});
