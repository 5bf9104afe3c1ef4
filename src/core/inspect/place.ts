import type { ReadingState } from '../check/reader';
import type { Declaration } from '../format/format';
import type { AttributeData } from '../format/schema';
import type { Range } from '../text/range';
import { Phase } from '../xml/blocks';
import { isBlank, isNameChar } from '../xml/characters';
import { NodeFlag, qualifiedName } from '../xml/nodes';
import type { BlockView, BlockViewer } from './block-view';
import { contentOf, isClosed, localName } from './block-view';

/** The children of the root in the other blocks, as far as the format knows them. */
export interface RootSiblings {
  readonly before: readonly Declaration[];
  readonly after: readonly Declaration[];
}

/** A place where a value stands or may be typed. `range` is what it takes the place of, blanks around left out. */
export interface ValuePlace {
  readonly kind: 'value';
  readonly node: number;
  readonly declaration: Declaration;
  /** Undefined for an element's content. */
  readonly attribute: AttributeData | undefined;
  readonly range: Range;
  /** What still has to follow the value: an end tag, or a quote. */
  readonly after: string;
}

/** A place in a start tag where an attribute may come. */
export interface AttributePlace {
  readonly kind: 'attribute';
  readonly node: number;
  readonly declaration: Declaration;
  readonly range: Range;
  /** Names of those that are there. */
  readonly present: ReadonlySet<string>;
}

/** A place where elements may come. */
export interface ContentPlace {
  readonly kind: 'content';
  /** The element around; -1 for the root. */
  readonly node: number;
  /** What the element around is; undefined where the format does not know it. */
  readonly within: Declaration | undefined;
  readonly range: Range;
  readonly typed: '' | '<' | '</';
  readonly before: readonly Declaration[];
  readonly after: readonly Declaration[];
  /** The name, prefix included, that an end tag here would have; undefined at the root. */
  readonly open: string | undefined;
  /** Whether that end tag is missing. */
  readonly openIsUnclosed: boolean;
  /** The prefix that elements here are written with, colon included. */
  readonly prefix: string;
}

/** A start tag longer than this is no record's: nothing is offered in it. */
const LONGEST_TAG = 10_000;

export type Place = ValuePlace | AttributePlace | ContentPlace;

/** A place, in the block as it is without what is half typed there; the place's range is in the block as it stands. */
export interface Found {
  readonly view: BlockView;
  readonly place: Place;
}

/** What may be typed at an offset of a block, whatever is half typed there; undefined where nothing is known to. */
export function placeAt(viewer: BlockViewer, text: string, before: ReadingState, offset: number, siblings: RootSiblings): Found | undefined {
  const typed = tokenAt(text, offset);
  if (typed === 'whole') return undefined;
  const clean = typed ? text.slice(0, typed.start) + text.slice(typed.end) : text;
  const view = viewer.view(clean, before);
  const at = typed ? typed.start : offset;
  if (insideMarkup(clean, at) || view.phase > Phase.Body || !view.format) return undefined;
  const place = typed ? undefined : inTag(view, at);
  if (place) return place === 'name' ? undefined : { view, place };
  const node = innermost(view, at);
  const declaration = node < 0 ? view.format.root : view.declaration(node);
  if (view.phase === Phase.Prolog && node < 0) return undefined;
  if (!typed && node >= 0 && declaration?.type && !childBefore(view, node, at)) return { view, place: valueIn(view, node, declaration) };
  const word = typed ?? wordBefore(text, offset);
  return { view, place: contentPlace(view, node, declaration, at, word, siblings) };
}

/** The tag whose name ends at the offset, when it is only half typed; `whole` when it is a tag already. */
function tokenAt(text: string, offset: number): (Range & { readonly typed: '<' | '</' }) | 'whole' | undefined {
  let start = offset;
  while (start > 0 && isNameChar(text.charCodeAt(start - 1))) start--;
  const closing = text.charAt(start - 1) === '/' && text.charAt(start - 2) === '<';
  if (!closing && text.charAt(start - 1) !== '<') return undefined;
  let end = offset;
  while (end < text.length && isNameChar(text.charCodeAt(end))) end++;
  let next = end;
  while (next < text.length && isBlank(text.charCodeAt(next))) next++;
  if (text.charAt(next) === '>') return 'whole';
  if (closing) return { start: start - 2, end, typed: '</' };
  return next < text.length && text.charAt(next) !== '<' ? 'whole' : { start: start - 1, end, typed: '<' };
}

/** The word that is being typed where only elements may stand. */
function wordBefore(text: string, offset: number): Range & { readonly typed: '' } {
  let start = offset;
  while (start > 0 && isNameChar(text.charCodeAt(start - 1))) start--;
  return { start, end: offset, typed: '' };
}

/** Whether the offset is inside a comment, a CDATA section or an instruction. */
function insideMarkup(text: string, offset: number): boolean {
  return [['<!--', '-->'], ['<![CDATA[', ']]>'], ['<?', '?>']].some(([opening, closing]) => {
    const begun = text.lastIndexOf(opening, offset - 1);
    if (begun < 0) return false;
    const ended = text.indexOf(closing, begun + opening.length);
    return ended < 0 || ended + closing.length > offset;
  });
}

