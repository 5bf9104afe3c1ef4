// Reads back what `Sealer` wrote, with the session key: the proof that the file holds the bytes it should.
import { createCipheriv, createHash } from 'node:crypto';
import type { Cipher, Hash } from 'node:crypto';
import {
  BITS, BLOCK, BrokenMessage, LITERAL_FIELDS, MDC, PREFIX, SHA1, STEP, TAG_LITERAL, packetHeader,
} from './seipd';
import type { SessionKey } from './seipd';

const WORD = 8;
const BLOCK_WORDS = BLOCK / WORD;

/** Decrypts the body of an encrypted data packet (without its version octet) and checks all of its form. */
export class Opener {
  readonly #cipher: Cipher;
  readonly #mdc: Hash = createHash('sha1');
  readonly #plain: Hash = createHash('sha256');
  readonly #head: Buffer;
  readonly #end: number;
  readonly #tail: Buffer = Buffer.alloc(MDC);
  #previous: Buffer;
  #at = 0;

  /** `length`: octets of the body without the version; `size`: plain octets expected inside. */
  constructor(key: SessionKey, length: number, size: number) {
    this.#head = Buffer.concat([packetHeader(TAG_LITERAL, LITERAL_FIELDS.length + size), LITERAL_FIELDS]);
    if (length !== PREFIX + this.#head.length + size + MDC) throw new BrokenMessage('length');
    this.#end = length - MDC;
    this.#cipher = createCipheriv(`aes-${BITS[key.algorithm]}-ecb`, key.data, null).setAutoPadding(false);
    this.#previous = this.#cipher.update(Buffer.alloc(BLOCK));
  }

  /**
   * Takes the next octets and decrypts them in place. Each piece but the last is a multiple of 16 octets, the first
   * holds the whole head, and the memory begins at a multiple of eight.
   */
  update(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; at += STEP) this.#decrypt(bytes.subarray(at, at + STEP));
    const from = this.#at;
    const to = from + bytes.length;
    if (from === 0) this.#checkHead(bytes);
    const start = PREFIX + this.#head.length;
    this.#mdc.update(bytes.subarray(0, Math.max(0, this.#end + MDC - SHA1 - from)));
    this.#plain.update(bytes.subarray(Math.max(0, start - from), Math.max(0, this.#end - from)));
    if (to > this.#end) {
      const first = Math.max(from, this.#end);
      this.#tail.set(bytes.subarray(first - from, this.#end + MDC - from), first - this.#end);
    }
    this.#at = to;
  }

  /** After the last piece: the SHA-256 of the plain octets. Throws BrokenMessage where anything is not as written. */
  finish(): string {
    const whole = this.#at === this.#end + MDC && this.#tail[0] === 0xd3 && this.#tail[1] === SHA1;
    if (!whole || !this.#tail.subarray(MDC - SHA1).equals(this.#mdc.digest())) throw new BrokenMessage('modified');
    return this.#plain.digest('hex');
  }

  #checkHead(bytes: Uint8Array): void {
    const repeated = bytes[BLOCK - 2] === bytes[BLOCK] && bytes[BLOCK - 1] === bytes[BLOCK + 1];
    const head = bytes.subarray(PREFIX, PREFIX + this.#head.length);
    if (!repeated || !this.#head.equals(head)) throw new BrokenMessage('head');
  }

  /** CFB: each plain block is its cipher block XOR the encryption of the cipher block before it. */
  #decrypt(bytes: Uint8Array): void {
    const whole = bytes.length - (bytes.length % BLOCK);
    const encrypted = whole > 0 ? this.#cipher.update(bytes.subarray(0, whole)) : Buffer.alloc(0);
    for (let i = 0; i < Math.min(BLOCK, bytes.length); i++) bytes[i] ^= this.#previous[i];
    const words = new BigUint64Array(bytes.buffer, bytes.byteOffset, whole / WORD);
    const stream = new BigUint64Array(encrypted.buffer, encrypted.byteOffset, whole / WORD);
    for (let i = BLOCK_WORDS; i < words.length; i++) words[i] ^= stream[i - BLOCK_WORDS];
    for (let i = Math.max(whole, BLOCK); i < bytes.length; i++) bytes[i] ^= encrypted[i - BLOCK];
    if (whole > 0) this.#previous = Buffer.from(encrypted.subarray(whole - BLOCK));
  }
}
