import { isNameStart } from './characters';
import type { Scanner } from './scanner';
import { NodeFlag } from './nodes';
import { attributeValue } from './references';

const XML = 'http://www.w3.org/XML/1998/namespace';
const XMLNS = 'http://www.w3.org/2000/xmlns/';
const NOTHING: ReadonlyMap<string, string> = new Map();

/** Which prefix stands for which namespace, at the place where the scanner is. */
export class Namespaces {
  private root = NOTHING;
  private readonly bound = new Map<string, string>();
  /** What each declaration below the root put aside, to be put back where its element ends. */
  private readonly aside: { readonly node: number; readonly prefix: string; readonly uri: string | undefined }[] = [];

  /** Forgets all declarations but those of the root, which are given. */
  begin(root: ReadonlyMap<string, string> = this.root): void {
    this.root = root;
    this.bound.clear();
    this.aside.length = 0;
  }

  /** The namespace of a prefix; undefined when it is bound to none. */
  uri(prefix: string): string | undefined {
    return prefix === 'xml' ? XML : this.bound.get(prefix) ?? this.root.get(prefix);
  }

  declare(node: number, prefix: string, uri: string): void {
    this.aside.push({ node, prefix, uri: this.bound.get(prefix) });
    this.bound.set(prefix, uri);
  }

  /** Ends what an element declared. */
  leave(node: number): void {
    const { aside, bound } = this;
    for (let last = aside.at(-1); last?.node === node; last = aside.at(-1)) {
      if (last.uri === undefined) bound.delete(last.prefix);
      else bound.set(last.prefix, last.uri);
      aside.pop();
    }
  }

  /** What is declared below the given bindings, with them. */
  all(): ReadonlyMap<string, string> {
    return new Map([...this.root, ...this.bound]);
  }
}

/** Takes the declarations of a start tag, then looks at its names that have a prefix. */
export function checkNamespaces(s: Scanner, node: number): void {
  const { nodes, text } = s;
  const prefixed: number[] = [];
  for (let i = nodes.attributeFrom[node]; i < nodes.attributeTo[node]; i++) {
    const name = text.slice(nodes.attributeStart[i], nodes.attributeNameEnd[i]);
    if (name === 'xmlns') declare(s, node, i, '');
    else if (name.startsWith('xmlns:')) declare(s, node, i, name.slice(6));
    else if (name.includes(':')) prefixed.push(i);
  }
  namespaceOf(s, nodes.start[node] + 1, nodes.nameEnd[node]);
  // Numbers stand for namespaces, since a namespace can be as long as a file.
  const numbers = new Map<string, number>();
  const seen = new Map<string, string>();
  for (const i of prefixed) {
    const start = nodes.attributeStart[i];
    const end = nodes.attributeNameEnd[i];
    const uri = namespaceOf(s, start, end);
    if (uri === undefined || prefixed.length < 2) continue;
    if (!numbers.has(uri)) numbers.set(uri, numbers.size);
    const name = text.slice(start, end);
    const expanded = `${numbers.get(uri)}${name.slice(name.indexOf(':'))}`;
    const before = seen.get(expanded);
    // The same prefix twice was told when the attribute was read.
    if (before !== undefined && before !== name) s.problem('attribute-duplicate', start, end, start, end);
    seen.set(expanded, name);
  }
}

function declare(s: Scanner, node: number, attribute: number, prefix: string): void {
  const { nodes, text } = s;
  const start = nodes.attributeStart[attribute];
  const nameEnd = nodes.attributeNameEnd[attribute];
  const isDefault = nameEnd - start === 5;
  if (!isDefault && !isNcName(prefix)) return void s.problem('name-colon', start, nameEnd, start, nameEnd);
  const uri = attributeValue(text, nodes.valueStart[attribute], nodes.valueEnd[attribute]);
  const allowed = prefix === 'xml' ? uri === XML : prefix !== 'xmlns' && uri !== XML && uri !== XMLNS && (isDefault || uri.trim() !== '');
  if (!allowed) s.problem('namespace-declaration', start, nodes.valueEnd[attribute] + 1, start, nameEnd);
  nodes.flags[node] |= NodeFlag.DeclaresNamespace;
  s.namespaces.declare(node, prefix, uri);
}

/** The namespace of a name in the text, '' when it has no prefix; tells when it has none, and gives undefined. */
function namespaceOf(s: Scanner, start: number, end: number): string | undefined {
  const name = s.text.slice(start, end);
  const colon = name.indexOf(':');
  if (colon < 0) return '';
  if (colon === 0 || !isNcName(name.slice(colon + 1))) return void s.problem('name-colon', start, end, start, end);
  const uri = s.namespaces.uri(name.slice(0, colon));
  if (uri === undefined) s.problem('prefix-undeclared', start, end, start, end);
  return uri;
}

/** Whether what is made of name characters is a name of its own, without a colon. */
function isNcName(name: string): boolean {
  return name !== '' && !name.includes(':') && isNameStart(name.charCodeAt(0));
}
