import { withPlainLineEnds } from '../text/lines';
import { isNameChar, isNameStart, isXmlChar } from './characters';

const PREDEFINED: ReadonlyMap<string, string> = new Map([['lt', '<'], ['gt', '>'], ['amp', '&'], ['quot', '"'], ['apos', "'"]]);
const BEYOND_UNICODE = 0x110000;

export interface Reference {
  /** Offset after the `;`, or after the `&` where it is broken. */
  readonly end: number;
  /** What it stands for; undefined when it stands for nothing that is allowed. */
  readonly value?: string;
  /** Why it stands for nothing: no reference at all, a character that is not allowed, an entity beyond the five. */
  readonly problem?: 'reference' | 'reference-character' | 'entity';
}

/** Reads the reference whose `&` stands at `at`. */
export function readReference(text: string, at: number): Reference {
  return text.charCodeAt(at + 1) === 35 ? readCharacter(text, at) : readEntity(text, at);
}

function readCharacter(text: string, at: number): Reference {
  const base = text.charCodeAt(at + 2) === 120 ? 16 : 10;
  const first = at + (base === 16 ? 3 : 2);
  let end = first;
  let codePoint = 0;
  for (let digit = digitAt(text, end); digit >= 0 && digit < base; digit = digitAt(text, ++end)) {
    codePoint = Math.min(codePoint * base + digit, BEYOND_UNICODE);
  }
  if (end === first || text.charCodeAt(end) !== 59) return { end: at + 1, problem: 'reference' };
  if (!isXmlChar(codePoint)) return { end: end + 1, problem: 'reference-character' };
  return { end: end + 1, value: String.fromCodePoint(codePoint) };
}

/** The value of a hexadecimal digit; -1 for anything else. */
function digitAt(text: string, at: number): number {
  const c = text.charCodeAt(at);
  if (c >= 48 && c <= 57) return c - 48;
  const letter = c | 32;
  return letter >= 97 && letter <= 102 && c < 128 ? letter - 87 : -1;
}

function readEntity(text: string, at: number): Reference {
  let end = at + 1;
  if (!isNameStart(text.charCodeAt(end))) return { end, problem: 'reference' };
  while (isNameChar(text.charCodeAt(end))) end++;
  if (text.charCodeAt(end) !== 59) return { end: at + 1, problem: 'reference' };
  const value = end - at <= 5 ? PREDEFINED.get(text.slice(at + 1, end)) : undefined;
  return value === undefined ? { end: end + 1, problem: 'entity' } : { end: end + 1, value };
}

/** What begins inside character data, and how each ends; a tag last, since all begin as one. */
const MARKUP = [['<![CDATA[', ']]>'], ['<!--', '-->'], ['<?', '?>'], ['<', '>']] as const;

/**
 * The character data between two offsets as its reader sees it: references resolved, CDATA unwrapped, comments gone, and
 * each line end one character.
 */
export function characterData(text: string, start: number, end: number): string {
  // Cut out first, so that nothing is looked for beyond the end.
  const piece = text.slice(start, end);
  let value = '';
  for (let at = 0; at < piece.length;) {
    const next = piece.charCodeAt(at);
    if (next === 38) {
      const reference = readReference(piece, at);
      value += reference.value ?? piece.slice(at, reference.end);
      at = reference.end;
    } else if (next === 60) {
      const [opening, closing] = MARKUP.find(([begin]) => piece.startsWith(begin, at))!;
      const close = piece.indexOf(closing, at + opening.length);
      const stop = close < 0 ? piece.length : close;
      if (opening === '<![CDATA[') value += withPlainLineEnds(piece.slice(at + opening.length, stop));
      at = stop + closing.length;
    } else {
      let stop = at + 1;
      while (stop < piece.length && piece.charCodeAt(stop) !== 38 && piece.charCodeAt(stop) !== 60) stop++;
      value += withPlainLineEnds(piece.slice(at, stop));
      at = stop;
    }
  }
  return value;
}

/** An attribute's value between two offsets as its reader sees it: references resolved, other white space blanks. */
export function attributeValue(text: string, start: number, end: number): string {
  for (let at = start; at < end; at++) {
    const c = text.charCodeAt(at);
    if (c !== 38 && c >= 32) continue;
    const written = text.slice(start, end).replace(/\r\n|[\t\r\n]/g, ' ');
    return characterData(written, 0, written.length);
  }
  return text.slice(start, end);
}
