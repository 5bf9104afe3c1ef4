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

/**
 * The edits that give each element a line of its own, indented by its depth. They touch only white space between tags and
 * comments where nothing but elements may stand: never a value, a comment, or what the format does not know. A text that is
 * laid out already gives none.
 * @param blocks all of the document's
 * @returns undefined where it is not well-formed
 */
export function layoutEdits(viewer: BlockViewer, blocks: readonly LayoutBlock[], style: LayoutStyle): TextEdit[] | undefined {
  const layout = new Layout(style);
  for (const { text, before, start } of blocks) {
    const view = viewer.view(text, before);
    if (!view.wellFormed) return undefined;
    layout.take(view, start);
  }
  return layout.ended ? layout.edits : undefined;
}

class Layout {
  readonly edits: TextEdit[] = [];
  /** Whether the root's end has come by. */
  ended = false;
  private view!: BlockView;
  private offset = 0;
  /** What stands between the root's last child, or its start tag, and what comes next. */
  private between: { text: string; start: number } | undefined;

  constructor(private readonly style: LayoutStyle) {}

  /** Lays out the next block, which begins at `offset`. */
  take(view: BlockView, offset: number): void {
    this.view = view;
    this.offset = offset;
    const { nodes, phase, text, format, looseText } = view;
    const isEnd = phase === Phase.Epilog || (phase === Phase.Body && nodes.count === 0 && text.trimStart().startsWith('</'));
    if (isEnd || phase === Phase.Over) {
      if (!this.ended) this.childBegins(text.slice(0, text.indexOf('<')), 0);
      this.ended = true;
      return;
    }
    if (nodes.count === 0) {
      this.between = this.between && { ...this.between, text: this.between.text + text };
      return;
    }
    const root = phase === Phase.Prolog;
    const known = format !== undefined && !looseText;
    if (root) {
      if (known) this.gap(text.slice(0, nodes.start[0]), offset, 0, 0);
      this.ended = (nodes.flags[0] & NodeFlag.EmptyTag) !== 0;
    } else {
      this.childBegins(text.slice(0, nodes.start[0]), 1);
      this.inside(0, 1);
    }
    const after = root ? nodes.tagEnd[0] : nodes.end[0];
    this.between = known && !this.ended ? { text: text.slice(after), start: offset + after } : undefined;
  }

  /** Lays out what stands before a child of the root, or before its end. */
  private childBegins(lead: string, depth: number): void {
    if (this.between) this.gap(this.between.text + lead, this.between.start, 1, depth);
    this.between = undefined;
  }

  /** Lays out what stands in an element whose own tag is `depth` levels deep. */
  private inside(node: number, depth: number): void {
    const { nodes, text } = this.view;
    const declaration = this.view.declaration(node);
    const closed = !declaration || declaration.type || declaration.data.mixed || declaration.data.anyContent;
    const flags = nodes.flags[node];
    if (closed || flags & NodeFlag.HasText || !(flags & NodeFlag.HasChild) || this.preserves(node)) return;
    let at = nodes.tagEnd[node];
    for (let child = node + 1; child < nodes.count && nodes.start[child] < nodes.contentEnd[node]; child++) {
      if (nodes.parent[child] !== node) continue;
      this.gap(text.slice(at, nodes.start[child]), this.offset + at, depth + 1, depth + 1);
      this.inside(child, depth + 1);
      at = nodes.end[child];
    }
    this.gap(text.slice(at, nodes.contentEnd[node]), this.offset + at, depth + 1, depth);
  }

  private preserves(node: number): boolean {
    const { nodes, text } = this.view;
    for (let i = nodes.attributeFrom[node]; i < nodes.attributeTo[node]; i++) {
      if (text.slice(nodes.attributeStart[i], nodes.attributeNameEnd[i]) === 'xml:space') return true;
    }
    return false;
  }

  /** White space and comments between two tags: each comment at `depth`, what follows the last one at `last`. */
  private gap(text: string, start: number, depth: number, last: number): void {
    for (let at = 0; ;) {
      let end = at;
      while (end < text.length && isBlank(text.charCodeAt(end))) end++;
      if (end === text.length) {
        // Before the document's first tag there is no line to end.
        if (start + at > 0) this.put(text.slice(at), start + at, last);
        return;
      }
      const next = markupEnd(text, end);
      if (next < 0) return;
      // A comment behind something on its line stays there.
      if (start + at > 0 && text.slice(at, end).includes('\n')) this.put(text.slice(at, end), start + at, depth);
      at = next;
    }
  }

  /** Puts a line end and indentation in the place of white space; of empty lines one is kept. */
  private put(old: string, start: number, depth: number): void {
    const { indent, lineEnd } = this.style;
    const lines = (old.match(/\r\n|\r|\n/g) ?? []).length;
    const text = lineEnd.repeat(lines > 1 ? 2 : 1) + indent.repeat(depth);
    if (text !== old) this.edits.push({ start, end: start + old.length, text });
  }
}

/** Where the comment or instruction at an offset ends; -1 for anything else, such as CDATA, which is text. */
function markupEnd(text: string, at: number): number {
  const closing = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?', at) ? '?>' : undefined;
  const end = closing === undefined ? -1 : text.indexOf(closing, at + closing.length);
  return end < 0 ? -1 : end + closing!.length;
}
