import type { FieldId, FieldName, RecordKind } from '../model/fields';
import { F, FIELD_NAMES } from '../model/fields';
import type { Insertion, Template } from '../model/record';
import { isBlank } from '../xml/characters';
import { NodeFlag, qualifiedName } from '../xml/nodes';
import type { Binder } from './binder';
import type { Declaration } from './format';

/**
 * Where a value of the field is to be put in the record that the element `node` holds.
 * @param cell where the field stands now, as `RecordView` has it
 * @returns undefined where the format has no such field right there, or the text is too broken to tell
 */
export function insertionInto(block: Binder, node: number, field: FieldId, cell: number): Insertion | undefined {
  const { nodes } = block;
  if (cell < 0) return { place: block.range(nodes.valueStart[-cell - 1], nodes.valueEnd[-cell - 1]), before: '', after: '' };
  if (cell > 0) return intoElement(block, cell - 1);
  const declaration = block.format.declarations[block.declarations[node]];
  const place = declaration.children.findIndex((child) => child.field === field);
  if (place >= 0) return insertionOfChild(block, node, declaration, place);
  const attribute = declaration.attributes.find((data) => data.field === FIELD_NAMES[field]);
  return attribute && { place: block.range(nodes.nameEnd[node], nodes.nameEnd[node]), before: ` ${attribute.name}="`, after: '"' };
}

function intoElement(block: Binder, node: number): Insertion | undefined {
  const { nodes, text } = block;
  if (nodes.flags[node] & (NodeFlag.HasChild | NodeFlag.Unclosed)) return undefined;
  if (!(nodes.flags[node] & NodeFlag.EmptyTag)) {
    return { place: block.range(nodes.tagEnd[node], nodes.contentEnd[node]), before: '', after: '' };
  }
  // `<a/>` is opened: what closes it, "/>" and blanks before that, gives way to an end tag.
  const slash = blanksBefore(text, nodes.tagEnd[node] - 2);
  return { place: block.range(slash, nodes.tagEnd[node]), before: '>', after: `</${qualifiedName(block, node)}>` };
}

/** Where a child is to be put in the element `node`; `place` is the child's among its declaration's children. */
export function insertionOfChild(block: Binder, node: number, declaration: Declaration, place: number): Insertion | undefined {
  const { nodes, text } = block;
  if (nodes.flags[node] & (NodeFlag.EmptyTag | NodeFlag.Unclosed)) return undefined;
  let previous = -1;
  let next = -1;
  for (let child = node + 1; child < nodes.count && nodes.start[child] < nodes.contentEnd[node] && next < 0; child++) {
    if (nodes.parent[child] !== node) continue;
    if (declaration.children.findIndex(({ id }) => id === block.declarations[child]) > place) next = child;
    else previous = child;
  }
  if (previous >= 0 && nodes.flags[previous] & NodeFlag.Unclosed) return undefined;
  const at = previous >= 0 ? nodes.end[previous] : nodes.tagEnd[node];
  const sibling = previous >= 0 ? previous : next;
  const own = qualifiedName(block, node);
  const name = own.slice(0, own.indexOf(':') + 1) + declaration.children[place].data.name;
  return { place: block.range(at, at), before: `${sibling < 0 ? '' : lead(text, nodes.start[sibling])}<${name}>`, after: `</${name}>` };
}

/** How a record that holds nothing but attributes would be written beside the one in `node`; see `IplosRecord.beside`. */
export function besideOf(block: Binder, node: number, kind: RecordKind): Template | undefined {
  const { nodes, text } = block;
  const { parent, id } = block.format.declarations[block.declarations[node]];
  const declaration = parent?.children.find(({ record }) => record === kind);
  if (!parent || !declaration || declaration.type || declaration.children.length > 0 || nodes.flags[node] & NodeFlag.Unclosed) return undefined;
  const isAfter = parent.children.indexOf(declaration) >= parent.children.findIndex((child) => child.id === id);
  const own = qualifiedName(block, node);
  let end = nodes.end[node];
  while (isBlank(text.charCodeAt(end))) end++;
  const blanks = text.slice(nodes.end[node], end);
  const parts: Template['parts'][number][] = [`${isAfter ? blanks : ''}<${own.slice(0, own.indexOf(':') + 1)}${declaration.data.name}`];
  for (const { name, field, use } of declaration.attributes) {
    if (use === 'required') parts.push(` ${name}="`, { field: field === undefined ? undefined : F[field as FieldName] }, '"');
  }
  return { parts: [...parts, isAfter ? '/>' : `/>${blanks}`], isAfter };
}

/** The offset where the blanks that end at `end` begin. */
export function blanksBefore(text: string, end: number): number {
  let start = end;
  while (start > 0 && isBlank(text.charCodeAt(start - 1))) start--;
  return start;
}

/** The line break and indentation that stand before a place; without the empty lines between. */
function lead(text: string, place: number): string {
  const blanks = text.slice(blanksBefore(text, place), place);
  const newline = blanks.lastIndexOf('\n');
  return blanks.slice(Math.max(0, blanks[newline - 1] === '\r' ? newline - 1 : newline));
}
