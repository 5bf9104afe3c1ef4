// The overview of what was sent or tried, derived from the record and the clock alone: the record says what happened,
// this says what that makes of each submission.
import { join } from 'node:path';
import { profileFor } from '../../core/profiles/profiles';
import { receiptDue } from '../calendar';
import { cipherPathOf } from '../cipher-path';
import type { ErrorArgs, ErrorCode } from '../errors';
import type { JournalEntry, JournalFacts } from '../journal';
import type { Override } from '../manifest';
import type { Target } from '../types';

/**
 * `sent`: the receiver took it, and its answer is not in the record; `receipt-awaited`: the administrator says that it
 * was sent, and the e-mailed receipt is not due yet; `overdue`: it is due and has not been registered.
 */
export type SubmissionState =
  | 'encrypting' | 'encrypted' | 'sending' | 'sent' | 'receipt-awaited' | 'received' | 'failed' | 'overdue';

/** One submission: an encrypted file with all that was tried with it, or an encryption that came to nothing. */
export interface Submission {
  /** Stays the same as long as the record does. */
  readonly id: string;
  readonly state: SubmissionState;
  /** While encrypting or sending: it does not run in this window, so it was cut off or runs in another one. */
  readonly interrupted: boolean;
  readonly failure?: { readonly reason: ErrorCode; readonly args: ErrorArgs };
  /** When it began and when its last step was written, ISO 8601, UTC. */
  readonly begunAt: string;
  readonly at: string;
  readonly sentAt?: string;
  /** When the receipt is due, where one is awaited or overdue. */
  readonly dueAt?: string;
  readonly receipt?: { readonly number?: string; readonly receivedAt: string; readonly via: 'answer' | 'mail' };
  /** Whether the administrator has been told that it is overdue. */
  readonly reminded: boolean;
  /** How many times sending was begun. */
  readonly tries: number;
  readonly target: Target;
  readonly transport?: string;
  readonly receiver?: string;
  readonly year?: number;
  readonly kommunenummer?: string;
  readonly bydelsnummer?: string;
  /** Name of the encrypted file, or of the plain one where there is none. */
  readonly file: string;
  /** The encrypted file's path, where the record says where it stood. */
  readonly cipherPath?: string;
  /** A later encryption has put another file in its place. */
  readonly replaced: boolean;
  readonly bytes?: number;
  readonly plainSha256?: string;
  readonly cipherSha256?: string;
  /** The ident message that goes with it. */
  readonly ident?: JournalFacts['ident'];
  readonly recipients: readonly string[];
  readonly overrides: readonly Override[];
  readonly ruleSet?: string;
  /** All that was recorded of it, in its order. */
  readonly history: readonly Step[];
}

/** One thing that happened to a submission. */
export interface Step {
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly state: JournalEntry['state'];
  /** Why it failed, where it did. */
  readonly reason?: ErrorCode;
  readonly args?: ErrorArgs;
}

/**
 * The submissions in a record, the latest begun first.
 * @param running attempts that run in this window (`Journal.running`)
 */
export function submissionsOf(
  entries: readonly JournalEntry[], now: Date, running: ReadonlySet<string> = new Set(),
): Submission[] {
  const groups = grouped(entries).map((group) => submissionOf(group, now, running));
  const standing = new Map<string, string>();
  for (const { cipherPath, cipherSha256, id } of groups) if (cipherPath && cipherSha256) standing.set(cipherPath, id);
  return groups
    .map((one) => ({ ...one, replaced: standing.has(one.cipherPath ?? '') && standing.get(one.cipherPath ?? '') !== one.id }))
    .reverse();
}

/** Whether sending a submission again may be offered. It is always safe: one encrypted file is one submission. */
export function maySendAgain({ state, interrupted, cipherSha256, replaced }: Submission): boolean {
  if (cipherSha256 === undefined || replaced || state === 'received') return false;
  return state !== 'sending' || interrupted;
}

/** Whether an e-mailed receipt may be registered for a submission. */
export function awaitsReceipt({ state }: Submission): boolean {
  return state === 'sent' || state === 'receipt-awaited' || state === 'overdue';
}

