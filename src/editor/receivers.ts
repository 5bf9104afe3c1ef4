import * as vscode from 'vscode';
import { httpTransport } from '../submission/http';
import { groupFingerprint, readRecipientKey } from '../submission/keys';
import type { RecipientKey } from '../submission/keys';
import type { Manifest } from '../submission/manifest';
import type { Transport } from '../submission/transport';
import type { Target } from '../submission/types';
import { startPractice } from './commands/start-practice';
import type { Office } from './office';
import { readSettings } from './settings';

/** The name that the register's keys are kept under. */
export const PRODUCTION = 'production';

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
    const pressed = await dialogs.tell('warning', speech.say('target.none'), start, key);
    if (pressed === key) await vscode.commands.executeCommand('iplos.importKey');
    if (pressed !== start) return undefined;
    return await startPractice(office) && chooseRecipient(office);
  }
  if (known.length === 1 && known[0].target === 'practice') return known[0];
  return dialogs.choose(speech.say('target.pick'), known.map((value) => ({
    label: speech.say(`target.${value.target}`), detail: detailOf(value, office), value,
  })));
}

function detailOf({ target, keys }: Recipient, { speech }: Office): string {
  if (target === 'practice') return speech.say('target.practice.detail');
  const receiver = readSettings().receiverAddress;
  const fingerprint = groupFingerprint(keys[0].fingerprint);
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
  const address = readSettings().receiverAddress;
  if (address) return httpTransport({ id: 'http', target: 'production', address });
  const open = speech.say('target.openSettings');
  if (await dialogs.tell('warning', speech.say('target.noAddress', { file }), open) === open) {
    await vscode.commands.executeCommand('workbench.action.openSettings', 'iplos.receiver.address');
  }
  return undefined;
}
