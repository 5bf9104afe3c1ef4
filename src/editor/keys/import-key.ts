import { readFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import { fileError } from '../../submission/files';
import { readRecipientKey } from '../../submission/keys';
import { nameOf } from '../files';
import type { Office } from '../office';
import { acceptKey } from './accept-key';

const KEY_FILES = { OpenPGP: ['asc', 'pgp', 'gpg', 'key', 'pub'], '*': ['*'] };

/** Takes the register's public key from a file. @returns whether a key was kept; why not has then been told */
export async function importKeyCommand(office: Office, argument?: unknown): Promise<boolean> {
  const { dialogs, speech } = office;
  const uri = argument instanceof vscode.Uri ? argument : await dialogs.pickFile(speech.say('key.pick'), KEY_FILES);
  if (!uri) return false;
  try {
    const data = await readFile(uri.fsPath).catch((error: unknown) => {
      throw fileError(error, uri.fsPath);
    });
    return await acceptKey(office, await readRecipientKey(data, { now: new Date(), source: nameOf(uri) }));
  } catch (error) {
    await dialogs.tell('error', speech.failure(error));
    return false;
  }
}
