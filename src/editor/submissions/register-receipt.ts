import { readFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import { fileError } from '../../submission/files';
import { readMail } from '../../submission/mail/mime';
import type { Mail } from '../../submission/mail/mime';
import { matchReceipt } from '../../submission/mail/receipt-mail';
import type { ReceiptFound, ReceiptMatch } from '../../submission/mail/receipt-mail';
import { registerReceipt } from '../../submission/record/register';
import type { Submission } from '../../submission/record/submissions';
import { withoutIdentifiers } from '../../submission/shown-name';
import { label } from '../../submission/words';
import { sayTime } from '../../submission/words/time';
import type { Office } from '../office';
import { choose, submissionOf } from './chosen';
import { takesReceipt } from './submission-nodes';
import type { DroppedMail } from './submissions-view';

/** One word is a receipt number; an e-mail has more. */
const NUMBER = /^\S{1,64}$/;

/** How it is known which submission a receipt is for. */
type By = Extract<ReceiptMatch, { kind: 'matched' }>['by'] | 'person';

/** Registers a receipt that came by e-mail, for the submission of a row or for the one that the e-mail fits. */
export async function registerReceiptCommand(office: Office, argument: unknown): Promise<void> {
  const { speech, dialogs } = office;
  const given = submissionOf(argument, office);
  if (argument instanceof vscode.Uri) return registerMail(office, argument, given);
  const how = await dialogs.choose(speech.say('receipt.title'), (['file', 'text'] as const).map((value) => (
    { label: speech.say(`receipt.${value}`), detail: speech.say(`receipt.${value}.detail`), value }
  )));
  if (how === 'file') {
    const uri = await dialogs.pickFile(speech.say('receipt.pick'), { 'E-mail': ['eml', 'txt'] });
    if (uri) await registerMail(office, uri, given);
  } else if (how === 'text') {
    const text = await askText(office);
    if (text === undefined) return;
    if (NUMBER.test(text)) await register(office, { text: '' }, given, text);
    else await registerMail(office, Buffer.from(text, 'utf8'), given);
  }
}

/** Registers an e-mail that is there as a file or as its bytes. */
export async function registerMail(office: Office, mail: DroppedMail, given: Submission | undefined): Promise<void> {
  const { speech, dialogs } = office;
  try {
    const bytes = mail instanceof vscode.Uri ? await readBytes(mail.fsPath) : mail;
    await register(office, readMail(bytes), given);
  } catch (error) {
    await dialogs.tell('error', speech.failure(error));
  }
}

async function readBytes(path: string): Promise<Uint8Array> {
  return readFile(path).catch((error) => {
    throw fileError(error, path);
  });
}

async function askText({ speech, dialogs }: Office): Promise<string | undefined> {
  const text = await dialogs.ask({
    title: speech.say('receipt.title'),
    prompt: speech.say('receipt.prompt'),
    validate: (typed) => {
      const asked = typed.trim();
      if (asked === '') return speech.say('receipt.empty');
      const kept = !NUMBER.test(asked) || withoutIdentifiers(asked) === asked;
      return kept ? undefined : speech.say('receipt.identifier');
    },
  });
  return text?.trim();
}

/** @param typed the receipt number, where it was typed */
async function register(office: Office, mail: Mail, given: Submission | undefined, typed?: string): Promise<void> {
  const { submissions, speech, dialogs, journal } = office;
  await submissions.refresh();
  const all = submissions.submissions;
  const match = typed === undefined ? matchReceipt(mail, all) : matchNumber(typed, all);
  if (match.kind === 'none' && match.foreign) {
    await dialogs.tell('warning', speech.say('receipt.foreign'));
    return;
  }
  const of = match.kind === 'matched' ? match.submission : await whichOf(office, match, given);
  if (!of) return;
  const by = match.kind === 'matched' ? match.by : 'person';
  const found = { ...match.found, number: match.found.number ?? of.receipt?.number };
  const { file } = of;
  if (of.receipt?.via === 'mail' && of.receipt.number === found.number) {
    await dialogs.tell('information', speech.say('receipt.already', { file }));
    return;
  }
  if (!await dialogs.confirm(speech.say('receipt.question', { file }), detailOf(office, of, found, by), speech.say('receipt.yes'))) return;
  try {
    const now = submissions.now();
    await registerReceipt(journal, of, { number: found.number, receivedAt: found.receivedAt ?? now.toISOString() }, now);
    office.milestones.receive(of.target);
    await dialogs.tell('information', speech.say('receipt.done', { file }));
  } catch (error) {
    await dialogs.tell('error', speech.failure(error));
  }
}

/** A number that was typed says which submission it is for only where the receiver has given it before. */
function matchNumber(number: string, all: readonly Submission[]): ReceiptMatch {
  const match = matchReceipt({ text: number }, all);
  const found: ReceiptFound = { number, doubtful: false };
  return match.kind === 'matched' && match.by === 'number' ? match : { kind: 'none', foreign: false, found };
}

/** The submission where the e-mail does not say it: the row's, or one that is chosen. Undefined, and told, for none. */
async function whichOf(
  office: Office, match: Exclude<ReceiptMatch, { kind: 'matched' }>, given: Submission | undefined,
): Promise<Submission | undefined> {
  const { submissions, speech, dialogs } = office;
  const among = match.kind === 'ambiguous' ? match.submissions : submissions.submissions.filter(takesReceipt);
  const meant = among.find(({ id }) => id === given?.id);
  if (meant) return meant;
  if (among.length > 0) return choose(office, speech.say('receipt.which'), among);
  await dialogs.tell('warning', speech.say('receipt.none'));
  return undefined;
}

/** What is registered, for which submission, and how sure that is. */
function detailOf({ speech }: Office, of: Submission, { number, doubtful }: ReceiptFound, by: By): string {
  const sent = of.sentAt === undefined ? '' : sayTime(speech.language, of.sentAt);
  return [
    speech.say('receipt.of', { target: label(speech.language, `target-${of.target}`), sent }),
    number === undefined ? speech.say('receipt.noNumber') : speech.say('receipt.number', { number }),
    '',
    speech.say(`receipt.by.${by}`),
    ...(doubtful ? ['', speech.say('receipt.doubtful')] : []),
  ].join('\n');
}
