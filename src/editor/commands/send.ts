import * as vscode from 'vscode';
import { USUAL_PART } from '../../core/model/parts';
import { DEFAULT_BYDELSNUMMER, readCredentials, readLogin } from '../../submission/credentials';
import type { CredentialsInput } from '../../submission/credentials';
import { SubmissionError } from '../../submission/errors';
import { mainCipherOf, readManifest } from '../../submission/manifest';
import type { Manifest } from '../../submission/manifest';
import { sendFile } from '../../submission/submit';
import type { SendOutcome } from '../../submission/submit';
import type { SendJob, Transport } from '../../submission/transport';
import { sayCalendarOf } from '../../submission/words/calendar';
import { nameOf, tabInFront, trusted } from '../files';
import { memoryOf } from '../memory';
import type { Office } from '../office';
import { bothNames } from '../pair/sending';
import { withProgress } from '../progress';
import { transportFor } from '../receivers';
import { readSettings } from '../settings';
import { loginFault } from '../validators';
import { submitDeps } from './encrypt';

/** Failures after which the same log-in may simply be typed again. */
const LOGIN_FAILURES = new Set(['login-refused']);

/** What is asked for, in this order; the PIN only where it is not typed elsewhere. */
const FIELDS = ['kommunenummer', 'bydelsnummer', 'organisasjonsnummer', 'pin'] as const;

type Login = SendJob['credentials'];

/** Sends an encrypted file with what its manifest says; asks for the log-in, and tells what the receiver answered. */
export async function sendCommand(office: Office, argument: unknown): Promise<void> {
  const { speech, dialogs } = office;
  if (!await trusted(office)) return;
  const chosen = argument instanceof vscode.Uri ? argument
    : tabInFront(/\.pgp$/i) ?? await dialogs.pickFile(speech.say('file.pickCipher'), { OpenPGP: ['pgp'] });
  if (!chosen) return;
  try {
    const uri = vscode.Uri.file(await mainCipherOf(chosen.fsPath));
    const manifest = await readManifest(uri.fsPath);
    const transport = await transportFor(manifest, bothNames(nameOf(uri), manifest.ident?.file, speech), office);
    if (transport) await send(office, uri, manifest, transport);
  } catch (error) {
    if (error instanceof SubmissionError && error.code === 'cancelled') return;
    await dialogs.tell('error', speech.failure(error));
  }
}

async function send(office: Office, uri: vscode.Uri, manifest: Manifest, transport: Transport): Promise<void> {
  const { speech, dialogs } = office;
  const file = bothNames(nameOf(uri), manifest.ident?.file, speech);
  const receiver = speech.say(`receiver.${manifest.target}`);
  for (let login: Login | undefined; ;) {
    const credentials = await askLogin(office, manifest, transport, login);
    if (!credentials || !await confirmed(office, file, manifest, transport, credentials)) return;
    try {
      const title = speech.say(transport.needsPin ? 'send.title' : 'send.title.browser', { file, receiver });
      const outcome = await withProgress(speech, title, (watch) =>
        sendFile(submitDeps(office, uri), { cipherPath: uri.fsPath, credentials, transport, ...watch }), receiver);
      await remember(office, manifest, credentials);
      // What was sent is what stands in the file: its former bytes are of no more use.
      for (const cipher of [uri.fsPath, ...(outcome.identPath === undefined ? [] : [outcome.identPath])]) {
        office.findings.forgetUndo(cipher.replace(/\.pgp$/i, ''));
      }
      office.milestones.receive(manifest.target);
      await tellReceipt(office, file, outcome);
      return;
    } catch (error) {
      if (error instanceof SubmissionError && error.code === 'cancelled') return;
      if (error instanceof SubmissionError && LOGIN_FAILURES.has(error.code)) await memoryOf(office).forgetPin(credentials.kommunenummer);
      const retry = speech.say('send.retry');
      if (await dialogs.tell('error', speech.failure(error, receiver), retry) !== retry) return;
      login = credentials;
    }
  }
}

/**
 * The four values; each offered as it was typed just now, as it was last time or as the file says, the PIN as it is in
 * secret storage.
 */
