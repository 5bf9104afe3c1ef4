import { readTree } from '../../xml/tree';
import { safeName } from '../../xml/problems';
import type { XmlElement } from '../../xml/tree';
import { placeAt, placeOf, XsdError } from './errors';

/** The namespace of the schema language. */
export const XSD_NAMESPACE = 'http://www.w3.org/2001/XMLSchema';
/** The namespace of `xml:lang` and the like, which schemas import from a place that is not needed here. */
export const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';

/** A schema file as the caller has read it; the name is the file's own, without folders. */
export interface XsdSource {
  readonly name: string;
  readonly text: string;
}

/** What a schema may be at most; a register's schema is far from it. */
const LIMITS = {
  /** Characters of all files together. */
  characters: 4_000_000,
  /** Elements inside each other in a schema file. */
  depth: 100,
} as const;

/** A schema file, read. One without a namespace that is included by one with takes its includer's. */
export interface SchemaDocument extends XsdSource {
  readonly root: XmlElement;
  readonly namespace: string;
  readonly elementsQualified: boolean;
  readonly attributesQualified: boolean;
  /** Code list number by the name of a simple type, as the file's notes for programs (`appinfo`) tell. */
  readonly lists: ReadonlyMap<string, string>;
}

/** The kinds of thing that have a name for all of a schema. */
export type ComponentKind = 'element' | 'attribute' | 'simpleType' | 'complexType' | 'group' | 'attributeGroup';

/** A name with its namespace. */
export interface QName {
  readonly namespace: string;
  readonly name: string;
}

const LOADING = new Set(['import', 'include', 'redefine', 'override']);

/** Whether the element is one of the schema language, of that name where one is given. */
export function isXsd(element: XmlElement, name = element.name): boolean {
  return element.namespace === XSD_NAMESPACE && element.name === name;
}

/** An attribute of an element of a schema, blanks around it gone. */
export function attr(element: XmlElement, name: string): string | undefined {
  return element.attributes.get(name)?.trim();
}

/**
 * The names of the files that a schema asks for beside itself, in its order, each once and without folders.
 * @throws XsdError `not-well-formed`, `not-a-schema`, `too-large`
 */
export function importsOf(text: string, name = 'schema.xsd'): readonly string[] {
  const names = parse({ name, text }).children.flatMap((child) => {
    const location = isLoading(child) ? attr(child, 'schemaLocation') : undefined;
    return location && attr(child, 'namespace') !== XML_NAMESPACE ? [fileName(location)] : [];
  });
  return [...new Set(names)];
}

function isLoading(element: XmlElement): boolean {
  return isXsd(element) && LOADING.has(element.name);
}

