// Bytes and text of one file, each exactly the other: what is decoded here and not changed encodes to the same bytes.
import type { EncodingGuess } from '../core/text/decode';
import { shownName } from '../submission/shown-name';
import { DiskError } from './errors';

/** How the text of a file is written as bytes. */
export interface Codec {
  readonly encoding: 'utf-8' | 'iso-8859-1';
  decode(bytes: Uint8Array): string;
  encode(text: string): Buffer;
  /** How many bytes a stretch of text takes. */
  length(text: string, from: number, to: number): number;
  /** Where the first character stands that this encoding cannot write; -1 where there is none. */
  unwritable(text: string): number;
}

const BEYOND_LATIN1 = /[^\u0000-\u00ff]/;
/** A half of a pair without its other half, which UTF-8 has no bytes for. */
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

const utf8: Codec = {
  encoding: 'utf-8',
  decode: (bytes) => asBuffer(bytes).toString('utf8'),
  encode: (text) => Buffer.from(text, 'utf8'),
  length: (text, from, to) => Buffer.byteLength(text.slice(from, to), 'utf8'),
  unwritable: (text) => text.search(LONE_SURROGATE),
};

const latin1: Codec = {
  encoding: 'iso-8859-1',
  decode: (bytes) => asBuffer(bytes).toString('latin1'),
  encode: (text) => Buffer.from(text, 'latin1'),
  length: (_text, from, to) => to - from,
  unwritable: (text) => text.search(BEYOND_LATIN1),
};

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The codec of a file; undefined where the encoding is one that is not mended in place (UTF-16, or one not known). */
export function codecFor({ encoding, suspect }: EncodingGuess): Codec | undefined {
  if (suspect) return undefined;
  if (encoding === 'utf-8') return utf8;
  return encoding === 'iso-8859-1' ? latin1 : undefined;
}

/** The text of bytes. Error: 'not-exact' where it would not encode to the same bytes. */
export function decodeExactly(bytes: Uint8Array, codec: Codec, path: string): string {
  const text = codec.decode(bytes);
  if (!codec.encode(text).equals(bytes)) throw new DiskError('not-exact', { file: shownName(path) });
  return text;
}
