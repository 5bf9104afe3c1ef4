import * as vscode from 'vscode';
import type { EncodingRemedies } from '../../core/text/opened';
import { ENCODING_NAMES } from '../../core/text/opened';
import { nameOf, openDocument } from '../files';
import type { Office } from '../office';
import { EDITOR_NAME } from './opened-as';

export const REOPEN_COMMAND = 'iplos.reopenWithEncoding';

export type Reopenable = NonNullable<EncodingRemedies['reopen']>;

const isReopenable = (value: unknown): value is Reopenable => typeof value === 'string' && Object.hasOwn(ENCODING_NAMES, value);

/** Reads a file anew as another encoding; asks first where that loses what was typed. */
export async function reopen(uri: vscode.Uri, encoding: Reopenable, { dialogs, speech }: Office): Promise<void> {
  const document = openDocument(uri);
  if (document?.isDirty) {
    const question = speech.say('encoding.unsaved', { file: nameOf(uri), encoding: ENCODING_NAMES[encoding] });
    if (!await dialogs.confirm(question, undefined, speech.say('encoding.discard'))) return;
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  try {
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri, { encoding: EDITOR_NAME[encoding] }));
  } catch {
    await dialogs.tell('error', speech.say('encoding.failed', { file: nameOf(uri), encoding: ENCODING_NAMES[encoding] }));
  }
}

/** The command behind the light bulb and the messages. */
export function registerReopening(office: Office): vscode.Disposable {
  return vscode.commands.registerCommand(REOPEN_COMMAND, async (uri: unknown, encoding: unknown) => {
    if (uri instanceof vscode.Uri && isReopenable(encoding)) await reopen(uri, encoding, office);
  });
}
