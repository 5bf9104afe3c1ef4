// The encodings of e-mail: RFC 2045 (base64, quoted-printable), RFC 2047 (headers), and character sets.
import { TextDecoder } from 'node:util';

/** Octets of base64 text; what is not base64 in it is passed over. */
export function decodeBase64(text: string): Buffer {
  return Buffer.from(text, 'base64');
}

/** Octets of quoted-printable text; an escape that is none stays as it stands. */
export function decodeQuotedPrintable(text: string): Buffer {
  const joined = text.replace(/[ \t]+(?=\n)/g, '').replace(/=[ \t]*\n/g, '');
  const octets = joined.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(octets, 'latin1');
}

/** Text in a named character set; an unknown one is read as Windows-1252, which has a character for every octet. */
export function decodeCharset(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** A header's text with its encoded words (=?utf-8?Q?...?=) decoded. */
export function decodeHeader(value: string): string {
  const joined = value.replace(/(\?=)\s+(=\?)/g, '$1$2');
  return joined.replace(/=\?([^?\s]+)\?([bq])\?([^?\s]*)\?=/gi, (_, charset: string, form: string, text: string) => {
    const bytes = form.toLowerCase() === 'b' ? decodeBase64(text) : decodeQuotedPrintable(text.replace(/_/g, ' '));
    return decodeCharset(bytes, charset.split('*')[0]);
  });
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'', nbsp: ' ', aelig: 'æ', oslash: 'ø', aring: 'å',
  AElig: 'Æ', Oslash: 'Ø', Aring: 'Å',
};

/** The text of an HTML page: tags out, blocks and breaks on lines of their own, the common entities decoded. */
export function htmlToText(html: string): string {
  return ['style', 'script', 'title'].reduce(withoutContent, html)
    .replace(/<(?:br|\/p|\/div|\/tr|\/li|\/h\d)\b[^<>]*>/gi, '\n')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&#(\d{1,6});/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}

/** A page without what stands in elements of this name; from one that is never closed on, nothing is left. */
function withoutContent(html: string, name: string): string {
  const begin = new RegExp(`<${name}\\b`, 'gi');
  const end = new RegExp(`</${name}\\b`, 'gi');
  const kept: string[] = [];
  let at = 0;
  while (at < html.length) {
    begin.lastIndex = at;
    const open = begin.exec(html)?.index ?? html.length;
    kept.push(html.slice(at, open));
    end.lastIndex = open;
    at = end.exec(html)?.index ?? html.length;
  }
  return kept.join('');
}