/** The place in a start tag; `name` where its name or an end tag stands. */
function inTag(view: BlockView, offset: number): ValuePlace | AttributePlace | 'name' | undefined {
  const { nodes, text } = view;
  for (let node = 0; node < nodes.count; node++) {
    if (offset > nodes.contentEnd[node] && offset < nodes.end[node]) return 'name';
    if (offset <= nodes.start[node] || offset > nodes.tagEnd[node]) continue;
    const finished = text.charAt(nodes.tagEnd[node] - 1) === '>';
    if (finished && offset === nodes.tagEnd[node]) continue;
    const empty = (nodes.flags[node] & NodeFlag.EmptyTag) !== 0;
    const declaration = view.declaration(node);
    if (offset <= nodes.nameEnd[node] || (empty && offset === nodes.tagEnd[node] - 1) || !declaration) return 'name';
    return inAttributes(view, node, declaration, offset);
  }
  return undefined;
}

function inAttributes(view: BlockView, node: number, declaration: Declaration, offset: number): ValuePlace | AttributePlace | 'name' {
  const { nodes, text } = view;
  const tag = text.slice(nodes.nameEnd[node], nodes.tagEnd[node]);
  if (tag.length > LONGEST_TAG) return 'name';
  const quoted = /([^\s=<>"'/]+)\s*=\s*(?:"([^"<]*)("?)|'([^'<]*)('?))/g;
  for (let match = quoted.exec(tag); match; match = quoted.exec(tag)) {
    const valueStart = nodes.nameEnd[node] + match.index + match[0].search(/["']/) + 1;
    const value = match[2] ?? match[4];
    const closing = match[3] ?? match[5];
    const quote = text.charAt(valueStart - 1);
    // Where the closing quote is missing the value is what has been typed so far.
    const valueEnd = closing ? valueStart + value.length : Math.min(offset, valueStart + value.length);
    if (offset < valueStart || offset > valueEnd) continue;
    const attribute = declaration.attributes.find(({ name }) => name === match[1]);
    if (!attribute || attribute.use === 'prohibited') return 'name';
    return { kind: 'value', node, declaration, attribute, range: { start: valueStart, end: valueEnd }, after: closing ? '' : quote };
  }
  let start = offset;
  while (start > 0 && isNameChar(text.charCodeAt(start - 1))) start--;
  if (!isBlank(text.charCodeAt(start - 1)) || text.charAt(offset) === '=') return 'name';
  let end = offset;
  while (end < text.length && isNameChar(text.charCodeAt(end))) end++;
  if (/^\s*=/.test(text.slice(end, nodes.tagEnd[node]))) return 'name';
  const present = new Set([...tag.matchAll(/([^\s=<>"'/]+)\s*=/g)].map(([, name]) => name));
  return { kind: 'attribute', node, declaration, range: { start, end }, present };
}

/** The innermost element whose content the offset is in; -1 for none. */
function innermost({ nodes }: BlockView, offset: number): number {
  let found = -1;
  for (let node = 0; node < nodes.count && nodes.start[node] < offset; node++) {
    const within = offset >= nodes.tagEnd[node] && offset <= nodes.contentEnd[node];
    if (within && !(nodes.flags[node] & NodeFlag.EmptyTag)) found = node;
  }
  return found;
}

/** Whether an element inside `node` stands before the offset. */
function childBefore({ nodes }: BlockView, node: number, offset: number): boolean {
  return node + 1 < nodes.count && nodes.parent[node + 1] === node && nodes.start[node + 1] < offset;
}

function valueIn(view: BlockView, node: number, declaration: Declaration): ValuePlace {
  const { text } = view;
  const content = contentOf(view, node);
  let { start, end } = content;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  const range = start < end ? { start, end } : isClosed(view, node) ? content : { start: content.start, end: content.start };
  return { kind: 'value', node, declaration, attribute: undefined, range, after: isClosed(view, node) ? '' : `</${qualifiedName(view, node)}>` };
}

function contentPlace(
  view: BlockView, node: number, within: Declaration | undefined, at: number, word: Range & { readonly typed: ContentPlace['typed'] }, siblings: RootSiblings,
): ContentPlace {
  const { nodes } = view;
  const before: Declaration[] = [];
  const after: Declaration[] = [];
  if (view.phase === Phase.Body) {
    for (let child = 0; child < nodes.count; child++) {
      const declaration = nodes.parent[child] === node ? view.declaration(child) : undefined;
      if (declaration) (nodes.start[child] < at ? before : after).push(declaration);
    }
  }
  const root = node < 0 || view.phase === Phase.Prolog;
  return {
    kind: 'content',
    node: root ? -1 : node,
    within,
    range: { start: word.start, end: word.end },
    typed: word.typed,
    before: root ? [...siblings.before, ...before] : before,
    after: root ? [...after, ...siblings.after] : after,
    open: root ? undefined : qualifiedName(view, node),
    openIsUnclosed: !root && !isClosed(view, node),
    prefix: root ? view.rootPrefix : prefixAt(view, node, within),
  };
}

/** Elements that the format does not know may be of another namespace: what stands in them is written as the root is. */
function prefixAt(view: BlockView, node: number, within: Declaration | undefined): string {
  const name = qualifiedName(view, node);
  return within ? name.slice(0, name.length - localName(view, node).length) : view.rootPrefix;
}
