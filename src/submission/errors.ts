// Every failure of encrypting and sending is one of these: a code and arguments. Words for them stand in words/.
import type { Hold } from './gate';

/** What can go wrong, each said in one sentence in words/nb.ts and words/en.ts. */
export const ERROR_CODES = [
  'cancelled', 'held', 'file-not-found', 'no-access', 'disk-full', 'already-exists', 'file-changed', 'file-too-large',
  'io-failed', 'verify-failed',
  'key-not-a-key', 'key-private', 'key-several', 'key-expired', 'key-revoked', 'key-not-yet-valid', 'key-sign-only',
  'key-weak', 'key-no-encryption-subkey', 'key-changed', 'key-store-damaged', 'no-recipient',
  'key-download-failed', 'address-moved', 'ca-file-invalid', 'proxy-invalid', 'proxy-refused',
  'manifest-missing', 'manifest-invalid', 'manifest-mismatch', 'pair-file-missing', 'target-mismatch', 'journal-failed',
  'kommunenummer-invalid', 'bydelsnummer-invalid', 'organisasjonsnummer-invalid', 'pin-missing',
  'address-invalid', 'address-not-https', 'connection-failed', 'certificate-refused', 'connection-broken',
  'receiver-hung-up', 'timed-out', 'login-refused', 'login-locked', 'refused', 'data-refused',
  'data-not-decryptable', 'data-fatal', 'data-other-municipality', 'conflict', 'too-large', 'too-large-limit', 'too-large-practice',
  'too-many-requests', 'receiver-failed', 'unexpected-answer', 'receipt-mismatch', 'not-sent',
  'mail-not-readable',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** Failures that may pass by themselves: the same may be tried again. */
export type PassingCode = Extract<ErrorCode,
  | 'connection-failed' | 'connection-broken' | 'receiver-hung-up' | 'timed-out' | 'too-many-requests'
  | 'receiver-failed' | 'proxy-refused'
>;

/** What a sentence is filled with: file names without folders, numbers, fingerprints; never an identifier or a PIN. */
export type ErrorArgs = Readonly<Record<string, string | number>>;

/** A failure that has a name. Its message is the code alone, so that a log of it says nothing else. */
export class SubmissionError extends Error {
  constructor(readonly code: ErrorCode, readonly args: ErrorArgs = {}) {
    super(code);
    this.name = 'SubmissionError';
  }
}

/** The gate holds and nobody can or did override it: `holds` says why, for the one who draws it. */
export class HeldError extends SubmissionError {
  constructor(readonly holds: readonly Hold[]) {
    super('held', { hold: holds[0].code });
    this.name = 'HeldError';
  }
}

/** Throws 'cancelled' when the signal has been raised. */
export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new SubmissionError('cancelled');
}
