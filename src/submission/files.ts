// Files written whole or not at all, and the file system's errors by name.
import { constants } from 'node:fs';
import * as fs from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { SubmissionError } from './errors';
import type { ErrorCode } from './errors';
import { temporaryName } from './leftovers';
import { shownName } from './shown-name';

/** What writing needs of a file system; handed in so that a full disk and a power cut can be rehearsed. */
export interface Disk {
  open(path: string, flags: number, mode?: number): Promise<FileHandle>;
  /** A second name for a file; fails when the name is taken. */
  link(from: string, to: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  unlink(path: string): Promise<void>;
}

/** The machine's own file system. */
export const nodeDisk: Disk = { open: fs.open, link: fs.link, rename: fs.rename, unlink: fs.unlink };

const SMALL = 1024 * 1024;
const OWNER_ONLY = 0o600;

const CODES: Readonly<Record<string, ErrorCode>> = {
  ENOENT: 'file-not-found', ENOTDIR: 'file-not-found', EISDIR: 'file-not-found',
  EACCES: 'no-access', EPERM: 'no-access', EROFS: 'no-access', EBUSY: 'no-access',
  ENOSPC: 'disk-full', EDQUOT: 'disk-full', EFBIG: 'disk-full',
  EEXIST: 'already-exists',
};

/** The named failure behind a file system's error; a failure that has a name already stays as it is. */
export function fileError(error: unknown, path: string): SubmissionError {
  if (error instanceof SubmissionError) return error;
  const system = systemCode(error);
  return new SubmissionError(CODES[system] ?? 'io-failed', { file: shownName(path), system });
}

/** The operating system's code of an error (ENOSPC, ECONNRESET, ...), or 'unknown'. */
export function systemCode(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' && /^[A-Z0-9_]{2,40}$/.test(code) ? code : 'unknown';
}

/** Makes a file that did not exist, readable by its owner only; open for writing and reading back. */
export function createNew(path: string, disk: Disk): Promise<FileHandle> {
  return disk.open(path, constants.O_RDWR | constants.O_CREAT | constants.O_EXCL, OWNER_ONLY);
}

/** Writes a small file whole or not at all: temporary name, flushed, renamed over `path`. */
export async function atomicWrite(path: string, text: string, disk: Disk = nodeDisk): Promise<void> {
  const temporary = temporaryName(path);
  try {
    await writeNew(temporary, text, disk);
    await moveInto(temporary, path, true, disk);
  } catch (error) {
    await disk.unlink(temporary).catch(() => undefined);
    throw fileError(error, path);
  }
}

/** Makes a small file that did not exist, and flushes it. Nothing is cleared away where that fails. */
export async function writeNew(path: string, text: string, disk: Disk): Promise<void> {
  const handle = await createNew(path, disk);
  try {
    await handle.writeFile(text, 'utf8');
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Gives a finished file its name; without `replace` a file that has it already is left alone ('already-exists'). */
export async function moveInto(temporary: string, path: string, replace: boolean, disk: Disk): Promise<void> {
  if (replace) {
    await disk.rename(temporary, path);
  } else {
    await moveIfFree(temporary, path, disk);
  }
  await syncFolder(path, disk);
}

async function moveIfFree(temporary: string, path: string, disk: Disk): Promise<void> {
  try {
    await disk.link(temporary, path);
    await disk.unlink(temporary);
  } catch (error) {
    if (systemCode(error) === 'EEXIST') throw error;
    // FAT and some network shares have no second names; there a look before the move is the best that can be had.
    if (await exists(path)) throw new SubmissionError('already-exists', { file: shownName(path) });
    await disk.rename(temporary, path);
  }
}

/** Whether something stands under this name. */
export async function exists(path: string): Promise<boolean> {
  return fs.access(path).then(() => true, () => false);
}

/** Flushes the folder's own list of names, so that a rename outlives a power cut; Windows does so by itself. */
export async function syncFolder(path: string, disk: Disk): Promise<void> {
  try {
    const handle = await disk.open(dirname(path), constants.O_RDONLY);
    await handle.sync().finally(() => handle.close());
  } catch {
    // Not every file system lets a folder be flushed; the file itself has been.
  }
}

/** Reads a file that is known to be small (at most 1 MB), as text. */
export async function readSmallFile(path: string): Promise<string> {
  const handle = await fs.open(path, 'r');
  try {
    const { size } = await handle.stat();
    if (size > SMALL) throw new SubmissionError('file-too-large', { file: shownName(path), limit: SMALL });
    return await handle.readFile('utf8');
  } finally {
    await handle.close();
  }
}
