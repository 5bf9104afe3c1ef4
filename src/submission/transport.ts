// The one interface of everything that sends. A new way of sending is one file that implements it.
import type { Login } from './credentials';
import type { FindingCounts } from './check';
import type { Manifest } from './manifest';
import type { Secret } from './secret';
import type { Target, Watch } from './types';

/** What is to be sent, and by whom. */
export interface SendJob {
  /** NAME.pgp; the transport reads it again and stops where it is not the manifest's bytes. */
  readonly cipherPath: string;
  /** The encrypted ident message, where the manifest names one. */
  readonly identPath?: string;
  readonly manifest: Manifest;
  /** The PIN is there where the transport needs it. */
  readonly credentials: Login & { readonly pin?: Secret };
}

/** What the receiver answered. */
export interface Receipt {
  /** The receiver's number for the submission; undefined where nobody but the administrator says it was sent. */
  readonly number?: string;
  /** SHA-256 of the encrypted bytes that arrived: the same as was sent, or it is no receipt. */
  readonly sha256: string;
  readonly bytes: number;
  /** The same of the ident message that arrived with it. */
  readonly ident?: { readonly sha256: string; readonly bytes: number };
  /** ISO 8601, UTC. */
  readonly receivedAt: string;
  readonly target: Target;
  /** What the receiver's own check found, where it says so. */
  readonly counts?: FindingCounts;
  readonly persons?: number;
}

/** A way to send. Failures are SubmissionErrors. */
export interface Transport {
  /** Short name for records: 'http', 'practice', 'browser'. */
  readonly id: string;
  readonly target: Target;
  /** The receiver's address as records and screens show it. */
  readonly receiver: string;
  /** Whether it logs in by itself; else the administrator does, and the PIN is not to be asked for. */
  readonly needsPin: boolean;
  send(job: SendJob, watch: Watch): Promise<Receipt>;
}
