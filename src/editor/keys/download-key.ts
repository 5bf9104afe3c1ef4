import * as vscode from 'vscode';
import { SubmissionError } from '../../submission/errors';
import { downloadKey } from '../../submission/key-download';
import { readPageAddress } from '../../submission/page-address';
import { sayError } from '../../submission/words';
import { readNetwork } from '../network';
import type { Office } from '../office';
import { withProgress } from '../progress';
import { readSettings } from '../settings';
import { acceptKey } from './accept-key';

/**
 * Fetches the register's public key from its address, which is remembered in this machine's settings once a key from
 * there has been accepted. @returns whether a key was kept; why not has then been told
 */
export async function downloadKeyCommand(office: Office): Promise<boolean> {
  const { dialogs, speech } = office;
  const known = readSettings().keyAddress;
  const answer = await dialogs.ask({
    title: speech.say('key.download.title'), prompt: speech.say('key.download.prompt'), value: known,
    validate: (text) => whatIsWrong(text, office),
  });
  if (answer === undefined) return false;
  const address = answer.trim();
  try {
    const network = await readNetwork();
    const key = await withProgress(speech, speech.say('key.download.progress', { host: new URL(address).host }), ({ signal }) =>
      downloadKey({ address, now: new Date(), network, signal }));
    if (!await acceptKey(office, key)) return false;
    if (address !== known) {
      await vscode.workspace.getConfiguration('iplos').update('receiver.keyAddress', address, vscode.ConfigurationTarget.Global);
    }
    return true;
  } catch (error) {
    if (!(error instanceof SubmissionError) || error.code !== 'cancelled') await dialogs.tell('error', speech.failure(error));
    return false;
  }
}

function whatIsWrong(text: string, { speech }: Office): string | undefined {
  try {
    readPageAddress(text);
    return undefined;
  } catch (error) {
    if (!(error instanceof SubmissionError)) throw error;
    return error.code === 'address-invalid' ? speech.say('key.download.invalid') : sayError(speech.language, error);
  }
}
