import type { ReadingState } from '../check/reader';
import type { TextEdit } from '../text/range';
import { Phase } from '../xml/blocks';
import { isBlank } from '../xml/characters';
import { NodeFlag } from '../xml/nodes';
import type { BlockView, BlockViewer } from './block-view';

/** How a text is to be laid out. */
export interface LayoutStyle {
  /** What one level is indented by: blanks or a tab. */
  readonly indent: string;
  readonly lineEnd: '\n' | '\r\n';
}

/** A block as layout needs it. */
export interface LayoutBlock {
  readonly start: number;
  readonly text: string;
  readonly before: ReadingState;
}

/** Whether the text of a document's last block ends the root. */
function endsRoot({ text, before }: LayoutBlock): boolean {
  if (before.phase === Phase.Body) return text.startsWith('</');
  return before.phase === Phase.Epilog || (before.phase === Phase.Prolog && /\/>\s*$/.test(text));
}

/**
 * The edits that lay out a document; see {@link layoutBlock}.
 * @returns undefined where it is not well-formed
 */
export function layoutEdits(viewer: BlockViewer, blocks: readonly LayoutBlock[], style: LayoutStyle): TextEdit[] | undefined {
  const last = blocks.at(-1);
  if (!last || !endsRoot(last)) return undefined;
  const edits: TextEdit[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const found = layoutBlock(viewer, blocks[i], blocks[i + 1], style);
    if (!found) return undefined;
    edits.push(...found);
  }
  return edits;
}

/**
 * The edits that give each element a line of its own, indented by its depth. They touch only white space between tags and
 * comments where nothing but elements may stand: never a value, a comment, or what the format does not know. Text that is
 * laid out already gives none.
 * @param next the block that follows, undefined for the last
 * @returns undefined where the block is not well-formed: then nothing of the text may be laid out
 */
export function layoutBlock(viewer: BlockViewer, block: LayoutBlock, next: LayoutBlock | undefined, style: LayoutStyle): TextEdit[] | undefined {
  const view = viewer.view(block.text, block.before);
  if (!view.wellFormed) return undefined;
  if (!view.format || view.looseText) return [];
  return new Layout(view, block.start, style).edits(next);
}

class Layout {
  private readonly found: TextEdit[] = [];

  constructor(private readonly view: BlockView, private readonly offset: number, private readonly style: LayoutStyle) {}

  edits(next: LayoutBlock | undefined): TextEdit[] {
    const { nodes, phase, text } = this.view;
    if (phase > Phase.Body || nodes.count === 0) return this.found;
    const root = phase === Phase.Prolog;
    if (root) this.prolog();
    else this.inside(0, 1);
    // What follows the block's element belongs to the root's content, up to its next child or its end tag.
    const after = root ? nodes.tagEnd[0] : nodes.end[0];
    if (next) this.gap(after, text.length, 1, next.text.startsWith('</') ? 0 : 1);
    return this.found.sort((a, b) => a.start - b.start);
  }

  /** Before the root's start tag: a declaration, comments. */
  private prolog(): void {
    const { nodes, text } = this.view;
    let from = 0;
    while (from < nodes.start[0] && text.charCodeAt(from) !== 60) from++;
    if (from < nodes.start[0]) this.gap(from, nodes.start[0], 0, 0);
  }

  /** Lays out what stands in an element whose own tag is `depth` levels deep. */
  private inside(node: number, depth: number): void {
    const { nodes } = this.view;
    const declaration = this.view.declaration(node);
    const closed = !declaration || declaration.type || declaration.data.mixed || declaration.data.anyContent;
    const flags = nodes.flags[node];
    if (closed || flags & NodeFlag.HasText || !(flags & NodeFlag.HasChild) || this.preserves(node)) return;
    let at = nodes.tagEnd[node];
    for (let child = node + 1; child < nodes.count && nodes.start[child] < nodes.contentEnd[node]; child++) {
      if (nodes.parent[child] !== node) continue;
      this.gap(at, nodes.start[child], depth + 1, depth + 1);
      this.inside(child, depth + 1);
      at = nodes.end[child];
    }
    this.gap(at, nodes.contentEnd[node], depth + 1, depth);
  }

  private preserves(node: number): boolean {
    const { nodes, text } = this.view;
    for (let i = nodes.attributeFrom[node]; i < nodes.attributeTo[node]; i++) {
      if (text.slice(nodes.attributeStart[i], nodes.attributeNameEnd[i]) === 'xml:space') return true;
    }
    return false;
  }

  /** White space and comments between two tags: each comment at `depth`, what follows the last one at `last`. */
  private gap(from: number, to: number, depth: number, last: number): void {
    const { text } = this.view;
    for (let at = from; ;) {
      let end = at;
      while (end < to && isBlank(text.charCodeAt(end))) end++;
      if (end >= to) {
        this.put(at, to, last);
        return;
      }
      const next = this.markupEnd(end, to);
      if (next < 0) return;
      // A comment behind something on its line stays there.
      if (text.slice(at, end).includes('\n')) this.put(at, end, depth);
      at = next;
    }
  }

  /** Where the comment or instruction at an offset ends; -1 for anything else, such as CDATA, which is text. */
  private markupEnd(at: number, to: number): number {
    const { text } = this.view;
    const closing = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?', at) ? '?>' : undefined;
    const end = closing === undefined ? -1 : text.indexOf(closing, at + closing.length);
    return end < 0 || end >= to ? -1 : end + closing!.length;
  }

  /** Puts a line end and indentation between two offsets; of empty lines one is kept. */
  private put(from: number, to: number, depth: number): void {
    const { indent, lineEnd } = this.style;
    const old = this.view.text.slice(from, to);
    const lines = (old.match(/\r\n|\r|\n/g) ?? []).length;
    const text = lineEnd.repeat(lines > 1 ? 2 : 1) + indent.repeat(depth);
    if (text !== old) this.found.push({ start: this.offset + from, end: this.offset + to, text });
  }
}
