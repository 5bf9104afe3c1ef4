// The outermost packets of an OpenPGP message in a file: whom the session key is for, and where the data begin.
import { BrokenMessage, TAG_SEIPD, VERSION } from './seipd';

/** The head of a message, as far as it can be read without any key. */
export interface MessageHead {
  /** Key ids (16 hexadecimal digits, lower case) that the session key was encrypted to. */
  readonly keyIds: readonly string[];
  /** Where in the file the encrypted data begin, after the version octet, and how many octets they are. */
  readonly dataStart: number;
  readonly dataLength: number;
}

const TAG_PKESK = 1;
const PKESK_VERSION = 3;
const KEY_ID = 8;

/** Reads the head of a message from the file's first octets. Any other form than written here is a BrokenMessage. */
export function readHead(bytes: Uint8Array): MessageHead {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const keyIds: string[] = [];
  let at = 0;
  while (at < view.length) {
    const { tag, length, start } = readHeader(view, at);
    if (tag === TAG_SEIPD) {
      if (view[start] !== VERSION) throw new BrokenMessage('version');
      return { keyIds, dataStart: start + 1, dataLength: length - 1 };
    }
    if (tag !== TAG_PKESK || view[start] !== PKESK_VERSION) throw new BrokenMessage('packet');
    keyIds.push(view.toString('hex', start + 1, start + 1 + KEY_ID));
    at = start + length;
  }
  throw new BrokenMessage('no data');
}

/** A new-format packet header (RFC 4880 section 4.2.2) with a definite length. */
function readHeader(view: Buffer, at: number): { tag: number; length: number; start: number } {
  const first = view[at];
  if (at + 6 > view.length || (first & 0xc0) !== 0xc0) throw new BrokenMessage('header');
  const tag = first & 0x3f;
  const octet = view[at + 1];
  if (octet < 192) return { tag, length: octet, start: at + 2 };
  if (octet < 224) return { tag, length: ((octet - 192) << 8) + view[at + 2] + 192, start: at + 3 };
  if (octet !== 255) throw new BrokenMessage('length');
  return { tag, length: view.readUInt32BE(at + 2), start: at + 6 };
}
