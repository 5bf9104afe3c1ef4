import { stat } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import type * as vscode from 'vscode';
import { severityOf } from '../../core/check/evaluator';
import type { Rule } from '../../core/rules/rule';
import type { Hold } from '../../submission/gate';
import { cipherPathOf } from '../../submission/cipher-path';
import { HeldError, SubmissionError } from '../../submission/errors';
import { fileCheck } from '../../submission/file-check';
import { pairCheck } from '../../submission/pair-check';
import { encryptFile } from '../../submission/submit';
import type { EncryptOutcome, SubmitDeps } from '../../submission/submit';
import type { Target } from '../../submission/types';
import { sayHold } from '../../submission/words';
import { sayCalendarOf } from '../../submission/words/calendar';
import { extractOf, nameOf, settled, showProblems, trusted } from '../files';
import { memoryOf } from '../memory';
import type { Office } from '../office';
import { seasonOf } from '../office';
import { bothNames, filesToSend, namesOf } from '../pair/sending';
import type { ToSend } from '../pair/sending';
import { withProgress } from '../progress';
import { askStaleKey } from '../keys/stale-key';
import { chooseRecipient, recipientAnew } from '../receivers';
import type { Recipient } from '../receivers';
import { contactFault } from '../validators';

/** More kinds of errors than this, beside those of the minimum, are told by their number. */
const MOST_OTHERS = 6;

/**
 * What the use cases of the submission part need, with this editor as their screen.
 * @param uri the file that it is about
 * @param confirm asks about one hold
 */
export function submitDeps(
  office: Office, uri: vscode.Uri, confirm: SubmitDeps['confirm'] = (hold) => confirmHold(hold, uri, office),
): SubmitDeps {
  return {
    check: fileCheck(() => office.environment(uri.fsPath), office.ruleSet),
    seasonOf,
    journal: office.journal,
    now: () => new Date(),
    newId: randomUUID,
    confirm,
  };
}

/**
 * Encrypts the extract that the command is about, past the gate, and tells what came of it.
 * @returns undefined when it was not encrypted, which has then been told
 */
export async function encryptExtract(office: Office, argument: unknown): Promise<EncryptOutcome | undefined> {
  const { speech, dialogs } = office;
  if (!await trusted(office)) return undefined;
  const chosen = await extractOf(argument, speech.say('file.pick'), office);
  // What the gate goes by has to have been read, added schemas included.
  await Promise.all([office.formats.ready, office.units.ready]);
  const files = chosen && await filesToSend(chosen, office);
  if (!files) return undefined;
  for (const file of allOf(files)) if (!await settled(file, office)) return undefined;
  const recipient = await chooseRecipient(office);
  if (!recipient) return undefined;
  const replace = await mayReplace(files, office);
  if (replace === undefined) return undefined;
  const contactEmail = await askContact(files.uri, recipient.target, office);
  if (contactEmail === undefined) return undefined;
  // Whatever comes of it, nobody wants to type it again.
  const practising = recipient.target === 'practice';
  await memoryOf(office).rememberContact(practising ? PRACTICE : undefined, contactEmail);
  const outcome = await encryptFor(recipient, { ...files, contactEmail, replace }, office);
  if (!outcome) return undefined;
  if (!practising) await memoryOf(office).rememberContact(outcome.manifest.kommunenummer, contactEmail);
  if (!outcome.recorded) void dialogs.tell('warning', speech.say('not.recorded'));
  return outcome;
}

/** Under which an address is remembered that may be made up, apart from those that feedback goes to. */
const PRACTICE = 'practice';

/** What was asked for before a file is encrypted. */
interface Order extends ToSend {
  readonly contactEmail: string;
  readonly replace: boolean;
}

/** Encrypts; begins anew where a key that was too old has been fetched on the way. Tells what went wrong. */
async function encryptFor(recipient: Recipient, order: Order, office: Office): Promise<EncryptOutcome | undefined> {
  const { speech } = office;
  const { uri, ident, contactEmail, replace } = order;
  const file = namesOf(order, speech);
  const instead: { fetchKey?: () => Promise<boolean> } = {};
  const confirm = async (hold: Hold): Promise<boolean> => {
    if (hold.code !== 'stale-key') return confirmHold(hold, hold.args.extract === 0 && ident ? ident : uri, office);
    const key = recipient.keys.find(({ fingerprint }) => fingerprint === hold.fingerprint);
    const answer = await askStaleKey(hold, key, office);
    if (answer !== 'confirmed') instead.fetchKey = answer;
    return answer === 'confirmed';
  };
  try {
    return await withProgress(speech, speech.say('encrypt.title', { file }), (watch) => encryptFile(submitDeps(office, uri, confirm), {
      path: uri.fsPath, ident: ident && { path: ident.fsPath, check: pairCheck((path) => office.environment(path), office.ruleSet) }, target: recipient.target, recipients: recipient.keys, contactEmail, replace, ...watch,
    }));
  } catch (error) {
    await tellFailure(error, file, office);
  }
  if (!await instead.fetchKey?.()) return undefined;
  const anew = await recipientAnew(recipient, office);
  return anew && encryptFor(anew, order, office);
}

