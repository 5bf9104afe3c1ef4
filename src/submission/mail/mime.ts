// An e-mail read as far as a receipt needs it: who sent it, when, about what, and its text. What is attached is left out.
import { SubmissionError } from '../errors';
import { decodeBase64, decodeCharset, decodeHeader, decodeQuotedPrintable, htmlToText } from './decode';

/** What is read of an e-mail, or of text that was pasted from one (which has text only). */
export interface Mail {
  readonly from?: string;
  readonly subject?: string;
  /** From its Date header. */
  readonly date?: Date;
  readonly text: string;
}

const LARGEST = 5 * 1024 * 1024;
const DEEPEST = 6;
const MOST_PARTS = 100;
/** The first octets of an Outlook .msg file, and of other compound files. */
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
/** What an e-mail begins with, unlike text that was pasted. */
const FIRST_HEADER = /^(?:[A-Za-z][\w-]*:[^\n]*\n(?:[ \t][^\n]*\n)*){2}/;

interface Part {
  readonly headers: ReadonlyMap<string, string>;
  /** Octets as latin-1 characters. */
  readonly body: string;
}

/**
 * Reads an .eml file, or text that was pasted.
 * Errors: 'mail-not-readable' for what is no text (an Outlook .msg among them) or is larger than 5 MB.
 */
export function readMail(data: Uint8Array | string): Mail {
  const bytes = typeof data === 'string' ? Buffer.from(data, 'utf8') : Buffer.from(data);
  const isText = !bytes.subarray(0, COMPOUND.length).equals(COMPOUND) && !bytes.includes(0);
  if (bytes.length > LARGEST || !isText) throw new SubmissionError('mail-not-readable');
  const raw = bytes.toString('latin1').replace(/\r\n?/g, '\n').replace(/^\u00ef\u00bb\u00bf/, '');
  if (!FIRST_HEADER.test(raw)) return { text: decodeCharset(Buffer.from(raw, 'latin1'), 'utf-8') };
  const mail = split(raw);
  const date = new Date(mail.headers.get('date') ?? NaN);
  return {
    from: headerText(mail, 'from'),
    subject: headerText(mail, 'subject'),
    date: Number.isNaN(date.getTime()) ? undefined : date,
    text: textOf(mail, DEEPEST),
  };
}

function headerText({ headers }: Part, name: string): string | undefined {
  const value = headers.get(name);
  return value === undefined ? undefined : decodeHeader(value);
}

/** Headers by lower-case name, long ones joined, and what follows the first empty line. */
function split(raw: string): Part {
  const end = raw.startsWith('\n') ? 0 : raw.indexOf('\n\n');
  const head = end < 0 ? raw : raw.slice(0, end);
  const headers = new Map<string, string>();
  for (const line of head.replace(/\n[ \t]+/g, ' ').split('\n')) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, body: end < 0 ? '' : raw.slice(end).replace(/^\n+/, '') };
}

/** The plain text of a part; of alternatives the plain one, else the HTML without its tags. */
function textOf(part: Part, depth: number): string {
  const type = part.headers.get('content-type') ?? 'text/plain';
  if (/^\s*attachment/i.test(part.headers.get('content-disposition') ?? '')) return '';
  const boundary = /^multipart\//i.test(type) ? parameter(type, 'boundary') : undefined;
  if (boundary !== undefined) return depth > 0 ? textOfParts(partsOf(part.body, boundary), type, depth - 1) : '';
  const isHtml = /^text\/html/i.test(type);
  if (!isHtml && !/^text\//i.test(type)) return '';
  const text = decodeCharset(bytesOf(part), parameter(type, 'charset') ?? 'utf-8');
  return isHtml ? htmlToText(text) : text;
}

function textOfParts(parts: readonly Part[], type: string, depth: number): string {
  const texts = parts.map((part) => ({
    text: textOf(part, depth), plain: /^text\/plain/i.test(part.headers.get('content-type') ?? 'text/plain'),
  })).filter(({ text }) => text.trim() !== '');
  if (!/^multipart\/alternative/i.test(type)) return texts.map(({ text }) => text).join('\n');
  return (texts.find(({ plain }) => plain) ?? texts[0])?.text ?? '';
}

function partsOf(body: string, boundary: string): Part[] {
  const parts: string[] = [];
  let lines: string[] | undefined;
  for (const line of body.split('\n')) {
    const closing = line.trimEnd() === `--${boundary}--`;
    if (closing || line.trimEnd() === `--${boundary}`) {
      if (lines) parts.push(lines.join('\n'));
      lines = [];
      if (closing || parts.length === MOST_PARTS) return parts.map(split);
    } else lines?.push(line);
  }
  if (lines) parts.push(lines.join('\n'));
  return parts.map(split);
}

function bytesOf({ headers, body }: Part): Buffer {
  const encoding = headers.get('content-transfer-encoding')?.trim().toLowerCase();
  if (encoding === 'base64') return decodeBase64(body);
  return encoding === 'quoted-printable' ? decodeQuotedPrintable(body) : Buffer.from(body, 'latin1');
}

function parameter(value: string, name: string): string | undefined {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'i').exec(value);
  return found?.[1] ?? found?.[2];
}