/** The last part of a path or address, as people see it. */
function fileName(location: string): string {
  const last = location.split(/[\\/]/).pop() ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

function parse({ name, text }: XsdSource): XmlElement {
  if (text.length > LIMITS.characters)
    throw new XsdError('too-large', { file: name, what: 'characters', limit: LIMITS.characters });
  const { root, problems, depth } = readTree(text);
  if (problems.length > 0 || !root) {
    const { line } = placeAt(name, text, problems[0]?.start ?? 0);
    throw new XsdError('not-well-formed', { file: name, line, problem: problems[0]?.code ?? 'empty' });
  }
  if (!isXsd(root, 'schema')) throw new XsdError('not-a-schema', { file: name, name: safeName(root.name) });
  if (depth > LIMITS.depth) throw new XsdError('too-large', { file: name, what: 'nesting', limit: LIMITS.depth });
  return root;
}

/** All files of a schema, and what is defined in them by name. */
export class SchemaSet {
  readonly main: SchemaDocument;
  readonly documents: SchemaDocument[] = [];
  private readonly components = new Map<string, XmlElement>();
  private readonly documentOfRoot = new Map<XmlElement, SchemaDocument>();
  private readonly substitutes = new Map<string, XmlElement>();

  /**
   * Reads the main file and what it asks for, out of the others.
   * @throws XsdError when a file is missing, cannot be read, or defines a name twice
   */
  constructor(
    main: XsdSource,
    private readonly others: readonly XsdSource[],
  ) {
    const characters = others.reduce((sum, { text }) => sum + text.length, main.text.length);
    if (characters > LIMITS.characters)
      throw new XsdError('too-large', { file: main.name, what: 'characters', limit: LIMITS.characters });
    const root = parse(main);
    this.main = this.add(main, root, attr(root, 'targetNamespace') ?? '');
    for (let next = 0; next < this.documents.length; next++) this.load(this.documents[next]);
    for (const document of this.documents) this.index(document);
  }

  /** The file that an element stands in. */
  documentOf(element: XmlElement): SchemaDocument {
    let top = element;
    while (top.parent) top = top.parent;
    return this.documentOfRoot.get(top)!;
  }

  /** The name that an attribute's value refers to. */
  qname(element: XmlElement, value: string): QName {
    const colon = value.indexOf(':');
    const namespace = element.bindings.get(colon < 0 ? '' : value.slice(0, colon));
    if (namespace === undefined) throw this.error('reference-unknown', element, { name: value });
    const document = this.documentOf(element);
    const taken = namespace === '' && !document.root.attributes.has('targetNamespace');
    return { namespace: taken ? document.namespace : namespace, name: value.slice(colon + 1) };
  }

  /** What is defined by that name; undefined when nothing is. */
  find(kind: ComponentKind, { namespace, name }: QName): XmlElement | undefined {
    return this.components.get(`${kind} {${namespace}}${name}`);
  }

  /** The same, where it has to be: `from` refers to it. */
  get(kind: ComponentKind, qname: QName, from: XmlElement): XmlElement {
    const found = this.find(kind, qname);
    if (!found) throw this.error('reference-unknown', from, { name: qname.name });
    return found;
  }

  /** An element that may stand for the one of that name; undefined when there is none. */
  substituteFor({ namespace, name }: QName): XmlElement | undefined {
    return this.substitutes.get(`{${namespace}}${name}`);
  }

  /** An error that names the file and the line. */
  error(code: XsdError['code'], at: XmlElement, args: XsdError['args'] = {}): XsdError {
    const document = this.documentOf(at);
    return new XsdError(code, { file: document.name, line: placeOf(document, at).line, ...args });
  }

  private add(source: XsdSource, root: XmlElement, namespace: string): SchemaDocument {
    const document: SchemaDocument = {
      ...source,
      root,
      namespace,
      elementsQualified: attr(root, 'elementFormDefault') === 'qualified',
      attributesQualified: attr(root, 'attributeFormDefault') === 'qualified',
      lists: readLists(root),
    };
    this.documents.push(document);
    this.documentOfRoot.set(root, document);
    return document;
  }

  private load(document: SchemaDocument): void {
    for (const child of document.root.children) {
      if (!isLoading(child)) continue;
      const namespace = attr(child, 'namespace') ?? '';
      if (namespace === XML_NAMESPACE) continue;
      const location = attr(child, 'schemaLocation');
      if (location === undefined && child.name === 'import') continue;
      const name = fileName(location ?? '');
      const source = this.others.find((other) => sameFile(other.name, name));
      if (!source) throw this.error('file-missing', child, { name });
      this.loadFrom(source, child, document);
    }
  }

  private loadFrom(source: XsdSource, child: XmlElement, from: SchemaDocument): void {
    const wanted = child.name === 'import' ? (attr(child, 'namespace') ?? '') : from.namespace;
    if (this.documents.some(({ name, namespace }) => sameFile(name, source.name) && namespace === wanted)) return;
    const root = parse(source);
    const own = attr(root, 'targetNamespace') ?? '';
    const fits = own === wanted || (own === '' && child.name !== 'import');
    if (!fits) throw this.error('invalid', child, { name: source.name });
    this.add(source, root, wanted);
  }

  private index(document: SchemaDocument): void {
    for (const child of document.root.children) {
      const name = attr(child, 'name');
      if (!isXsd(child) || name === undefined) continue;
      const key = `${child.name} {${document.namespace}}${name}`;
      if (this.components.has(key)) throw this.error('invalid', child, { name });
      this.components.set(key, child);
      const head = attr(child, 'substitutionGroup');
      if (child.name !== 'element' || head === undefined) continue;
      const stands = this.qname(child, head);
      this.substitutes.set(`{${stands.namespace}}${stands.name}`, child);
    }
  }
}

/** File names as Windows compares them; letters with marks may be written in two ways. */
function sameFile(a: string, b: string): boolean {
  return a.normalize().toLowerCase() === b.normalize().toLowerCase();
}

/** The Directorate's schemas tell beside a type which code list its values are from: `simpleT`, `codingScheme`. */
function readLists(root: XmlElement): ReadonlyMap<string, string> {
  const lists = new Map<string, string>();
  for (const annotation of root.children.filter((child) => isXsd(child, 'annotation'))) {
    for (const { children } of annotation.children.filter((child) => isXsd(child, 'appinfo'))) {
      const type = children.find(({ name }) => name === 'simpleT')?.attributes.get('name');
      const list = children
        .find(({ name, attributes }) => name === 'codingScheme' && attributes.has('OID'))
        ?.attributes.get('OID');
      if (type && list) lists.set(type, list);
    }
  }
  return lists;
}
