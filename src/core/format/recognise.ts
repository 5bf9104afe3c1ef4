import type { NodeTable } from '../xml/nodes';
import { characterData } from '../xml/references';
import type { Dialect, Format } from './format';

/** What a document's root tag says. */
export interface Root {
  /** As it stands in the text, prefix included. */
  readonly qualifiedName: string;
  readonly localName: string;
  readonly namespace: string;
  /** Prefix ('' for the default) to namespace, as declared on the root. */
  readonly bindings: ReadonlyMap<string, string>;
}

/** Reads the root's start tag, which is the first element of the prolog's nodes. */
export function readRoot(text: string, nodes: NodeTable): Root | undefined {
  if (nodes.count === 0) return undefined;
  const bindings = new Map<string, string>([['xml', 'http://www.w3.org/XML/1998/namespace']]);
  for (let i = nodes.attributeFrom[0]; i < nodes.attributeTo[0]; i++) {
    const name = text.slice(nodes.attributeStart[i], nodes.attributeNameEnd[i]);
    const value = characterData(text, nodes.valueStart[i], nodes.valueEnd[i]);
    if (name === 'xmlns') bindings.set('', value);
    else if (name.startsWith('xmlns:')) bindings.set(name.slice(6), value);
  }
  const qualifiedName = text.slice(nodes.start[0] + 1, nodes.nameEnd[0]);
  const colon = qualifiedName.indexOf(':');
  const prefix = colon < 0 ? '' : qualifiedName.slice(0, colon);
  return { qualifiedName, localName: qualifiedName.slice(colon + 1), namespace: bindings.get(prefix) ?? '', bindings };
}

/** The format of a document with such a root; undefined when none fits. */
export function recognise(root: Root, formats: readonly Format[]): Format | undefined {
  return formats.find((format) => format.root.data.name === root.localName && format.namespace === root.namespace);
}

/** The format's names as this document writes them. */
export function dialectOf(root: Root, format: Format): Dialect {
  const prefixes = [...root.bindings].filter(([, uri]) => uri === format.namespace).map(([prefix]) => prefix);
  return format.dialect(format.namespace === '' && !root.bindings.get('') ? ['', ...prefixes.filter(Boolean)] : prefixes);
}
