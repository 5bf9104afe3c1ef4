import type { Format } from '../format/format';
import type { Range } from '../text/range';
import { isBlank } from '../xml/characters';
import type { BlockView } from './block-view';
import { contentOf, localName } from './block-view';
import { attributeSubject, elementSubject } from './subject';

/** The names that hold a person's identifier. */
export interface IdentifierNames {
  readonly elements: ReadonlySet<string>;
  readonly attributes: ReadonlySet<string>;
}

/** The names that hold a person's identifier in any of the formats. */
export function identifierNames(formats: readonly Format[]): IdentifierNames {
  const elements = new Set<string>();
  const attributes = new Set<string>();
  for (const format of formats) {
    for (const declaration of format.declarations) {
      if (elementSubject(declaration).kind === 'personid') elements.add(declaration.data.name);
      for (const data of declaration.attributes) {
        if (attributeSubject(declaration, data, format).kind === 'personid') attributes.add(data.name);
      }
    }
  }
  return { elements, attributes };
}

/**
 * Where persons' identifiers stand in a block. Goes by the names alone, so that one is found also where the XML is broken
 * and the format does not know the place.
 */
export function identifiersIn(view: BlockView, names: IdentifierNames): Range[] {
  const { nodes, text } = view;
  const found: Range[] = [];
  const add = (from: number, to: number): void => {
    let start = from;
    let end = to;
    while (start < end && isBlank(text.charCodeAt(start))) start++;
    while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
    if (start < end) found.push({ start, end });
  };
  for (let node = 0; node < nodes.count; node++) {
    for (let i = nodes.attributeFrom[node]; i < nodes.attributeTo[node]; i++) {
      const name = text.slice(nodes.attributeStart[i], nodes.attributeNameEnd[i]);
      if (names.attributes.has(name)) add(nodes.valueStart[i], nodes.valueEnd[i]);
    }
    if (!names.elements.has(localName(view, node))) continue;
    const { start, end } = contentOf(view, node);
    add(start, end);
  }
  return found;
}
