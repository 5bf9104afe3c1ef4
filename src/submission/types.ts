// Small words that several files of the submission part share.

/** Whether something is an exercise or in earnest; every record and message says which. */
export type Target = 'practice' | 'production';

/** Where a long step is: bytes done of bytes in all. */
export interface Progress {
  readonly phase: 'check' | 'encrypt' | 'verify' | 'upload' | 'answer';
  readonly done: number;
  readonly total: number;
}

/** How a caller follows a long step and ends it. */
export interface Watch {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}