async function askLogin(
  office: Office, manifest: Manifest, { needsPin }: Transport, before?: Login,
): Promise<Login | undefined> {
  const { speech, dialogs, practice } = office;
  const memory = memoryOf(office);
  const practising = manifest.target === 'practice';
  const known = before ?? (practising ? practice?.login : memory.login(manifest.kommunenummer));
  const offered: CredentialsInput = {
    // A practice receiver knows one municipality, and says itself when the file is of another.
    kommunenummer: (practising || before ? undefined : manifest.kommunenummer) ?? known?.kommunenummer ?? '',
    bydelsnummer: known?.bydelsnummer ?? manifest.bydelsnummer ?? DEFAULT_BYDELSNUMMER,
    organisasjonsnummer: known?.organisasjonsnummer ?? readSettings().organisasjonsnummer ?? '',
    pin: '',
  };
  const receiver = speech.say(`receiver.${manifest.target}`);
  const typed: Record<string, string> = {};
  const fields = FIELDS.filter((field) => needsPin || field !== 'pin');
  for (const [index, field] of fields.entries()) {
    const title = speech.say(needsPin ? 'login.title' : 'login.title.browser', { receiver, step: index + 1, steps: fields.length });
    const value = field === 'pin' && !practising ? await memory.pin(typed.kommunenummer) : offered[field];
    const answer = await dialogs.ask({
      title, prompt: speech.say(field === 'pin' && practising ? 'login.pin.practice' : `login.${field}`), value, password: field === 'pin',
      validate: loginFault(speech, field),
    });
    if (answer === undefined) return undefined;
    typed[field] = answer;
  }
  return needsPin ? readCredentials({ ...offered, ...typed }) : readLogin({ ...offered, ...typed });
}

/** The last question before a real submission; practice needs none, nor what the administrator sends by hand. */
async function confirmed(office: Office, file: string, manifest: Manifest, transport: Transport, login: Login): Promise<boolean> {
  if (manifest.target === 'practice' || !transport.needsPin) return true;
  const { speech, dialogs, submissions } = office;
  const dates = sayCalendarOf(speech.language, manifest.year, submissions.now());
  const detail = speech.say('send.question.detail', {
    kommunenummer: login.kommunenummer, bydelsnummer: login.bydelsnummer, year: String(manifest.year ?? ''),
    persons: manifest.persons, partKind: manifest.counted ?? USUAL_PART, contact: manifest.contactEmail,
  });
  const question = speech.say('send.question', { file, receiver: speech.say('receiver.production'), address: transport.receiver });
  return dialogs.confirm(question, dates === undefined ? detail : `${detail}\n\n${dates}`, speech.say('send.yes'));
}

/** Remembers a log-in that was good; the PIN only if the person says so, and never a practice one. */
async function remember(office: Office, manifest: Manifest, login: Login): Promise<void> {
  if (manifest.target === 'practice') return;
  const { dialogs, speech } = office;
  const memory = memoryOf(office);
  const { kommunenummer, bydelsnummer, organisasjonsnummer, pin } = login;
  await memory.rememberLogin({ kommunenummer, bydelsnummer, organisasjonsnummer });
  if (!pin || await memory.pin(kommunenummer) === pin.reveal()) return;
  const keep = await dialogs.choose(speech.say('login.remember'), [
    { label: speech.say('login.remember.no'), value: false },
    { label: speech.say('login.remember.yes'), value: true },
  ]);
  if (keep) await memory.rememberPin(kommunenummer, pin.reveal());
}

async function tellReceipt({ speech, dialogs, practice }: Office, file: string, { receipt, manifest, recorded }: SendOutcome): Promise<void> {
  if (!recorded) void dialogs.tell('warning', speech.say('not.recorded'));
  const args = {
    file, receipt: receipt.number ?? '',
    persons: receipt.persons ?? manifest.persons, partKind: manifest.counted ?? USUAL_PART,
    errors: receipt.counts?.error ?? manifest.counts.error + (manifest.ident?.counts.error ?? 0),
  };
  const copy = speech.say('send.copyReceipt');
  const show = speech.say('practice.show');
  const buttons = [...(receipt.number === undefined ? [] : [copy]), ...(manifest.target === 'practice' ? [show] : [])];
  const done = receipt.number === undefined ? 'send.done.browser' : `send.done.${manifest.target}` as const;
  const pressed = await dialogs.tell('information', speech.say(done, args), ...buttons);
  if (pressed === copy) await vscode.env.clipboard.writeText(args.receipt);
  if (pressed === show && practice) await dialogs.outside.open(practice.receiver.address);
}
