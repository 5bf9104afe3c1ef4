// Reads back what `Sealer` wrote, with the session key: the proof that the file holds the bytes it should. It shares no
// code with the sealer, so that neither can hide the other's mistake.
import type * as Crypto from 'node:crypto';
import type { SessionKey } from './seipd';

/** Takes the body of an encrypted data packet, without its version octet. */
export interface Opener {
  /**
   * Takes the next octets and decrypts them in place. Each piece but the last is a multiple of 16 octets, the first
   * holds at least 32, and the memory begins at a multiple of eight.
   */
  update(bytes: Uint8Array): void;
  /** After the last piece: the SHA-256 of the plain octets, lower-case hexadecimal. */
  finish(): string;
}

/**
 * Opens a body of `length` octets that should hold `size` plain ones. Anything that is not as it should be is an Error
 * whose message is a word for the part, and which has no code.
 * All it needs is inside it: it runs in a thread of its own, which is given its text.
 */
export function makeOpener(
  { createCipheriv, createHash }: Pick<typeof Crypto, 'createCipheriv' | 'createHash'>,
  key: SessionKey, length: number, size: number,
): Opener {
  const BLOCK = 16;
  const PREFIX = BLOCK + 2;
  /** Tag, length and octets of the SHA-1 that ends the body. */
  const SHA1 = 20;
  const MDC = 2 + SHA1;
  const BLOCK_WORDS = 2;
  const STEP = 16 * 1024;
  const end = length - MDC;
  const literal = literalHead(size);
  const start = PREFIX + literal.length;
  if (length !== start + size + MDC) throw new Error('length');
  const cipher = createCipheriv(`aes-${key.algorithm.slice(3)}-ecb`, key.data, null).setAutoPadding(false);
  const mdc = createHash('sha1');
  const plain = createHash('sha256');
  const tail = Buffer.alloc(MDC);
  let previous: Uint8Array = cipher.update(Buffer.alloc(BLOCK));
  let at = 0;

  /** The head of a literal data packet (RFC 4880 section 5.9): binary, no file name, no date. */
  function literalHead(octets: number): Buffer {
    const fields = [0x62, 0, 0, 0, 0, 0];
    const all = octets + fields.length;
    if (all < 192) return Buffer.from([0xcb, all, ...fields]);
    if (all < 8384) return Buffer.from([0xcb, 192 + ((all - 192) >> 8), (all - 192) & 0xff, ...fields]);
    return Buffer.from([0xcb, 0xff, all >>> 24, (all >>> 16) & 0xff, (all >>> 8) & 0xff, all & 0xff, ...fields]);
  }

  /** CFB: each plain block is its cipher block XOR the encryption of the cipher block before it. */
  function decrypt(bytes: Uint8Array): void {
    const whole = bytes.length - (bytes.length % BLOCK);
    const encrypted = whole > 0 ? cipher.update(bytes.subarray(0, whole)) : Buffer.alloc(0);
    for (let i = 0; i < Math.min(BLOCK, bytes.length); i++) bytes[i] ^= previous[i];
    const words = new BigUint64Array(bytes.buffer, bytes.byteOffset, whole >> 3);
    const stream = new BigUint64Array(encrypted.buffer, encrypted.byteOffset, whole >> 3);
    for (let i = BLOCK_WORDS; i < words.length; i++) words[i] ^= stream[i - BLOCK_WORDS];
    for (let i = Math.max(whole, BLOCK); i < bytes.length; i++) bytes[i] ^= encrypted[i - BLOCK];
    if (whole > 0) previous = Buffer.from(encrypted.subarray(whole - BLOCK));
  }

  function checkHead(bytes: Uint8Array): void {
    const repeated = bytes[BLOCK - 2] === bytes[BLOCK] && bytes[BLOCK - 1] === bytes[BLOCK + 1];
    if (!repeated || !literal.equals(bytes.subarray(PREFIX, start))) throw new Error('head');
  }

  return {
    update(bytes) {
      for (let step = 0; step < bytes.length; step += STEP) decrypt(bytes.subarray(step, step + STEP));
      if (at === 0) checkHead(bytes);
      mdc.update(bytes.subarray(0, Math.max(0, end + 2 - at)));
      plain.update(bytes.subarray(Math.max(0, start - at), Math.max(0, end - at)));
      const first = Math.max(at, end);
      if (at + bytes.length > end) tail.set(bytes.subarray(first - at, end + MDC - at), first - end);
      at += bytes.length;
    },
    finish() {
      const whole = at === length && tail[0] === 0xd3 && tail[1] === SHA1;
      if (!whole || !tail.subarray(2).equals(mdc.digest())) throw new Error('modified');
      return plain.digest('hex');
    },
  };
}
