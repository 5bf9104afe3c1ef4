import { stat } from 'node:fs/promises';
import * as vscode from 'vscode';
import { maySendAgain } from '../../submission/record/submissions';
import type { Submission } from '../../submission/record/submissions';
import type { Office } from '../office';
import { chosen } from './chosen';

/** Shows the encrypted file of a submission where it stands. */
export async function showFile(office: Office, argument: unknown): Promise<void> {
  const submission = await chosen(office, argument, ({ cipherSha256 }) => cipherSha256 !== undefined);
  const uri = submission && await placeOf(office, submission);
  if (uri) await office.dialogs.outside.reveal(uri.fsPath);
}

/** Sends the encrypted file of a submission again: one file is one submission, however often it is sent. */
export async function sendAgain(office: Office, argument: unknown): Promise<void> {
  const submission = await chosen(office, argument, maySendAgain);
  const uri = submission && await placeOf(office, submission);
  if (uri) await (await import('../commands/send')).sendCommand(office, uri);
}

/** Where the encrypted file stands; asked for where the record does not say. Undefined, and told, where it is gone. */
async function placeOf({ speech, dialogs }: Office, { cipherPath, file }: Submission): Promise<vscode.Uri | undefined> {
  if (cipherPath === undefined) return dialogs.pickFile(speech.say('submissions.noPlace', { file }), { OpenPGP: ['pgp'] });
  if (await stat(cipherPath).then(() => true, () => false)) return vscode.Uri.file(cipherPath);
  await dialogs.tell('warning', speech.say('submissions.gone', { file }));
  return undefined;
}
