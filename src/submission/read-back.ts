// The file that is being written, read back by a thread of its own while the writing goes on: as much is verified as
// when it is done afterwards, in half the time, and the editor's own thread stays free.
import { Worker } from 'node:worker_threads';
import { SubmissionError } from './errors';
import { makeOpener } from './opener';
import { readBackThread } from './read-back-thread';
import type { ReadBackJob, ReadBackMessage } from './read-back-thread';
import type { SessionKey } from './seipd';

/** What was found on the disk; hashes are SHA-256 in lower-case hexadecimal. */
export interface Standing {
  readonly cipherSha256: string;
  readonly plainSha256: string;
}

/** A reading that follows a writing. */
export interface ReadBack {
  /** Says that the file's first so many bytes have been written. */
  written(bytes: number): void;
  /**
   * When the last byte has been written: what stands on the disk. Tells of bytes read from then on.
   * Errors: 'verify-failed' where that is not a whole message of the session key's; 'io-failed' without a file name.
   */
  result(onProgress?: (done: number) => void): Promise<Standing>;
  /** Ends the thread, whatever it is doing, and forgets the key. */
  stop(): Promise<void>;
}

/** The thread's program is text, since the extension is one file: it lies in no file of its own that could be named. */
const PROGRAM = `
const { parentPort, workerData } = require('node:worker_threads');
(${readBackThread.toString()})(require('node:fs'), require('node:crypto'), ${makeOpener.toString()}, parentPort, workerData);
`;

/** Begins to read a file as far as it has been written, from its beginning. */
export function startReadBack(
  path: string, { algorithm, data }: SessionKey, expected: Pick<ReadBackJob, 'dataStart' | 'dataLength' | 'size'>,
): ReadBack {
  const written = new BigInt64Array(new SharedArrayBuffer(BigInt64Array.BYTES_PER_ELEMENT));
  const key = new Uint8Array(new SharedArrayBuffer(data.length));
  key.set(data);
  const workerData: ReadBackJob = { path, session: { algorithm, data: key }, written, ...expected };
  // It works on buffers outside of the heap; what it may keep in it is little, so that it does not grow to what there is.
  const resourceLimits = { maxYoungGenerationSizeMb: 2, maxOldGenerationSizeMb: 16 };
  const worker = new Worker(PROGRAM, { eval: true, workerData, stdout: true, stderr: true, resourceLimits });
  let follow: ((done: number) => void) | undefined;
  const standing = new Promise<Standing>((resolve, reject) => {
    worker.on('message', (message: ReadBackMessage) => {
      if ('done' in message) follow?.(message.done);
      else if ('cipherSha256' in message) resolve(message);
      else if ('broken' in message) reject(new SubmissionError('verify-failed', { part: message.broken }));
      else reject(Object.assign(new Error('read'), { code: message.system }));
    });
    worker.once('error', (error) => reject(new SubmissionError('verify-failed', { part: error.name })));
    worker.once('exit', () => reject(new SubmissionError('verify-failed', { part: 'thread' })));
  });
  // Whoever stops it before the end asks for no result.
  standing.catch(() => undefined);
  return {
    written(bytes) {
      Atomics.store(written, 0, BigInt(bytes));
      Atomics.notify(written, 0);
    },
    result(onProgress) {
      follow = onProgress;
      return standing;
    },
    async stop() {
      await worker.terminate();
      key.fill(0);
    },
  };
}
