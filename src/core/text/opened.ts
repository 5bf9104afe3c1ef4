/** A text that somebody holds open: whether it was read as it declares, and what sets right that it was not. */
import type { Encoding, EncodingSuspicion } from './decode';
import { declaredEncoding, misread, namedEncoding } from './decode';
import type { TextEdit } from './range';

/** What a text was read as. */
export interface OpenedAs {
  /** `other` is one that the register does not take. */
  readonly encoding: Encoding | 'other';
  /** As people know it. */
  readonly name: string;
}

/** What can be done about a text that was read wrongly, or that declares something else than it is. */
export interface EncodingRemedies {
  /** What the file is to be read as instead. */
  readonly reopen?: keyof typeof ENCODING_NAMES;
  /** What makes the declaration say what the text was read as, and will be written as, and the name it then has. */
  readonly declare?: TextEdit & { readonly name: string };
  /** Whether the text stays the same however it is read, and only what is written later differs. */
  readonly sameText?: boolean;
}

/** The encodings that the register takes, as declarations write them. */
export const ENCODING_NAMES = { 'utf-8': 'UTF-8', 'iso-8859-1': 'ISO-8859-1' } as const;
/** XML without a declaration. */
const DEFAULT = 'UTF-8';
const BEYOND_ASCII = /[^\0-\x7f]/;

/** What a text's beginning says of its encoding, as people know it. */
export function saysOfItself(text: string): string {
  return declaredEncoding(text) ?? DEFAULT;
}

/** Whether a text cannot be trusted to be what its beginning declares; undefined when it can. */
export function suspectOpened(text: string, { encoding }: OpenedAs): EncodingSuspicion | undefined {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return 'utf-16';
  const declared = namedEncoding(saysOfItself(text));
  if (!declared) return 'unsupported';
  return declared === encoding ? undefined : 'opened';
}

/**
 * What can be done about a whole text. Where it shows that it was read wrongly, it is to be read anew; where it reads
 * well, what it declares is wrong.
 */
export function remediesFor(text: string, { encoding }: OpenedAs): EncodingRemedies {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return {};
  const declared = namedEncoding(saysOfItself(text)) as keyof typeof ENCODING_NAMES | undefined;
  switch (misread(text)?.kind) {
    // Letters that are broken in UTF-8 were broken before the file was written.
    case 'mojibake': return encoding === 'utf-8' ? {} : { reopen: 'utf-8' };
    case 'replacement':
      if (declared && declared !== encoding) return { reopen: declared };
      return encoding === 'utf-8' ? { reopen: 'iso-8859-1' } : {};
  }
  if (!declared || declared === encoding) return {};
  if (encoding === 'other') return { reopen: declared };
  const declare = declaring(text, ENCODING_NAMES[encoding]);
  return BEYOND_ASCII.test(text) ? { declare } : { reopen: declared, declare, sameText: true };
}

/** The edit after which a text declares an encoding. */
function declaring(text: string, name: string): EncodingRemedies['declare'] {
  const named = /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']/.exec(text);
  if (named) {
    const start = named[0].length;
    return { start, end: start + declaredEncoding(text)!.length, text: name, name };
  }
  const version = /^\s*<\?xml\s+version\s*=\s*(?:"[^"]*"|'[^']*')/.exec(text);
  if (version) return { start: version[0].length, end: version[0].length, text: ` encoding="${name}"`, name };
  return { start: 0, end: 0, text: `<?xml version="1.0" encoding="${name}"?>\n`, name };
}
