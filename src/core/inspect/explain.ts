import { sourceOf, describeField } from '../model/descriptions';
import type { Description, RecordDescription, Source } from '../model/descriptions';
import type { RecordKind } from '../model/fields';
import type { IplosRecord } from '../model/record';
import type { Range } from '../text/range';
import { characterData } from '../xml/references';
import type { BlockView } from './block-view';
import { contentOf, isClosed } from './block-view';
import type { InspectContext } from './context';
import { meaningOf } from './meaning';
import type { Meaning } from './meaning';
import { attributeSubject, elementSubject } from './subject';
import type { Subject } from './subject';
import type { AllowedValues } from './values';
import { allowedValues } from './values';

/** A field as somebody who points at it wants to have it told. */
export interface FieldExplanation {
  readonly kind: 'field';
  /** What is explained, in the block. */
  readonly range: Range;
  readonly subject: Subject;
  /** Undefined where the register has no name for it. */
  readonly description: Description | undefined;
  readonly meaning: Meaning | undefined;
  readonly allowed: AllowedValues | undefined;
  readonly source: Source;
}

/** A record as somebody who points at its tag wants to have it told. */
export interface RecordExplanation {
  readonly kind: 'record';
  readonly range: Range;
  readonly name: string;
  readonly description: RecordDescription;
  /** How many records of each kind it holds, in the order that they first come. */
  readonly holds: readonly { readonly kind: RecordKind; readonly count: number }[];
  readonly source: Source;
}

/** The root, by the format that it opens. */
export interface RootExplanation {
  readonly kind: 'root';
  readonly range: Range;
  readonly name: string;
  readonly title: string;
}

export type Explanation = FieldExplanation | RecordExplanation | RootExplanation;

/** What stands at an offset of a block; undefined where there is nothing to explain. */
export function explainAt(view: BlockView, offset: number, context: InspectContext): Explanation | undefined {
  const { nodes } = view;
  for (let node = nodes.count - 1; node >= 0; node--) {
    const { start, end } = contentOf(view, node);
    const tagged = offset >= nodes.start[node] && offset < Math.max(nodes.tagEnd[node], nodes.start[node] + 1);
    const ended = offset >= nodes.contentEnd[node] && offset < nodes.end[node];
    const declaration = view.declaration(node);
    const isLeaf = declaration?.type !== undefined;
    if (!tagged && !ended && !(isLeaf && offset >= start && offset <= end)) continue;
    if (!declaration || !view.format) return undefined;
    const attribute = tagged ? explainAttribute(view, node, offset, context) : undefined;
    if (attribute) return attribute;
    if (isLeaf) {
      const subject = elementSubject(declaration);
      const range = { start: nodes.start[node], end: isClosed(view, node) ? nodes.end[node] : end };
      return explainField(subject, range, characterData(view.text, start, end), view.recordAround(node)?.record, context);
    }
    return explainTag(view, node, ended, context);
  }
  return undefined;
}

function explainAttribute(view: BlockView, node: number, offset: number, context: InspectContext): Explanation | undefined {
  const { nodes, text } = view;
  const declaration = view.declaration(node)!;
  for (let i = nodes.attributeFrom[node]; i < nodes.attributeTo[node]; i++) {
    const range = { start: nodes.attributeStart[i], end: nodes.valueEnd[i] + 1 };
    if (offset < range.start || offset >= range.end) continue;
    const name = text.slice(nodes.attributeStart[i], nodes.attributeNameEnd[i]);
    const data = declaration.attributes.find((attribute) => attribute.name === name);
    if (!data) return undefined;
    const value = characterData(text, nodes.valueStart[i], nodes.valueEnd[i]);
    return explainField(attributeSubject(declaration, data, view.format!), range, value, view.recordAround(node)?.record, context);
  }
  return undefined;
}

function explainField(subject: Subject, range: Range, value: string, record: IplosRecord | undefined, context: InspectContext): FieldExplanation {
  const { words, scope } = context;
  return {
    kind: 'field', range, subject,
    description: subject.field && describeField(words, subject.field, subject.record),
    meaning: meaningOf(subject, value, record, context),
    allowed: allowedValues(subject, record, scope, words),
    source: sourceOf(subject.record, subject.field),
  };
}

function explainTag(view: BlockView, node: number, ended: boolean, { words, language }: InspectContext): Explanation | undefined {
  const { nodes } = view;
  const declaration = view.declaration(node)!;
  const range = ended ? { start: nodes.contentEnd[node], end: nodes.end[node] } : { start: nodes.start[node], end: nodes.tagEnd[node] };
  if (declaration === view.format!.root) return { kind: 'root', range, name: declaration.data.name, title: view.format!.data.title[language] };
  if (!declaration.record) return undefined;
  return {
    kind: 'record', range, name: declaration.data.name, description: words.records[declaration.record],
    holds: countRecords(view, node), source: sourceOf(declaration.record, undefined),
  };
}

function countRecords({ nodes, records }: BlockView, node: number): { kind: RecordKind; count: number }[] {
  const counts = new Map<RecordKind, number>();
  for (const { record, node: at } of records) {
    if (at > node && nodes.start[at] < nodes.end[node]) counts.set(record.kind, (counts.get(record.kind) ?? 0) + 1);
  }
  return [...counts].map(([kind, count]) => ({ kind, count }));
}
