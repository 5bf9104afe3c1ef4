import * as vscode from 'vscode';
import type { Office } from '../office';
import { namesOf } from '../pair/sending';
import { encryptExtract } from './encrypt';
import { sendCommand } from './send';

/** Encrypts an extract, and offers to send what came of it. */
export async function encryptCommand(office: Office, argument: unknown): Promise<void> {
  const { speech, dialogs } = office;
  const outcome = await encryptExtract(office, argument);
  if (!outcome) return;
  const uri = vscode.Uri.file(outcome.cipherPath);
  const receiver = speech.say(`receiver.${outcome.manifest.target}`);
  const send = speech.say('encrypt.send');
  const show = speech.say('encrypt.reveal');
  const pressed = await dialogs.tell('information', speech.say('encrypt.done', { file: namesOf({ uri, ident: outcome.identPath === undefined ? undefined : vscode.Uri.file(outcome.identPath) }, speech), receiver }), send, show);
  if (pressed === send) await sendCommand(office, uri);
  if (pressed === show) await dialogs.outside.reveal(uri.fsPath);
}

/** Encrypts an extract and sends it at once. */
export async function encryptAndSendCommand(office: Office, argument: unknown): Promise<void> {
  const outcome = await encryptExtract(office, argument);
  if (outcome) await sendCommand(office, vscode.Uri.file(outcome.cipherPath));
}
