/** How the bytes of a file become text: which encoding it declares, and whether its bytes agree. */

/** The encodings that the register takes, and the two that are told apart so as to say what is wrong. */
export type Encoding = 'utf-8' | 'iso-8859-1' | 'utf-16le' | 'utf-16be';

/** What the first bytes of a file say. */
export interface EncodingGuess {
  /** What the file is to be read as. */
  readonly encoding: Encoding;
  /** How many bytes of byte order mark come first. */
  readonly bom: number;
  /** As the XML declaration writes it; undefined where there is none. */
  readonly declared: string | undefined;
  /** Why the bytes cannot be trusted to be what they claim; undefined when they can. */
  readonly suspect: EncodingSuspicion | undefined;
}

/** See the messages of the rule `encoding-suspect`; `opened` is of a text that was read as something else than it declares. */
export type EncodingSuspicion = 'declared' | 'mark-twice' | 'opened' | 'unsupported' | 'utf-16';

/** How many of a file's first bytes are enough to tell. */
export const GUESS_BYTES = 1024;

const NAMES: Readonly<Record<string, Encoding>> = {
  'utf-8': 'utf-8', utf8: 'utf-8',
  'iso-8859-1': 'iso-8859-1', 'iso_8859-1': 'iso-8859-1', latin1: 'iso-8859-1', 'iso8859-1': 'iso-8859-1', 'windows-1252': 'iso-8859-1',
};

/**
 * Tells how a file is to be read from its first bytes: a byte order mark, the pattern of zeros of UTF-16, or the XML
 * declaration. Without any, XML is UTF-8.
 */
export function guessEncoding(head: Uint8Array): EncodingGuess {
  const [a, b, c] = head;
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', bom: 2, declared: undefined, suspect: 'utf-16' };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', bom: 2, declared: undefined, suspect: 'utf-16' };
  if (a === 0x3c && b === 0) return { encoding: 'utf-16le', bom: 0, declared: undefined, suspect: 'utf-16' };
  if (a === 0 && b === 0x3c) return { encoding: 'utf-16be', bom: 0, declared: undefined, suspect: 'utf-16' };
  const bom = a === 0xef && b === 0xbb && c === 0xbf ? 3 : 0;
  const isTwice = bom > 0 && head[3] === a && head[4] === b && head[5] === c;
  const declared = declaredEncoding(String.fromCharCode(...head.subarray(bom, GUESS_BYTES)));
  if (isTwice) return { encoding: 'utf-8', bom, declared, suspect: 'mark-twice' };
  if (declared === undefined) return { encoding: 'utf-8', bom, declared, suspect: undefined };
  const known = namedEncoding(declared);
  if (!known) return { encoding: 'utf-8', bom, declared, suspect: 'unsupported' };
  if (bom > 0 && known !== 'utf-8') return { encoding: 'utf-8', bom, declared, suspect: 'declared' };
  return { encoding: known, bom, declared, suspect: undefined };
}

/** The encoding that a declaration names; undefined where it is not one that the register takes. */
export function namedEncoding(declared: string): Encoding | undefined {
  const name = declared.toLowerCase();
  return Object.hasOwn(NAMES, name) ? NAMES[name] : undefined;
}

/** The encoding that an XML declaration at the beginning of a text names. */
export function declaredEncoding(text: string): string | undefined {
  return /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([^"']*)["']/.exec(text)?.[1];
}

/** UTF-8 that was read as ISO-8859-1: the two units that æ, ø, å and their capitals then become. */
const MOJIBAKE = /\u00c3[\u0080-\u00bf\u2018\u02dc\u2026\u0192\u2020]/;

/** Where a text shows that it was decoded wrongly; undefined when it does not. */
export function misread(text: string): { readonly kind: 'replacement' | 'mojibake'; readonly at: number } | undefined {
  const replacement = text.indexOf('\ufffd');
  if (replacement >= 0) return { kind: 'replacement', at: replacement };
  if (text.indexOf('\u00c3') < 0) return undefined;
  const mojibake = text.search(MOJIBAKE);
  return mojibake >= 0 ? { kind: 'mojibake', at: mojibake } : undefined;
}
