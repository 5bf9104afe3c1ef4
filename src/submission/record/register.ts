// What is added to the record after sending: a receipt that came by e-mail, and that the administrator was reminded.
import { randomUUID } from 'node:crypto';
import { dirname } from 'node:path';
import type { Journal, JournalFacts, JournalStep } from '../journal';
import type { Submission } from './submissions';

/** A receipt as it is registered: its number, where it has one, and when it came (ISO 8601, UTC). */
export interface MailedReceipt {
  readonly number?: string;
  readonly receivedAt: string;
}

/** Registers the e-mailed receipt of a submission. Throws 'journal-failed'. */
export function registerReceipt(journal: Journal, of: Submission, receipt: MailedReceipt, now: Date): Promise<void> {
  const { number, receivedAt } = receipt;
  return append(journal, of, { state: 'receipt', receipt: number, receivedAt, via: 'mail' }, now);
}

/**
 * Records that the administrator is told now that a receipt is overdue. Throws 'journal-failed'.
 * @returns false where another window has said so before, at the same moment even: it is not to be said again
 */
export async function claimReminder(journal: Journal, of: Submission, now: Date): Promise<boolean> {
  const said = async () => (await journal.read()).entries.filter(({ attempt, state }) => (
    attempt === of.id && state === 'reminded'
  ));
  if ((await said()).length > 0) return false;
  const mark = randomUUID();
  await append(journal, of, { state: 'reminded', mark }, now);
  const [first] = await said();
  return first?.state === 'reminded' && first.mark === mark;
}

function append(journal: Journal, of: Submission, step: JournalStep, now: Date): Promise<void> {
  return journal.append({ at: now.toISOString(), attempt: of.id, ...factsOf(of), ...step });
}

function factsOf({ file, cipherPath, target, transport, receiver, cipherSha256, ident }: Submission): JournalFacts {
  return { file, folder: cipherPath && dirname(cipherPath), target, transport, receiver, cipherSha256, ident };
}
