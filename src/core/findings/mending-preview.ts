import type { Range, TextEdit } from '../text/range';
import type { Finding } from './finding';
import type { MendingPlan } from './safe-edits';

/** Lines around a change that are shown with it. */
const CONTEXT_LINES = 2;
/** Characters around a change that are shown of a longer line. */
const CONTEXT_CHARACTERS = 240;

/** A stretch of the text as it is and as it would be. */
export interface Stretch {
  /** Where the first change in it begins in the text. */
  readonly start: number;
  /** What is mended in it. */
  readonly findings: readonly Finding[];
  readonly before: string;
  readonly after: string;
}

/** Hides a piece of the text that is shown; never changes its length. */
export type Hide = (piece: string) => string;

/**
 * What a plan changes, stretch by stretch, each with a little of what stands around it.
 * @param most how many findings are shown at most; the caller says how many that is of how many
 * @param hidden what may not be shown, in the order of the text, in a piece of it
 */
export function stretchesOf(text: string, { mendings }: MendingPlan, most: number, hidden: (range: Range) => readonly Range[], hide: Hide): Stretch[] {
  const shown = mendings.slice(0, most).flatMap(({ finding, edits }) => edits.map((edit) => ({ finding, edit, around: around(text, edit) })));
  shown.sort((a, b) => a.edit.start - b.edit.start);
  const groups: (typeof shown)[] = [];
  let end = -1;
  for (const one of shown) {
    if (one.around.start < end) groups.at(-1)!.push(one);
    else groups.push([one]);
    end = Math.max(end, one.around.end);
  }
  return groups.map((group) => {
    const range = { start: group[0].around.start, end: Math.max(...group.map((one) => one.around.end)) };
    const secret = hidden(range);
    const before = covered(text.slice(range.start, range.end), range.start, secret, hide);
    const edits = group.map(({ edit }) => ({ ...edit, text: secret.some((one) => touches(one, edit)) ? hide(edit.text) : edit.text }));
    return { start: group[0].edit.start, findings: [...new Set(group.map(({ finding }) => finding))], before, after: applied(before, range.start, edits) };
  });
}

/** The lines of a change and some around it; of long lines only what is near. */
function around(text: string, { start, end }: Range): Range {
  let from = lineStart(text, start);
  let to = lineEnd(text, end);
  for (let i = 0; i < CONTEXT_LINES && from > 0; i++) from = lineStart(text, from - 1);
  for (let i = 0; i < CONTEXT_LINES && to < text.length; i++) to = lineEnd(text, to + 1);
  return {
    start: from < start - CONTEXT_CHARACTERS ? nextTag(text, start - CONTEXT_CHARACTERS, start) : from,
    end: Math.min(to, end + CONTEXT_CHARACTERS),
  };
}

function lineStart(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

function nextTag(text: string, from: number, to: number): number {
  const tag = text.indexOf('<', from);
  return tag >= 0 && tag < to ? tag : from;
}

function touches(one: Range, other: Range): boolean {
  return one.start <= other.end && other.start <= one.end;
}

function covered(piece: string, from: number, secret: readonly Range[], hide: Hide): string {
  return applied(piece, from, secret.map(({ start, end }) => {
    const range = { start: Math.max(start, from), end: Math.min(end, from + piece.length) };
    return { ...range, text: hide(piece.slice(range.start - from, range.end - from)) };
  }));
}

/** A piece of text that begins at `from`, with edits in the order of the text. */
function applied(piece: string, from: number, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, text } of edits) {
    result += piece.slice(at, start - from) + text;
    at = end - from;
  }
  return result + piece.slice(at);
}
