// The encrypted data of an OpenPGP message, version 1 (RFC 4880 section 5.13, RFC 9580 section 5.13.1): AES in CFB mode
// with a SHA-1 modification detection code at the end, which every OpenPGP program reads, GnuPG 2.2 included.
// OpenPGP.js does the same through a chain of web streams at half the speed of GnuPG; here blocks go straight through
// Node's ciphers. Writing uses the cipher's CFB mode, reading back (opener.ts) builds it anew from single block
// encryptions, so that neither can hide the other's mistake.
import { createCipheriv, createHash, randomBytes } from 'node:crypto';
import type { Cipher, Hash } from 'node:crypto';

export type SessionAlgorithm = 'aes128' | 'aes192' | 'aes256';

/** A session key: to be overwritten with zeros when it has served. */
export interface SessionKey {
  readonly algorithm: SessionAlgorithm;
  readonly data: Uint8Array;
}

/** Key length in bits, as Node names its ciphers. */
const BITS: Readonly<Record<SessionAlgorithm, number>> = { aes128: 128, aes192: 192, aes256: 256 };
/** Octets of an AES block, of the random prefix, of the modification detection code and of the hash in it. */
const BLOCK = 16;
const PREFIX = BLOCK + 2;
const MDC = 22;
const SHA1 = 20;
export const VERSION = 1;
const TAG_LITERAL = 11;
export const TAG_SEIPD = 18;
/** Literal data of form 'b' (binary), no file name, no date: nothing about the file is told. */
const LITERAL_FIELDS = Buffer.from([0x62, 0, 0, 0, 0, 0]);
/** Large enough to cost few calls, small enough for the allocator to use the same memory again. */
const STEP = 16 * 1024;

/** The largest file that fits the four-octet packet length. */
export const LARGEST_PLAIN = 0xffffffff - 64;

/** Signals that bytes read back are not a whole, untouched message of the form that `Sealer` writes. */
export class BrokenMessage extends Error {}

/** A new-format packet header with a length of one, two or five octets. */
function packetHeader(tag: number, length: number): Buffer {
  const first = 0xc0 | tag;
  if (length < 192) return Buffer.from([first, length]);
  if (length < 8384) return Buffer.from([first, ((length - 192) >> 8) + 192, (length - 192) & 0xff]);
  const header = Buffer.from([first, 0xff, 0, 0, 0, 0]);
  header.writeUInt32BE(length, 2);
  return header;
}

/** Makes the encrypted data packet of `size` plain bytes, piece by piece: `start`, `update`..., `finish`. */
export class Sealer {
  readonly #cipher: Cipher;
  readonly #mdc: Hash = createHash('sha1');
  readonly #size: number;

  constructor(key: SessionKey, size: number) {
    this.#cipher = createCipheriv(`aes-${BITS[key.algorithm]}-cfb`, key.data, Buffer.alloc(BLOCK));
    this.#size = size;
  }

  /** The packet's header, version, random prefix and the head of the literal packet inside. */
  start(): Buffer {
    const random = randomBytes(BLOCK);
    const literal = Buffer.concat([packetHeader(TAG_LITERAL, LITERAL_FIELDS.length + this.#size), LITERAL_FIELDS]);
    const length = 1 + PREFIX + literal.length + this.#size + MDC;
    const head = Buffer.concat([random, random.subarray(BLOCK - 2), literal]);
    this.#mdc.update(head);
    return Buffer.concat([packetHeader(TAG_SEIPD, length), Buffer.from([VERSION]), this.#cipher.update(head)]);
  }

  /** Encrypts plain bytes into `into`, which has room for as many. */
  update(plain: Uint8Array, into: Uint8Array): void {
    this.#mdc.update(plain);
    for (let at = 0; at < plain.length; at += STEP) into.set(this.#cipher.update(plain.subarray(at, at + STEP)), at);
  }

  /** The encrypted modification detection code that ends the packet. */
  finish(): Buffer {
    const header = Buffer.from([0xd3, SHA1]);
    this.#mdc.update(header);
    return this.#cipher.update(Buffer.concat([header, this.#mdc.digest()]));
  }
}
