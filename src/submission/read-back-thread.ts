// What the reading thread does: it follows the writer through the file, from the disk, and opens what it finds there.
import type * as Crypto from 'node:crypto';
import type * as Fs from 'node:fs';
import type { MessagePort } from 'node:worker_threads';
import type { makeOpener } from './opener';
import type { SessionKey } from './seipd';

/** What the thread is given. */
export interface ReadBackJob {
  readonly path: string;
  /** In memory that both threads share, so that there is one copy to overwrite. */
  readonly session: SessionKey;
  /** How many bytes of the file have been written by now, one number in shared memory. */
  readonly written: BigInt64Array;
  /** Where the encrypted data begin, how long they are, and how many plain bytes they should hold. */
  readonly dataStart: number;
  readonly dataLength: number;
  readonly size: number;
}

/** What the thread says: how far it is, and in the end one of the others. */
export type ReadBackMessage =
  | { readonly done: number }
  | { readonly cipherSha256: string; readonly plainSha256: string }
  /** Not what should stand there: a word for the part. */
  | { readonly broken: string }
  /** The file system's code. */
  | { readonly system: string };

/** All it needs is handed in or inside it: a thread is given its text. */
export function readBackThread(
  fs: typeof Fs, crypto: typeof Crypto, open: typeof makeOpener, port: MessagePort, job: ReadBackJob,
): void {
  const PIECE = 1024 * 1024;
  const { path, session, written, dataStart, dataLength, size } = job;
  const end = dataStart + dataLength;
  const hash = crypto.createHash('sha256');
  const buffer = new Uint8Array(Math.max(PIECE, dataStart));
  const say = (message: ReadBackMessage) => port.postMessage(message);

  /** The bytes from one position to another, as soon as they have been written. */
  function read(file: number, from: number, to: number): Uint8Array {
    for (let have = Atomics.load(written, 0); Number(have) < to; have = Atomics.load(written, 0)) {
      Atomics.wait(written, 0, have);
    }
    let done = 0;
    while (done < to - from) {
      const count = fs.readSync(file, buffer, done, to - from - done, from + done);
      if (count === 0) throw new Error('cut off');
      done += count;
    }
    return buffer.subarray(0, done);
  }

  try {
    const file = fs.openSync(path, 'r');
    try {
      hash.update(read(file, 0, dataStart));
      const opener = open(crypto, session, dataLength, size);
      for (let at = dataStart; at < end; at += PIECE) {
        const piece = read(file, at, Math.min(at + PIECE, end));
        hash.update(piece);
        opener.update(piece);
        say({ done: at + piece.length - dataStart });
      }
      const plainSha256 = opener.finish();
      if (fs.fstatSync(file).size !== end) throw new Error('length');
      say({ cipherSha256: hash.digest('hex'), plainSha256 });
    } finally {
      fs.closeSync(file);
    }
  } catch (error) {
    const { code, message } = error as { code?: unknown; message: string };
    say(typeof code === 'string' ? { system: code } : { broken: message });
  }
}
