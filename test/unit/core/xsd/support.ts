import type { AttributeData, ElementData, TypeData } from '../../../../src/core/format/schema';
import { XsdError } from '../../../../src/core/format/xsd/errors';
import { makeFormat } from '../../../../src/core/format/xsd/make-format';
import type { MadeFormat } from '../../../../src/core/format/xsd/make-format';
import type { XsdSource } from '../../../../src/core/format/xsd/schema-set';

/** The namespace of the small schemas of these tests. */
export const NAMESPACE = 'urn:example:register';

/** A schema file with the definitions given. */
export function schema(body: string, name = 'main.xsd', attributes = 'elementFormDefault="qualified"'): XsdSource {
  const bound = `xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:r="${NAMESPACE}" targetNamespace="${NAMESPACE}"`;
  return { name, text: `<?xml version="1.0"?>\n<xs:schema ${bound} ${attributes}>\n${body}\n</xs:schema>\n` };
}

/** What is made of a schema with the definitions given. */
export function make(body: string, ...others: readonly XsdSource[]): MadeFormat {
  return makeFormat(schema(body), others);
}

/** The root of it. */
export const rootOf = (body: string, ...others: readonly XsdSource[]): ElementData => make(body, ...others).data.root;

/** The type that the root's value has, where the root is a value; `type` is what stands inside the `xs:element`. */
export function typeOf(type: string, rest = ''): TypeData {
  const { data } = make(`<xs:element name="rot">${type}</xs:element>${rest}`);
  return data.types[data.root.type!];
}

/** The same for a built-in or named type. */
export function namedType(name: string, rest = ''): TypeData {
  const { data } = make(`<xs:element name="rot" type="${name}"/>${rest}`);
  return data.types[data.root.type!];
}

/** An element's children by name and number: `a 1..1, b 0..*`. */
export function childrenOf({ children = [] }: ElementData): string {
  return children.map(({ name, min, max }) => `${name} ${min}..${max ?? '*'}`).join(', ');
}

/** An element's attributes by name and use. */
export function attributesOf({ attributes = [] }: { attributes?: AttributeData[] }): string {
  return attributes.map(({ name, use }) => `${name} ${use}`).join(', ');
}

/** What is not understood, by name and place. */
export function notesOf({ notUnderstood }: MadeFormat): readonly string[] {
  return notUnderstood.map(
    ({ construct, within, line, effect }) => `${construct} in ${within}, line ${line}: ${effect}`,
  );
}

/** The error that a making ends with. */
export function errorOf(work: () => unknown): XsdError {
  try {
    work();
  } catch (error) {
    if (error instanceof XsdError) return error;
    throw error;
  }
  throw new Error('A format was made of it');
}
