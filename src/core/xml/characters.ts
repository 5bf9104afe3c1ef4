/** Which characters XML 1.0 (fifth edition) allows where: tables for ASCII, functions for the rest. */

/** Classes of an ASCII character, as bits. */
export const enum CharClass {
  NameStart = 1,
  Name = 2,
  Blank = 4,
  /** Not allowed anywhere in a document. */
  Illegal = 8,
  /** Needs a closer look in character data: markup, references, `]]>`, line ends of two characters, what is not allowed. */
  Special = 16,
}

/** Bits of {@link CharClass} for each ASCII character. */
export const ASCII = new Uint8Array(128);
for (let c = 0; c < 128; c++) {
  const letter = (c >= 65 && c <= 90) || (c >= 97 && c <= 122);
  const digit = c >= 48 && c <= 57;
  let bits = 0;
  if (letter || c === 95 || c === 58) bits |= CharClass.NameStart | CharClass.Name;
  if (digit || c === 45 || c === 46) bits |= CharClass.Name;
  if (c === 32 || c === 9 || c === 10 || c === 13) bits |= CharClass.Blank;
  else if (c < 32) bits |= CharClass.Illegal | CharClass.Special;
  if (c === 13 || c === 38 || c === 60 || c === 93) bits |= CharClass.Special;
  ASCII[c] = bits;
}

const NAME_START_RANGES = [
  0xc0, 0xd6, 0xd8, 0xf6, 0xf8, 0x2ff, 0x370, 0x37d, 0x37f, 0x1fff, 0x200c, 0x200d, 0x2070, 0x218f,
  0x2c00, 0x2fef, 0x3001, 0xd7ff, 0xf900, 0xfdcf, 0xfdf0, 0xfffd,
];
const NAME_ONLY_RANGES = [0xb7, 0xb7, 0x300, 0x36f, 0x203f, 0x2040];
/** The last high surrogate whose characters may stand in a name (up to U+EFFFF). */
const LAST_HIGH_IN_NAMES = 0xdb7f;

function inRanges(c: number, ranges: readonly number[]): boolean {
  for (let i = 0; i < ranges.length; i += 2) {
    if (c >= ranges[i] && c <= ranges[i + 1]) return true;
  }
  return false;
}

/** Whether the UTF-16 unit may begin a name. Surrogates are let through: {@link strayInName} looks at them. */
export function isNameStart(c: number): boolean {
  if (c < 128) return (ASCII[c] & CharClass.NameStart) !== 0;
  return (c >= 0xd800 && c <= 0xdfff) || inRanges(c, NAME_START_RANGES);
}

/** Whether the UTF-16 unit may stand inside a name. */
export function isNameChar(c: number): boolean {
  if (c < 128) return (ASCII[c] & CharClass.Name) !== 0;
  return isNameStart(c) || inRanges(c, NAME_ONLY_RANGES);
}

/** The first unit of a name that no name may hold: half of a surrogate pair, or a character for private use; else -1. */
export function strayInName(text: string, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    const c = text.charCodeAt(at);
    if (c < 0xd800 || c > 0xdfff) continue;
    if (c > LAST_HIGH_IN_NAMES || at + 1 === end || isIllegalAt(text, at)) return at;
    at++;
  }
  return -1;
}

/** Whether the UTF-16 unit is white space in the sense of XML. */
export function isBlank(c: number): boolean {
  return c === 32 || c === 10 || c === 9 || c === 13;
}

/** Whether a code point may stand in a document at all (production Char). */
export function isXmlChar(codePoint: number): boolean {
  if (codePoint < 0x20) return codePoint === 9 || codePoint === 10 || codePoint === 13;
  if (codePoint < 0xd800) return true;
  if (codePoint < 0xe000) return false;
  return codePoint !== 0xfffe && codePoint !== 0xffff && codePoint <= 0x10ffff;
}

/**
 * Whether the unit at `at` is one that no document may hold: a control character, half of a surrogate pair, U+FFFE or
 * U+FFFF. Only to be asked of units below 32 or from U+D800 on; all others are allowed.
 */
export function isIllegalAt(text: string, at: number): boolean {
  const c = text.charCodeAt(at);
  if (c < 32) return !isBlank(c);
  if (c < 0xd800) return false;
  if (c < 0xdc00) {
    const low = text.charCodeAt(at + 1);
    return !(low >= 0xdc00 && low <= 0xdfff);
  }
  if (c < 0xe000) {
    const high = at > 0 ? text.charCodeAt(at - 1) : 0;
    return !(high >= 0xd800 && high <= 0xdbff);
  }
  return c === 0xfffe || c === 0xffff;
}
