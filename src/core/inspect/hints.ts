import type { FieldName } from '../model/fields';
import type { Range } from '../text/range';
import { characterData } from '../xml/references';
import type { BlockView } from './block-view';
import { contentOf } from './block-view';
import type { InspectContext } from './context';
import { meaningOf } from './meaning';
import { attributeSubject, elementSubject } from './subject';

/** A code or a unit spelt out: `offset` is where the value ends, in the block. */
export interface Hint {
  readonly offset: number;
  readonly text: string;
}

/** Codes that need no words, or have the same words all through a file. */
const SAY_ENOUGH: readonly FieldName[] = ['kodeverk', 'bydelsnummer'];

/** The texts of the codes, and the names of the listed units, that end inside a range of a block. */
export function hintsIn(view: BlockView, { start, end }: Range, context: InspectContext): Hint[] {
  const { nodes, text, format } = view;
  const hints: Hint[] = [];
  const add = (subject: Parameters<typeof meaningOf>[0], node: number, value: string, offset: number): void => {
    const unit = subject.kind === 'orgnr' && context.listed?.get(value.trim());
    if (unit) hints.push({ offset, text: unit });
    if (subject.kind !== 'code' || (subject.field && SAY_ENOUGH.includes(subject.field))) return;
    const meaning = meaningOf(subject, value, view.recordAround(node)?.record, context);
    if (meaning?.kind === 'code') hints.push({ offset, text: meaning.text });
  };
  for (let node = 0; node < nodes.count && nodes.start[node] < end; node++) {
    const declaration = view.declaration(node);
    if (!declaration || !format || nodes.end[node] < start) continue;
    for (let i = nodes.attributeFrom[node]; i < nodes.attributeTo[node]; i++) {
      if (nodes.valueEnd[i] < start || nodes.valueEnd[i] > end) continue;
      const name = text.slice(nodes.attributeStart[i], nodes.attributeNameEnd[i]);
      const data = declaration.attributes.find((attribute) => attribute.name === name);
      if (data) add(attributeSubject(declaration, data, format), node, text.slice(nodes.valueStart[i], nodes.valueEnd[i]), nodes.valueEnd[i] + 1);
    }
    const content = declaration.type && contentOf(view, node);
    if (content && content.end >= start && content.end <= end) add(elementSubject(declaration), node, characterData(text, content.start, content.end), content.end);
  }
  return hints;
}
