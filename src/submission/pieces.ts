// Files read and written in pieces of 1 MB, the disk working on one while the ciphers work on the next.
import { readSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { fileError } from './files';

const PIECE = 1024 * 1024;
const PIECE_AT_ONCE = 256 * 1024;

/** Writes pieces one after the other, the next one being made while the last goes to disk. */
export class Writer {
  readonly #buffers = [new Uint8Array(PIECE), new Uint8Array(PIECE)];
  readonly #out: FileHandle;
  readonly #onWritten: (bytes: number) => void;
  #turn = 0;
  #at = 0;
  #pending: Promise<unknown> = Promise.resolve();

  /** `onWritten` is told how many bytes the system has taken so far. */
  constructor(out: FileHandle, onWritten: (bytes: number) => void) {
    this.#out = out;
    this.#onWritten = onWritten;
  }

  /** Writes bytes (at most 1 MB). */
  async write(bytes: Uint8Array): Promise<void> {
    await this.fill(bytes.length, (into) => into.set(bytes));
  }

  /** Writes `length` bytes (at most 1 MB) that `make` puts into the memory it is given. */
  async fill(length: number, make: (into: Uint8Array) => void): Promise<void> {
    const into = this.#buffers[this.#turn].subarray(0, length);
    make(into);
    await this.#pending;
    const end = this.#at + length;
    this.#pending = writeAll(this.#out, into, this.#at).then(() => this.#onWritten(end));
    // The failure is thrown at the next turn; until then it must not count as one nobody waits for.
    this.#pending.catch(() => undefined);
    this.#turn = 1 - this.#turn;
    this.#at = end;
  }

  /** Returns when all has been handed to the system. */
  async end(): Promise<void> {
    await this.#pending;
  }

  /** Returns when nothing is being written any more, whatever came of it: only then may the file be closed. */
  async settled(): Promise<void> {
    await this.#pending.catch(() => undefined);
  }
}

async function writeAll(out: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const { bytesWritten } = await out.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}

/**
 * A file's bytes from `position`, in pieces of 1 MB (the last shorter). A piece is the reader's until the next is asked
 * for, then its memory is used again.
 */
export async function* pieces(source: FileHandle, path: string, position = 0): AsyncGenerator<Uint8Array> {
  const buffers = [new Uint8Array(PIECE), new Uint8Array(PIECE)];
  const read = (turn: number, at: number) => readAll(source, buffers[turn], at, path);
  let turn = 0;
  let at = position;
  let next = read(turn, at);
  while (true) {
    const piece = await next;
    if (piece.length === 0) return;
    at += piece.length;
    turn = 1 - turn;
    next = read(turn, at);
    next.catch(() => undefined);
    yield piece;
  }
}

/**
 * The same for a program that has nothing else to do meanwhile: it waits for the disk itself and not for a thread that
 * does, which on a busy machine takes longer than the disk. A piece is smaller, and stays in the processor's cache.
 */
export function* piecesAtOnce(fd: number, path: string): Generator<Uint8Array> {
  const buffer = new Uint8Array(PIECE_AT_ONCE);
  for (let at = 0; ;) {
    const read = readAtOnce(fd, buffer, at, path);
    if (read === 0) return;
    at += read;
    yield buffer.subarray(0, read);
  }
}

function readAtOnce(fd: number, into: Uint8Array, position: number, path: string): number {
  try {
    return readSync(fd, into, 0, into.length, position);
  } catch (error) {
    throw fileError(error, path);
  }
}

/** Reads from `position` until `into` is full or the file ends; returns the part that was filled. */
export async function readAll(
  source: FileHandle, into: Uint8Array, position: number, path: string,
): Promise<Uint8Array> {
  let done = 0;
  while (done < into.length) {
    const { bytesRead } = await source.read(into, done, into.length - done, position + done).catch((error) => {
      throw fileError(error, path);
    });
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return into.subarray(0, done);
}
