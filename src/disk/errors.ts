// Every failure of mending a file on disk is one of these: a code and arguments. Words for them stand in words/.
import { SubmissionError } from '../submission/errors';
import { systemCode } from '../submission/files';
import { shownName } from '../submission/shown-name';

/** What can go wrong, each said in words/nb.ts and words/en.ts. */
export const DISK_ERROR_CODES = [
  'cancelled', 'file-changed', 'file-removed', 'no-access', 'disk-full', 'io-failed',
  'not-exact', 'no-format', 'front-too-long', 'nothing-flagged',
  'line-missing', 'line-twice', 'person-removed', 'person-added', 'person-open', 'person-changed', 'frame-changed',
  'encoding-changed', 'not-representable', 'undo-gone',
] as const;

export type DiskErrorCode = (typeof DISK_ERROR_CODES)[number];

/** What a sentence is filled with: file names without folders, numbers, words; never an identifier. */
export type DiskErrorArgs = Readonly<Record<string, string | number>>;

/** A failure that has a name. Its message is the code alone, so that a log of it says nothing else. */
export class DiskError extends Error {
  constructor(readonly code: DiskErrorCode, readonly args: DiskErrorArgs = {}) {
    super(code);
    this.name = 'DiskError';
  }
}

const CODES: Readonly<Record<string, DiskErrorCode>> = {
  ENOENT: 'file-removed', ENOTDIR: 'file-removed', EISDIR: 'file-removed',
  EACCES: 'no-access', EPERM: 'no-access', EROFS: 'no-access', EBUSY: 'no-access',
  ENOSPC: 'disk-full', EDQUOT: 'disk-full', EFBIG: 'disk-full',
};

/** The failure of this room behind a file system's error or one of the submission part; what is unknown stays as it is. */
export function diskError(error: unknown, path: string): Error {
  if (error instanceof SubmissionError && error.code === 'cancelled') return new DiskError('cancelled');
  const system = error instanceof SubmissionError ? String(error.args.system ?? 'unknown') : systemCode(error);
  if (system === 'unknown' && error instanceof Error) return error;
  return new DiskError(CODES[system] ?? 'io-failed', { file: shownName(path), system });
}

/** Throws 'cancelled' when the signal has been raised. */
export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new DiskError('cancelled');
}
