import type { BigIntStats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { shownName } from '../submission/shown-name';
import { DiskError, diskError } from './errors';

/** By what a file is known to be the one that was read, without reading it again. */
export interface Identity {
  readonly size: number;
  /** When it was last written, in nanoseconds since 1970, as text since no number holds them. */
  readonly written: string;
  readonly inode: string;
}

/** What a file system's answer says of a file's identity. */
export function identityOf({ size, mtimeNs, ino }: BigIntStats): Identity {
  return { size: Number(size), written: String(mtimeNs), inode: String(ino) };
}

/** The identity of the file that stands under a name now. Errors: 'file-removed', 'no-access', 'io-failed'. */
export async function identify(path: string): Promise<Identity> {
  try {
    return identityOf(await stat(path, { bigint: true }));
  } catch (error) {
    throw diskError(error, path);
  }
}

/** Whether two identities are of the same file with the same content. */
export function sameIdentity(a: Identity, b: Identity): boolean {
  return a.size === b.size && a.written === b.written && a.inode === b.inode;
}

/** Throws 'file-changed' where the file is not the one that was read. */
export function assertSame(now: Identity, expected: Identity, path: string): void {
  if (!sameIdentity(now, expected)) throw new DiskError('file-changed', { file: shownName(path) });
}
