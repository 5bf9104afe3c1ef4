import { stat } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import type * as vscode from 'vscode';
import { severityOf } from '../../core/check/evaluator';
import { checkContactEmail } from '../../submission/gate';
import type { Hold } from '../../submission/gate';
import { cipherPathOf } from '../../submission/encrypt';
import { HeldError, SubmissionError } from '../../submission/errors';
import { fileCheck } from '../../submission/file-check';
import { encryptFile } from '../../submission/submit';
import type { EncryptOutcome, SubmitDeps } from '../../submission/submit';
import { sayHold } from '../../submission/words';
import { extractOf, nameOf, settled, trusted } from '../files';
import type { Office } from '../office';
import { seasonOf } from '../office';
import { withProgress } from '../progress';
import { chooseRecipient } from '../receivers';

/** More kinds of errors than this are told by their number. */
const MOST_LINES = 12;

/** What the use cases of the submission part need, with this editor as their screen. */
export function submitDeps(office: Office): SubmitDeps {
  return {
    check: fileCheck(office.environment, office.ruleSet),
    seasonOf,
    journal: office.journal,
    now: () => new Date(),
    newId: randomUUID,
    confirm: (hold) => confirmHold(hold, office),
  };
}

/**
 * Encrypts the extract that the command is about, past the gate, and tells what came of it.
 * @returns undefined when it was not encrypted, which has then been told
 */
export async function encryptExtract(office: Office, argument: unknown): Promise<EncryptOutcome | undefined> {
  const { speech, dialogs } = office;
  if (!await trusted(office)) return undefined;
  const uri = await extractOf(argument, speech.say('file.pick'), office);
  if (!uri || !await settled(uri, office)) return undefined;
  const recipient = await chooseRecipient(office);
  if (!recipient) return undefined;
  const replace = await mayReplace(uri, office);
  if (replace === undefined) return undefined;
  const contactEmail = await askContact(uri, office);
  if (contactEmail === undefined) return undefined;
  const file = nameOf(uri);
  try {
    const outcome = await withProgress(speech, speech.say('encrypt.title', { file }), (watch) => encryptFile(submitDeps(office), {
      path: uri.fsPath, target: recipient.target, recipients: recipient.keys, contactEmail, replace, ...watch,
    }));
    await office.memory.rememberContact(outcome.manifest.kommunenummer, contactEmail);
    await office.memory.rememberContact(undefined, contactEmail);
    if (!outcome.recorded) void dialogs.tell('warning', speech.say('not.recorded'));
    return outcome;
  } catch (error) {
    await tellFailure(error, file, office);
    return undefined;
  }
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

/** Whether an encrypted file that is there already may be replaced: undefined when the person goes back. */
async function mayReplace(uri: vscode.Uri, { speech, dialogs }: Office): Promise<boolean | undefined> {
  const cipher = cipherPathOf(uri.fsPath);
  const there = await stat(cipher).then(() => true, () => false);
  if (!there) return false;
  const file = `${nameOf(uri)}.pgp`;
  return await dialogs.confirm(speech.say('replace.question', { file }), undefined, speech.say('replace.yes')) || undefined;
}

async function askContact(uri: vscode.Uri, { speech, dialogs, memory, documents }: Office): Promise<string | undefined> {
  const open = [...documents.all()].find(({ document }) => document.uri.toString() === uri.toString());
  return dialogs.ask({
    title: speech.say('contact.title'),
    prompt: speech.say('contact.prompt'),
    value: memory.contact(open?.head?.kommunenummer) ?? memory.contact(undefined),
    validate: (text) => {
      const code = checkContactEmail(text);
      return code && sayHold(speech.language, { code, args: {} });
    },
  });
}

async function confirmHold(hold: Hold, office: Office): Promise<boolean> {
  const { speech, dialogs } = office;
  const yes = speech.say(hold.code === 'incomplete-file' ? 'hold.incomplete' : 'hold.goOn');
  return dialogs.confirm(sayHold(speech.language, hold), missing(hold, office), yes);
}

/** What stands behind a hold, rule by rule. */
function missing({ byRule }: Hold, { speech, environment }: Office): string | undefined {
  if (!byRule) return undefined;
  const now = environment();
  const holding = now.rules.filter((rule) => byRule[rule.id] && ['error', 'fatal'].includes(severityOf(rule, now) ?? ''));
  const lines = holding
    .map(({ id }) => ({ title: speech.findings.of(id).title, count: byRule[id] }))
    .sort((a, b) => b.count - a.count)
    .map((line) => speech.say('hold.line', line));
  const more = lines.length > MOST_LINES ? [speech.say('hold.more', { count: lines.length - MOST_LINES })] : [];
  return [speech.say('hold.missing'), ...lines.slice(0, MOST_LINES), ...more].join('\n');
}
