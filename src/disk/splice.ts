// A file with stretches of bytes replaced by others: as a new file beside it, which takes its name when it is whole.
import type { BigIntStats } from 'node:fs';
import { constants } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { realpath } from 'node:fs/promises';
import { createNew, nodeDisk, syncFolder } from '../submission/files';
import type { Disk } from '../submission/files';
import { removeLeftovers, temporaryName } from '../submission/leftovers';
import { readAll } from '../submission/pieces';
import { shownName } from '../submission/shown-name';
import { DiskError, diskError, throwIfCancelled } from './errors';
import { guard } from './guardian';
import { assertSame, identify, identityOf } from './identity';
import type { Identity } from './identity';

const MB = 1024 * 1024;
/** What is written in larger pieces waits for the disk, at times for three times as long as copying takes. */
const PIECE = MB;
/** So much is written before the system is asked to bring it to the disk while the rest is being copied. */
const FLUSH_EVERY = 16 * MB;
/** So often at the same time. */
const FLUSHES = 2;
const MODE = 0o7777;

/** A stretch of a file's bytes, what stands there, and what is to stand there. */
export interface Patch {
  readonly start: number;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

export interface SpliceOptions {
  readonly disk?: Disk;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Replaces stretches of a file's bytes; everything else stays byte for byte. The file is changed whole or not at all:
 * a new one is written beside it (readable by its owner only, then by whom the old one was), brought to the disk, and
 * renamed; whatever happens before that, killing this process included, leaves the old one and nothing else.
 * @param patches in the order of the file, none overlapping another
 * @param expected the file that the patches are for
 * @returns the file's new identity
 * Errors: 'file-changed', 'file-removed', 'disk-full', 'no-access', 'io-failed', 'cancelled'.
 */
export async function splice(path: string, expected: Identity, patches: readonly Patch[], options: SpliceOptions = {}): Promise<Identity> {
  const { disk = nodeDisk, signal } = options;
  let temporary: string | undefined;
  let source: FileHandle | undefined;
  let release = (): void => undefined;
  try {
    // A link stays a link: what it points to is replaced.
    const file = await realpath(path);
    source = await disk.open(file, constants.O_RDONLY);
    const old = await source.stat({ bigint: true });
    assertSame(identityOf(old), expected, path);
    temporary = temporaryName(file);
    release = guard(temporary);
    await removeLeftovers(file, disk);
    const out = await createNew(temporary, disk);
    try {
      await copySpliced(source, out, expected.size, patches, path, options);
      await takeOver(old, out);
      await out.sync();
    } finally {
      await out.close();
    }
    throwIfCancelled(signal);
    assertSame(await identify(path), expected, path);
    // Windows gives away no name whose file is open.
    if (process.platform === 'win32') await source.close();
    await disk.rename(temporary, file);
    temporary = undefined;
    await syncFolder(file, disk);
    return await identify(path);
  } catch (error) {
    if (temporary !== undefined) await disk.unlink(temporary).catch(() => undefined);
    throw diskError(error, path);
  } finally {
    release();
    // The old file's place on the disk is given back when it is let go, which takes as long as copying: nobody waits for it.
    void source?.close().catch(() => undefined);
  }
}

/** Gives the new file the old one's readers and owner, as far as this user may. */
async function takeOver({ mode, uid, gid }: BigIntStats, out: FileHandle): Promise<void> {
  if (process.platform === 'win32') return;
  const mine = await out.stat();
  if (mine.uid !== Number(uid) || mine.gid !== Number(gid)) await out.chown(Number(uid), Number(gid)).catch(() => undefined);
  await out.chmod(Number(mode) & MODE);
}

/** Copies the source with the patches applied, reading the next piece and flushing earlier ones while one is written. */
async function copySpliced(
  source: FileHandle, out: FileHandle, size: number, patches: readonly Patch[], path: string, { signal, onProgress }: SpliceOptions,
): Promise<void> {
  const buffers = [0, PIECE].map((from) => new Uint8Array(Math.max(0, Math.min(PIECE, size - from))));
  const read = (at: number) => later(readAll(source, buffers[(at / PIECE) % 2].subarray(0, size - at), at, path));
  const flusher = new Flusher(out);
  const patcher = new Patcher(patches, path);
  let next = read(0);
  let written: Promise<number> = Promise.resolve(0);
  try {
    for (let at = 0; at < size; at += PIECE) {
      throwIfCancelled(signal);
      const bytes = await next;
      if (bytes.length < Math.min(PIECE, size - at)) throw new DiskError('file-changed', { file: shownName(path) });
      const parts = patcher.apply(bytes, at);
      const position = await written;
      // The memory of the piece that is written by now is free for another.
      if (at + PIECE < size) next = read(at + PIECE);
      written = later(writeParts(out, parts, position));
      flusher.reached(position);
      onProgress?.(at + bytes.length, size);
    }
    await writeParts(out, patcher.end(size), await written);
  } finally {
    // A file that is closed while something is still asked of it would pass its number on to another.
    await Promise.allSettled([next, written, flusher.end()]);
  }
  await flusher.end();
}

/** Something that is waited for later: until then its failure is not one that nobody waits for. */
function later<T>(work: Promise<T>): Promise<T> {
  work.catch(() => undefined);
  return work;
}

async function writeParts(out: FileHandle, parts: readonly Uint8Array[], position: number): Promise<number> {
  let at = position;
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  if (length === 0) return at;
  const { bytesWritten } = await out.writev(parts, at);
  at += bytesWritten;
  if (bytesWritten === length) return at;
  // A disk takes less than it was given when it is nearly full: the next write then says so.
  const rest = Buffer.concat(parts).subarray(bytesWritten);
  for (let done = 0; done < rest.length;) {
    const more = await out.write(rest, done, rest.length - done, at);
    done += more.bytesWritten;
    at += more.bytesWritten;
  }
  return at;
}

/**
 * Has the system bring to the disk what is written, while more is being written. A flush waits for the disk's own list of
 * files as well, in which time another can bring bytes there.
 */
class Flusher {
  private flushed = 0;
  private readonly pending = new Set<Promise<void>>();
  private failure: unknown;

