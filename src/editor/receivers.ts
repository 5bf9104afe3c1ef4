import * as vscode from 'vscode';
import { browserTransport } from '../submission/browser';
import { httpTransport } from '../submission/http';
import { groupFingerprint, readRecipientKey } from '../submission/keys';
import type { RecipientKey } from '../submission/keys';
import type { Manifest } from '../submission/manifest';
import type { Transport } from '../submission/transport';
import type { Target } from '../submission/types';
import { askWhetherSent } from './browser/sending-guide';
import { startPractice } from './commands/start-practice';
import { readNetwork } from './network';
import type { Office } from './office';
import { PRODUCTION } from './receiver-now';
import { readSettings } from './settings';

/** Whom a file is encrypted for. */
export interface Recipient {
  readonly target: Target;
  readonly keys: readonly RecipientKey[];
}

/** Asks whom a file is for, among the receivers there are; helps to get one where there is none. */
export async function chooseRecipient(office: Office): Promise<Recipient | undefined> {
  const { speech, dialogs, practice } = office;
  const known: Recipient[] = [];
  if (practice) known.push({ target: 'practice', keys: [await practiceKey(practice.receiver.publicKey())] });
  const production = await office.keys.list(PRODUCTION);
  if (production.length > 0) known.push({ target: 'production', keys: production });
  if (known.length === 0) {
    const start = speech.say('target.startPractice');
    const key = speech.say('target.importKey');
    const download = speech.say('target.downloadKey');
    const pressed = await dialogs.tell('warning', speech.say('target.none'), start, key, download);
    if (pressed === key) await vscode.commands.executeCommand('iplos.importKey');
    if (pressed === download) await vscode.commands.executeCommand('iplos.downloadKey');
    if (pressed !== start) return undefined;
    return await startPractice(office) && chooseRecipient(office);
  }
  if (known.length === 1 && known[0].target === 'practice') return known[0];
  const chosen = await dialogs.choose(speech.say('target.pick'), known.map((value) => ({
    label: speech.say(`target.${value.target}`), detail: detailOf(value, office), value,
  })));
  return chosen && chooseKeys(chosen, office);
}

/** Where a receiver has several keys, which of them the file is for; undefined when the person goes back, or ticks none. */
async function chooseKeys(recipient: Recipient, { dialogs, speech }: Office): Promise<Recipient | undefined> {
  if (recipient.keys.length === 1) return recipient;
  const keys = await dialogs.tick(speech.say('target.keys'), recipient.keys.map((value) => ({
    label: value.userIds.join(', '), detail: groupFingerprint(value.fingerprint), value, ticked: true,
  })));
  return keys && keys.length > 0 ? { ...recipient, keys } : undefined;
}

/** A recipient with its keys as they are kept now, after one was fetched anew; asked for again where they are others. */
export async function recipientAnew(recipient: Recipient, office: Office): Promise<Recipient | undefined> {
  const fingerprints = recipient.keys.map((key) => key.fingerprint);
  const keys = (await office.keys.list(PRODUCTION)).filter((key) => fingerprints.includes(key.fingerprint));
  return keys.length === fingerprints.length ? { ...recipient, keys } : chooseRecipient(office);
}

function detailOf({ target, keys }: Recipient, { speech }: Office): string {
  if (target === 'practice') return speech.say('target.practice.detail');
  const receiver = readSettings().receiverAddress;
  const fingerprint = keys.map((key) => groupFingerprint(key.fingerprint)).join(', ');
  return receiver ? speech.say('target.production.detail', { receiver }) : speech.say('target.production.file', { fingerprint });
}

async function practiceKey(armored: string): Promise<RecipientKey> {
  return readRecipientKey(armored, { now: new Date(), source: 'practice' });
}

/** The way to the receiver that a file was encrypted for; undefined, and told, when there is none now. */
export async function transportFor(manifest: Manifest, file: string, office: Office): Promise<Transport | undefined> {
  const { speech, dialogs, practice } = office;
  if (manifest.target === 'practice') {
    if (practice) {
      const { fingerprint } = await practiceKey(practice.receiver.publicKey());
      if (manifest.recipients.includes(fingerprint)) {
        return httpTransport({ id: 'practice', target: 'practice', address: practice.receiver.address });
      }
    }
    await dialogs.tell('warning', speech.say('target.practiceStopped'));
    return undefined;
  }
  const { receiverAddress: address, transport } = readSettings();
  if (address && transport === 'browser') return byHand(address, office);
  if (address) return httpTransport({ id: 'http', target: 'production', address, network: await readNetwork() });
  const open = speech.say('target.openSettings');
  if (await dialogs.tell('warning', speech.say('target.noAddress', { file }), open) === open) {
    await vscode.commands.executeCommand('workbench.action.openSettings', 'iplos.receiver.address');
  }
  return undefined;
}

function byHand(address: string, { speech, dialogs }: Office): Transport {
  return browserTransport({
    address, language: speech.language, now: () => new Date(),
    screen: { ...dialogs.outside, wasSent: (guide, signal) => askWhetherSent(guide, speech, dialogs, signal) },
  });
}
