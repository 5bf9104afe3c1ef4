import * as vscode from 'vscode';
import type { Office } from '../office';

export const WALKTHROUGH_COMMAND = 'iplos.openWalkthrough';

/** The walkthrough once in each language: the editor itself has no Norwegian to translate the manifest by. */
const WALKTHROUGHS = { nb: 'fraUttrekkTilKvittering', en: 'fromExtractToReceipt' } as const;

/** Opens the way from extract to receipt, in the language that is set. */
export async function openWalkthrough({ context, speech }: Office): Promise<void> {
  const id = `${context.extension.id}#${WALKTHROUGHS[speech.language]}`;
  await vscode.commands.executeCommand('workbench.action.openWalkthrough', id, false);
}