  constructor(private readonly out: FileHandle) {}

  reached(position: number): void {
    if (this.pending.size >= FLUSHES || position - this.flushed < FLUSH_EVERY) return;
    this.flushed = position;
    const flush: Promise<void> = this.out.datasync().then(
      () => void this.pending.delete(flush),
      (error: unknown) => { this.failure = error; },
    );
    this.pending.add(flush);
  }

  async end(): Promise<void> {
    await Promise.all(this.pending);
    if (this.failure !== undefined) throw this.failure;
  }
}

/** Applies patches to pieces of a file that pass in order. */
class Patcher {
  private next = 0;
  /** How much of the next patch's old bytes has passed; -1 where its new bytes are not put yet. */
  private passed = -1;

  constructor(private readonly patches: readonly Patch[], private readonly path: string) {}

  /** What is to be written for a piece that begins at `start`. Error: 'file-changed' where it is not what was read. */
  apply(piece: Uint8Array, start: number): Uint8Array[] {
    const parts: Uint8Array[] = [];
    const end = start + piece.length;
    let at = start;
    while (this.next < this.patches.length) {
      const { start: from, before, after } = this.patches[this.next];
      if (this.passed < 0) {
        if (from >= end) break;
        parts.push(piece.subarray(at - start, from - start), after);
        at = from;
        this.passed = 0;
      }
      const here = Math.min(before.length - this.passed, end - at);
      const old = piece.subarray(at - start, at - start + here);
      if (Buffer.compare(old, before.subarray(this.passed, this.passed + here)) !== 0) throw this.changed();
      at += here;
      this.passed += here;
      if (this.passed < before.length) break;
      this.next++;
      this.passed = -1;
    }
    parts.push(piece.subarray(at - start));
    return parts.filter(({ length }) => length > 0);
  }

  /** What is to be written after the last piece. */
  end(size: number): Uint8Array[] {
    const rest = this.patches.slice(this.next);
    if (this.passed >= 0 || rest.some(({ start, before }) => start !== size || before.length > 0)) throw this.changed();
    return rest.map(({ after }) => after).filter(({ length }) => length > 0);
  }

  private changed(): DiskError {
    return new DiskError('file-changed', { file: shownName(this.path) });
  }
}
