// Bytes: what is declared, what is written, byte order marks, and sequences that no encoding has.
import type { FormatId } from './base';
import type { Case } from './cases';
import { DECLARATION, text } from './cases';

const DECLARED: readonly (string | undefined)[] = [
  undefined, 'UTF-8', 'utf-8', 'Utf-8', 'UTF8', 'utf8', 'ISO-8859-1', 'iso-8859-1', 'ISO8859-1', 'ISO_8859-1',
  'latin1', 'LATIN-1', 'windows-1252', 'US-ASCII',
  'ASCII', 'ISO-8859-15', 'UTF-16', 'UTF-7', 'x-unknown', '', ' UTF-8', 'UTF-8 ', '8859-1',
];
const UTF8_MARK = [0xef, 0xbb, 0xbf];

type Encode = (text: string) => number[] | Uint8Array;

const utf16 = (text: string, swap: boolean): Buffer => {
  const bytes = Buffer.from(text, 'utf16le');
  return swap ? bytes.swap16() : bytes;
};

const WAYS: Readonly<Record<string, Encode>> = {
  'UTF-8': (text) => Buffer.from(text, 'utf8'),
  'UTF-8 with a mark': (text) => [...UTF8_MARK, ...Buffer.from(text, 'utf8')],
  'UTF-8 with two marks': (text) => [...UTF8_MARK, ...UTF8_MARK, ...Buffer.from(text, 'utf8')],
  'ISO-8859-1': (text) => Buffer.from(text, 'latin1'),
  'UTF-16LE': (text) => utf16(text, false),
  'UTF-16LE with a mark': (text) => [0xff, 0xfe, ...utf16(text, false)],
  'UTF-16BE': (text) => utf16(text, true),
  'UTF-16BE with a mark': (text) => [0xfe, 0xff, ...utf16(text, true)],
};
const CONTENTS: Readonly<Record<string, string>> = {
  plain: 'System', norwegian: 'Sæterøy å', other: 'a\u0085b\u009f\u00d7',
};

/** Bytes that are put into a value of a file in UTF-8, and into one in ISO-8859-1. */
const BYTES: Readonly<Record<string, readonly number[]>> = {
  'a lone continuation': [0x80], 'a cut sequence of two': [0xc3], 'a cut sequence of three': [0xe2, 0x82],
  'a cut sequence of four': [0xf0, 0x9f, 0x98],
  'an overlong slash': [0xc0, 0xaf], 'an overlong NUL': [0xc0, 0x80], 'half a pair': [0xed, 0xa0, 0x80],
  'a pair in two halves': [0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80],
  'beyond Unicode': [0xf4, 0x90, 0x80, 0x80], 'five bytes': [0xf8, 0x88, 0x80, 0x80, 0x80], 'FF': [0xff], 'FE': [0xfe],
  'NUL': [0], 'U+FFFE': [0xef, 0xbf, 0xbe],
  'U+FFFF': [0xef, 0xbf, 0xbf], 'U+FFFD': [0xef, 0xbf, 0xbd], 'U+10FFFF': [0xf4, 0x8f, 0xbf, 0xbf],
  'a mark': UTF8_MARK, 'DEL': [0x7f], 'NEL': [0xc2, 0x85],
  'a small o with a stroke in UTF-8': [0xc3, 0xb8], 'a small o with a stroke in ISO-8859-1': [0xf8],
  'the euro sign of Windows': [0x80], 'a capital A with a tilde': [0xc3, 0x83],
};

const declaring = (encoding: string | undefined): string =>
  (encoding === undefined ? '<?xml version="1.0"?>\n' : `<?xml version="1.0" encoding="${encoding}"?>\n`);

export function encodingCases(format: FormatId): Case[] {
  const body = text(format).slice(DECLARATION.length);
  const put = (content: string): string => body.replace('>System<', `>${content}<`);
  const whole = DECLARED.flatMap((encoding) => Object.entries(WAYS).flatMap(([way, encode]) =>
    Object.entries(CONTENTS).map(([name, content]) => ({
      name: `encoding declared ${JSON.stringify(encoding ?? null)} written ${way} content ${name}`,
      bytes: () => Uint8Array.from(encode(declaring(encoding) + put(content))),
    }))));
  const within = ['UTF-8', 'ISO-8859-1'].flatMap((encoding) => Object.entries(BYTES).flatMap(([name, bytes]) =>
    ['value', 'name', 'end'].map((place) => ({
      name: `bytes ${name} in a ${place}, declared ${encoding}`,
      bytes: () => {
        const holes: Record<string, string> = {
          value: put('a\u0001b'), name: body.replace('<PERSON', '<PERSON\u0001'), end: `${body}\u0001`,
        };
        const hole = holes[place];
        const around = Buffer.from(declaring(encoding) + hole, 'latin1');
        const at = around.indexOf(1);
        return Uint8Array.from([...around.subarray(0, at), ...bytes, ...around.subarray(at + 1)]);
      },
    }))));
  return [...whole, ...within];
}
