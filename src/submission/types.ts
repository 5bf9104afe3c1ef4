// Small words that several files of the submission part share.
import type { ErrorArgs, PassingCode } from './errors';

/** Whether something is an exercise or in earnest; every record and message says which. */
export type Target = 'practice' | 'production';

/** Where a long step is: bytes done of bytes in all. */
export interface Progress {
  readonly phase: 'check' | 'encrypt' | 'verify' | 'upload' | 'answer';
  readonly done: number;
  readonly total: number;
  /** While uploading, as soon as it can be told: bytes per second of late, and what that leaves. */
  readonly bytesPerSecond?: number;
  readonly secondsLeft?: number;
  /** From the second try on. */
  readonly retry?: Retry;
}

/** Another try after a failure that may pass. */
export interface Retry {
  /** Which try it is, from 2, and how many there are at the most. */
  readonly attempt: number;
  readonly of: number;
  /** Why the one before it failed. */
  readonly reason: PassingCode;
  readonly args: ErrorArgs;
  /** Seconds until it begins; 0 when it has begun. */
  readonly pauseSeconds: number;
}

/** How a caller follows a long step and ends it. */
export interface Watch {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}