/** Those of which it is to be said now, once, that the receipt is overdue. */
export function toRemindOf(submissions: readonly Submission[]): Submission[] {
  return submissions.filter(({ state, reminded }) => state === 'overdue' && !reminded);
}

/** Entries that belong together: of one attempt, and of all attempts with the same encrypted file. */
function grouped(entries: readonly JournalEntry[]): JournalEntry[][] {
  const groups: JournalEntry[][] = [];
  const byAttempt = new Map<string, JournalEntry[]>();
  const byCipher = new Map<string, JournalEntry[]>();
  for (const entry of entries) {
    const { attempt, cipherSha256 = '' } = entry;
    let group = byAttempt.get(attempt) ?? byCipher.get(cipherSha256);
    if (!group) groups.push(group = []);
    group.push(entry);
    byAttempt.set(attempt, group);
    if (cipherSha256) byCipher.set(cipherSha256, group);
  }
  return groups;
}

function submissionOf(group: readonly JournalEntry[], now: Date, running: ReadonlySet<string>): Submission {
  const facts: JournalEntry = Object.assign({}, ...group);
  const steps = group.filter(({ state }) => state !== 'reminded');
  const last = steps[steps.length - 1] ?? group[group.length - 1];
  const isRunning = running.has(last.attempt);
  const sent = group.findLast(({ state }) => state === 'sent');
  const receipt = receiptOf(group);
  const due = sent && !receipt && facts.target === 'production' ? dueOf(sent) : undefined;
  const state = receipt ? 'received' : stateOf(last, isRunning, sent, due !== undefined && due <= now);
  return {
    id: group[0].attempt,
    state,
    interrupted: (state === 'encrypting' || state === 'sending') && !isRunning,
    failure: state === 'failed' && last.state === 'failed' ? { reason: last.reason, args: last.args ?? {} } : undefined,
    begunAt: group[0].at,
    at: last.at,
    sentAt: sent?.at,
    dueAt: due?.toISOString(),
    receipt,
    reminded: steps.length < group.length,
    tries: group.filter((entry) => entry.state === 'sending').length,
    target: facts.target,
    transport: facts.transport,
    receiver: facts.receiver,
    year: facts.year,
    kommunenummer: facts.kommunenummer,
    bydelsnummer: facts.bydelsnummer,
    ...fileOf(last, facts.cipherSha256 !== undefined),
    replaced: false,
    bytes: facts.bytes,
    plainSha256: facts.plainSha256,
    cipherSha256: facts.cipherSha256,
    ...(facts.ident ? { ident: facts.ident } : {}),
    recipients: facts.recipients ?? [],
    overrides: facts.overrides ?? [],
    ruleSet: facts.ruleSet,
    history: group.map((entry) => ({
      at: entry.at, state: entry.state, ...(entry.state === 'failed' ? { reason: entry.reason, args: entry.args } : {}),
    })),
  };
}

/** What has no receipt: what was sent once stays sent, whatever came of trying again. */
function stateOf(
  last: JournalEntry, isRunning: boolean, sent: JournalEntry | undefined, isDue: boolean,
): SubmissionState {
  if (sent && !isRunning) {
    if (isDue) return 'overdue';
    return sent.transport === 'browser' ? 'receipt-awaited' : 'sent';
  }
  switch (last.state) {
    case 'encrypting': case 'encrypted': case 'sending': case 'failed': return last.state;
    default: return 'sent';
  }
}

function receiptOf(group: readonly JournalEntry[]): Submission['receipt'] {
  const entry = group.findLast(({ state }) => state === 'receipt');
  if (entry?.state !== 'receipt') return undefined;
  return { number: entry.receipt, receivedAt: entry.receivedAt, via: entry.via ?? 'answer' };
}

function dueOf({ at, year }: JournalEntry): Date {
  return receiptDue(new Date(at), year === undefined ? undefined : profileFor(year)?.receipt.time);
}

/** An encryption records the plain file's name, a sending the encrypted file's. */
function fileOf(entry: JournalEntry, isEncrypted: boolean): Pick<Submission, 'file' | 'cipherPath'> {
  const file = isEncrypted && entry.transport === undefined ? cipherPathOf(entry.file) : entry.file;
  return { file, cipherPath: isEncrypted && entry.folder !== undefined ? join(entry.folder, file) : undefined };
}
