import { Instead } from './blocks';
import { isBlank } from './characters';
import { UNKNOWN_NAME } from './names';
import { NodeFlag } from './nodes';
import { MOST_PROBLEMS, safeName } from './problems';
import { rehang } from './rehang';
import type { Scanner } from './scanner';

/** An end tag that does not close the innermost element is held against so many of those around it. */
const LOOKED_AT = 64;

/**
 * Reads the end tag at `at`, inside the root. Returns where it ends, or what there is to say instead: the block ends where
 * the tag is the root's.
 */
export function readEndTag(s: Scanner, at: number): number {
  const { text, depth, stack } = s;
  if (depth > 0) {
    const end = nameOf(s, stack[depth - 1], at + 2);
    if (end > 0 && text.charCodeAt(end) === 62) {
      close(s, at, end + 1);
      return end + 1;
    }
  }
  const nameEnd = s.nameEnd(at + 2);
  const end = endOfTag(s, nameEnd);
  if (end < 0) return end;
  const last = Math.max(0, depth - LOOKED_AT);
  let open = depth - 1;
  while (open >= last && nameOf(s, stack[open], at + 2) !== nameEnd) open--;
  if (open < last && s.rootName.length === nameEnd - at - 2 && text.startsWith(s.rootName, at + 2)) {
    closeAll(s, at);
    return Instead.BlockEnds;
  }
  const told = tellSyntax(s, at, nameEnd, end);
  if (open >= last) {
    closeDownTo(s, open + 1, at);
    close(s, at, end);
    return end;
  }
  if (!told) s.problem('end-tag-stray', at, end, at + 2, nameEnd);
  if (depth > 0) {
    const top = stack[depth - 1];
    s.nodes.flags[top] |= NodeFlag.HasMarkup;
    if (s.problems.length <= MOST_PROBLEMS && !s.strayIn.has(top)) s.strayIn.set(top, s.problems.length - 1);
  }
  return end;
}

/** Reads the root's end tag, or one that comes after it. Returns where it ends, or what there is to say instead. */
export function readEndTagOutside(s: Scanner, at: number, isRoots: boolean): number {
  const nameEnd = s.nameEnd(at + 2);
  const end = endOfTag(s, nameEnd);
  if (end > 0 && !tellSyntax(s, at, nameEnd, end) && !isRoots) s.problem('end-tag-stray', at, end, at + 2, nameEnd);
  return end;
}

/** Ends all that is open, at `at`. */
export function closeAll(s: Scanner, at: number): void {
  closeDownTo(s, 0, at);
}

/** Where the element's name ends if its letters stand at `at`, whatever follows; else -1. */
function nameOf({ text, nodes, vocabulary }: Scanner, node: number, at: number): number {
  const name = nodes.name[node];
  if (name !== UNKNOWN_NAME) return vocabulary.names.endAt(name, text, at);
  const from = nodes.start[node] + 1;
  const length = nodes.nameEnd[node] - from;
  for (let i = 0; i < length; i++) {
    if (text.charCodeAt(from + i) !== text.charCodeAt(at + i)) return -1;
  }
  return at + length;
}

/** Where an end tag ends whose name ends at `nameEnd`; there, too, when its `>` is missing. */
function endOfTag({ text, to, final }: Scanner, nameEnd: number): number {
  for (let at = nameEnd; at < to; at++) {
    const c = text.charCodeAt(at);
    if (c === 62) return at + 1;
    if (c === 60) return nameEnd;
  }
  return final ? nameEnd : Instead.Wait;
}

/** Tells when an end tag is more or less than a name and `>`. */
function tellSyntax(s: Scanner, at: number, nameEnd: number, end: number): boolean {
  let blanks = nameEnd;
  while (blanks < end && isBlank(s.text.charCodeAt(blanks))) blanks++;
  if (nameEnd > at + 2 && blanks + 1 === end) return false;
  s.problem('end-tag-syntax', at, end);
  return true;
}

/** Ends the innermost element, by an end tag. */
function close(s: Scanner, at: number, end: number): void {
  const { nodes } = s;
  const node = s.stack[--s.depth];
  nodes.contentEnd[node] = at;
  nodes.end[node] = end;
  if (nodes.flags[node] & NodeFlag.DeclaresNamespace) s.namespaces.leave(node);
}

/** Ends what is open from `depth` on, at `at`, and tells of the innermost, which is where the end tag is missing. */
function closeDownTo(s: Scanner, depth: number, at: number): void {
  if (s.depth <= depth) return;
  const { nodes } = s;
  tellUnclosed(s, s.stack[s.depth - 1]);
  const opened = s.depth;
  while (s.depth > depth) {
    const node = s.stack[s.depth - 1];
    close(s, at, at);
    nodes.flags[node] |= NodeFlag.Unclosed;
  }
  rehang(s, depth, opened);
}

function tellUnclosed(s: Scanner, node: number): void {
  const { nodes, text, problems } = s;
  const start = nodes.start[node];
  const nameEnd = nodes.nameEnd[node];
  // That its start tag is not finished was told, and is reason enough.
  if (nodes.flags[node] & NodeFlag.Broken) return;
  const stray = s.strayIn.get(node);
  if (stray === undefined) s.problem('element-unclosed', start, nameEnd, start + 1, nameEnd);
  else problems[stray] = { ...problems[stray], code: 'end-tag-mismatch', name: safeName(text.slice(start + 1, nameEnd)) };
}
