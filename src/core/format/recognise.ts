import type { NodeTable } from '../xml/nodes';
import { attributeValue } from '../xml/references';
import type { Dialect, Format } from './format';
import { splitName } from './names';

/** What a document's root tag says. */
export interface Root {
  /** As it stands in the text, prefix included. */
  readonly qualifiedName: string;
  readonly localName: string;
  /** undefined where its prefix is bound to none. */
  readonly namespace: string | undefined;
  /** Prefix ('' for the default) to namespace, as declared on the root. */
  readonly bindings: ReadonlyMap<string, string>;
  /** Its other attributes, by name. */
  readonly attributes: ReadonlyMap<string, string>;
}

/** Reads the root's start tag, which is the first element of the prolog's nodes. */
export function readRoot(text: string, nodes: NodeTable): Root | undefined {
  if (nodes.count === 0) return undefined;
  const bindings = new Map<string, string>([['xml', 'http://www.w3.org/XML/1998/namespace']]);
  const attributes = new Map<string, string>();
  for (let i = nodes.attributeFrom[0]; i < nodes.attributeTo[0]; i++) {
    const name = text.slice(nodes.attributeStart[i], nodes.attributeNameEnd[i]);
    const value = attributeValue(text, nodes.valueStart[i], nodes.valueEnd[i]);
    if (name === 'xmlns') bindings.set('', value);
    else if (name.startsWith('xmlns:')) bindings.set(name.slice(6), value);
    else attributes.set(name, value);
  }
  const qualifiedName = text.slice(nodes.start[0] + 1, nodes.nameEnd[0]);
  const { prefix, local } = splitName(qualifiedName);
  const namespace = bindings.get(prefix) ?? (prefix === '' ? '' : undefined);
  return { qualifiedName, localName: local, namespace, bindings, attributes };
}

/**
 * The format of a document with such a root: of those with its name and namespace the one whose fixed version it has,
 * else the first; undefined when none fits.
 */
export function recognise(root: Root, formats: readonly Format[]): Format | undefined {
  const fitting = formats.filter((format) => format.root.data.name === root.localName && format.namespace === root.namespace);
  const hasVersion = (format: Format): boolean =>
    format.root.attributes.every(({ name, fixed }) => fixed === undefined || root.attributes.get(name) === fixed);
  return fitting.find(hasVersion) ?? fitting[0];
}

/** The format's names as this document writes them. */
export function dialectOf(root: Root, format: Format): Dialect {
  return format.dialect(root.bindings);
}
