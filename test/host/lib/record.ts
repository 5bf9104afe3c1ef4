// The record as another window of the editor, or one that was killed, leaves it.
import { randomBytes, randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import { openJournal } from '../../../src/submission/journal';
import type { JournalEntry, JournalStep } from '../../../src/submission/journal';
import type { Submission } from '../../../src/submission/record/submissions';
import type { SubmissionNode } from '../../../src/editor/submissions/submission-nodes';
import { product, until } from './product';

/** A submission in the record that this window knows nothing of: its id, and the hash of its encrypted file. */
export interface Recorded {
  readonly id: string;
  readonly sha256: string;
  readonly file: string;
  /** Adds a step to it. */
  add(at: string, step: JournalStep): Promise<void>;
}

/** Writes the steps of a new submission, each at its time, as another window does. */
export async function recorded(steps: readonly [at: string, step: JournalStep][], more: Partial<JournalEntry> = {}): Promise<Recorded> {
  const { office: { context } } = await product();
  const journal = openJournal(context.globalStorageUri.fsPath);
  const id = randomUUID();
  const sha256 = randomBytes(32).toString('hex');
  const file = `${id.slice(0, 8)}.iplos.pgp`;
  const facts = {
    attempt: id, file, target: 'production', transport: 'browser', receiver: 'https://mottak.example/', year: 2016,
    kommunenummer: '0403', bydelsnummer: '00', cipherSha256: sha256, ...more,
  } as const;
  const add = (at: string, step: JournalStep) => journal.append({ at, ...facts, ...step } as JournalEntry);
  for (const [at, step] of steps) await add(at, step);
  return { id, sha256, file, add };
}

/** What the view shows of a submission, once it shows it as wanted. */
export async function row(id: string, wanted: (submission: Submission) => boolean = () => true): Promise<SubmissionNode & { submission: Submission }> {
  const { submissions } = await product();
  const rows = () => submissions.getChildren().flatMap((node) => (node.submission ? [node] : submissions.getChildren(node)));
  return until('the view shows the submission', () => rows().find(({ submission }) => submission?.id === id && wanted(submission))) as
    Promise<SubmissionNode & { submission: Submission }>;
}

/** The row that was begun last. */
export async function latest(): Promise<SubmissionNode & { submission: Submission }> {
  const { office: { submissions } } = await product();
  await submissions.refresh();
  return row(submissions.submissions[0].id);
}

/** What a row says in words. */
export function words({ item }: SubmissionNode): string {
  return `${String(item.label)} · ${String(item.description)}`;
}

/** What stands under a row, by what it is called. */
export async function facts(node: SubmissionNode): Promise<Record<string, unknown>> {
  const { submissions } = await product();
  return Object.fromEntries(submissions.getChildren(node).map(({ item }) => [item.label, item.description]));
}

/** Lets the clock show a time to what waits for receipts, and looks at it as the window does when it comes to the front. */
export async function clock(time: string | undefined): Promise<void> {
  const { office: { submissions }, setClock } = await product();
  setClock(time === undefined ? undefined : () => new Date(time));
  await submissions.refresh();
  // What follows from it is told a moment later.
  await new Promise((resolve) => setTimeout(resolve, 100));
  await submissions.refresh();
}

/** Runs a command of the view on a row of it. */
export const on = (command: string, node?: unknown) => vscode.commands.executeCommand(`iplos.${command}`, node);
