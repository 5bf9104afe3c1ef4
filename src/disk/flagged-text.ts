// Some persons of a file as a text of their own, each under a line that says where it stands, and back again.
import { DiskError } from './errors';

const BLANK_END = /[ \t\r\n]+$/;
const BLANK_START = /^[ \t\r\n]+/;

/** The lines that are put between what is of the file. They are told by their exact words. */
export interface Separators {
  /** Before the first person: what this text is. */
  readonly intro: string;
  /** One before each person. */
  readonly persons: readonly string[];
  /** After the last. */
  readonly closing: string;
}

/** What is of the file in such a text; blanks around each are left out. */
export interface Contents {
  readonly front: string;
  readonly persons: readonly string[];
  readonly end: string;
}

/** A text without the blanks around it. */
export function trimmed(text: string): string {
  return text.replace(BLANK_START, '').replace(BLANK_END, '');
}

/** A line of words as an XML comment. Two hyphens, which end a comment, become one. */
export function commentOf(words: string): string {
  // A space that does not break the line is marked by editors as one that might be meant otherwise.
  return `<!-- ${words.replace(/-{2,}/g, '-').replaceAll(/[\u00a0\u202f]/g, ' ')} -->`;
}

/** The text that holds these contents. `gap` is what begins a new line at the depth of the root's children. */
export function compose({ front, persons, end }: Contents, separators: Separators, gap: string): string {
  const parts = [front, separators.intro];
  persons.forEach((person, i) => parts.push(separators.persons[i], person));
  parts.push(separators.closing);
  const lineEnd = /^\r?\n|^\r/.exec(gap)?.[0] ?? '\n';
  return parts.join(gap) + (end === '' ? '' : lineEnd + end) + lineEnd;
}

/**
 * What an edited text holds, in the places where it stood.
 * Errors: 'line-missing', 'line-twice' (a separator was changed, taken out or copied), 'person-removed'.
 */
export function parse(text: string, separators: Separators): Contents {
  const lines = [separators.intro, ...separators.persons, separators.closing];
  const pieces: string[] = [];
  let from = 0;
  for (const line of lines) {
    const at = text.indexOf(line, from);
    if (at < 0) throw new DiskError('line-missing', { line: wordsOf(line) });
    if (text.indexOf(line) !== at || text.indexOf(line, at + line.length) >= 0) throw new DiskError('line-twice', { line: wordsOf(line) });
    pieces.push(trimmed(text.slice(from, at)));
    from = at + line.length;
  }
  const [front, beforeFirst, ...rest] = pieces;
  const persons = separators.persons.length > 0 ? rest : [];
  if (beforeFirst !== '') throw new DiskError('person-added', { line: wordsOf(separators.intro) });
  const removed = persons.findIndex((person) => person === '');
  if (removed >= 0) throw new DiskError('person-removed', { line: wordsOf(separators.persons[removed]) });
  return { front, persons, end: trimmed(text.slice(from)) };
}

/** The words of a comment. */
export function wordsOf(comment: string): string {
  return comment.replace(/^<!-- | -->$/g, '');
}

/**
 * Puts back the separators that were taken out of a text, and with them the persons whose own text cannot be told any
 * more, as they are in the file.
 * @param split tells the persons in a stretch of text apart
 */
export function restore(text: string, base: Contents, separators: Separators, split: (text: string) => string[]): Contents {
  const lines = [separators.intro, ...separators.persons, separators.closing];
  const found = placesOf(text, lines);
  if (found.at(-1)?.line !== lines.length - 1) found.push({ line: lines.length - 1, at: endOf(text, base) });
  const persons = [...base.persons];
  for (let i = 0; i + 1 < found.length; i++) {
    const [one, other] = [found[i], found[i + 1]];
    const between = trimmed(without(text.slice(one.at + lines[one.line].length, other.at), lines));
    // What follows line n is person n - 1; the first line has none of its own.
    const expected = Array.from({ length: other.line - one.line }, (_, k) => one.line + k - 1).filter((person) => person >= 0);
    const parts = between === '' ? [] : split(between).map(trimmed);
    if (parts.length === expected.length) expected.forEach((person, k) => { persons[person] = parts[k]; });
    else if (one.line > 0 && parts.length > 0) persons[one.line - 1] = parts[0];
  }
  return { front: base.front, persons, end: base.end };
}

/** Where the persons of a text end that has no closing line. */
function endOf(text: string, { end }: Contents): number {
  const at = end === '' ? -1 : text.lastIndexOf(end);
  return at < 0 ? text.length : at;
}

/** Where lines stand that are in their order, each the first time it is there. */
function placesOf(text: string, lines: readonly string[]): { line: number; at: number }[] {
  const places: { line: number; at: number }[] = [];
  lines.forEach((words, line) => {
    const at = text.indexOf(words, places.at(-1)?.at ?? 0);
    if (at >= 0) places.push({ line, at });
  });
  return places;
}

function without(text: string, lines: readonly string[]): string {
  return lines.reduce((left, line) => left.replaceAll(line, ''), text);
}