/** Tells why it came to nothing; a person who cancelled knows. */
async function tellFailure(error: unknown, file: string, { speech, dialogs }: Office): Promise<void> {
  if (error instanceof HeldError) {
    const reasons = error.holds.map((hold) => sayHold(speech.language, hold));
    await dialogs.tell('error', [speech.say('hold.held', { file }), ...reasons].join(' '));
  } else if (!(error instanceof SubmissionError) || error.code !== 'cancelled') {
    await dialogs.tell('error', speech.failure(error));
  }
}

const allOf = ({ uri, ident }: ToSend): vscode.Uri[] => (ident ? [uri, ident] : [uri]);

/** Whether encrypted files that are there already may be replaced: undefined when the person goes back. */
async function mayReplace(files: ToSend, { speech, dialogs }: Office): Promise<boolean | undefined> {
  const there: string[] = [];
  for (const uri of allOf(files)) {
    const cipher = cipherPathOf(uri.fsPath);
    if (await stat(cipher).then(() => true, () => false)) there.push(`${nameOf(uri)}.pgp`);
  }
  if (there.length === 0) return false;
  const file = bothNames(there[0], there.at(1), speech);
  return await dialogs.confirm(speech.say('replace.question', { file }), undefined, speech.say('replace.yes')) || undefined;
}

async function askContact(uri: vscode.Uri, target: Target, office: Office): Promise<string | undefined> {
  const { speech, dialogs, documents } = office;
  const memory = memoryOf(office);
  const open = [...documents.all()].find(({ document }) => document.uri.toString() === uri.toString());
  return dialogs.ask({
    title: speech.say('contact.title'),
    prompt: speech.say(target === 'practice' ? 'contact.practice' : 'contact.prompt'),
    value: (target === 'practice' ? memory.contact(PRACTICE) : undefined) ?? memory.contact(open?.kommunenummer) ?? memory.contact(undefined),
    validate: contactFault(speech),
  });
}

/** Asks about one hold; what is wrong with the file can be looked at instead, which is what the Enter key does. */
async function confirmHold(hold: Hold, uri: vscode.Uri, office: Office): Promise<boolean> {
  const { speech, dialogs } = office;
  const question = sayHold(speech.language, hold);
  if (!hold.byRule) {
    const { year } = hold.args;
    const dates = year === undefined ? undefined : sayCalendarOf(speech.language, Number(year), office.submissions.now());
    return dialogs.confirm(question, dates, speech.say('hold.goOn'));
  }
  const yes = speech.say('hold.incomplete');
  const show = speech.say('check.show');
  const pressed = await dialogs.decide(question, missing(hold.byRule, office), show, yes);
  if (pressed === show) await showProblems(uri, office);
  return pressed === yes;
}

/** What holds a file back, rule by rule: all of the letter's minimum, then the most frequent others. */
function missing(byRule: Readonly<Record<string, number>>, { speech, environment }: Office): string {
  const now = environment();
  const holding = now.rules
    .filter((rule) => byRule[rule.id] && ['error', 'fatal'].includes(severityOf(rule, now) ?? ''))
    .sort((a, b) => byRule[b.id] - byRule[a.id]);
  const line = ({ id }: Rule): string => speech.say('hold.line', { title: speech.findings.of(id).title, count: byRule[id] });
  const minimum = holding.filter((rule) => rule.minimum);
  const others = holding.filter((rule) => !rule.minimum);
  const more = others.length - MOST_OTHERS;
  return [
    ...(minimum.length > 0 ? [speech.say('hold.minimum'), ...minimum.map(line)] : []),
    ...(minimum.length > 0 && others.length > 0 ? [''] : []),
    ...(others.length > 0 ? [speech.say('hold.others'), ...others.slice(0, MOST_OTHERS).map(line)] : []),
    ...(more > 0 ? [speech.say('hold.more', { count: more })] : []),
  ].join('\n');
}
