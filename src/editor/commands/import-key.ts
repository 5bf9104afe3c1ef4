import { readFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import { SubmissionError } from '../../submission/errors';
import { fileError } from '../../submission/files';
import { groupFingerprint, readRecipientKey } from '../../submission/keys';
import type { RecipientKey } from '../../submission/keys';
import { sayError } from '../../submission/words';
import { nameOf } from '../files';
import type { Office } from '../office';
import { PRODUCTION } from '../receivers';

/** Takes the register's public key from a file, shows it, and pins it once the administrator has accepted it. */
export async function importKeyCommand(office: Office, argument: unknown): Promise<void> {
  const { dialogs, speech, keys } = office;
  const filters = { OpenPGP: ['asc', 'pgp', 'gpg', 'key', 'pub'], '*': ['*'] };
  const uri = argument instanceof vscode.Uri ? argument : await dialogs.pickFile(speech.say('key.pick'), filters);
  if (!uri) return;
  try {
    const data = await readFile(uri.fsPath).catch((error: unknown) => {
      throw fileError(error, uri.fsPath);
    });
    const key = await readRecipientKey(data, { now: new Date(), source: nameOf(uri) });
    if (!await dialogs.confirm(speech.say('key.question'), detail(key, office), speech.say('key.accept'))) return;
    try {
      await keys.accept(PRODUCTION, key, 'if-same');
    } catch (error) {
      if (!(error instanceof SubmissionError) || error.code !== 'key-changed') throw error;
      if (!await dialogs.confirm(sayError(speech.language, error), detail(key, office), speech.say('key.replace'))) return;
      await keys.accept(PRODUCTION, key, 'replace');
    }
    await dialogs.tell('information', speech.say('key.done', { fingerprint: groupFingerprint(key.fingerprint) }));
  } catch (error) {
    await dialogs.tell('error', speech.failure(error));
  }
}

function detail(key: RecipientKey, { speech }: Office): string {
  return speech.say('key.detail', {
    users: key.userIds.join(', '),
    fingerprint: groupFingerprint(key.fingerprint),
    algorithm: key.algorithm,
    created: key.created.slice(0, 10),
    expires: key.expires?.slice(0, 10) ?? speech.say('key.never'),
  });
}
