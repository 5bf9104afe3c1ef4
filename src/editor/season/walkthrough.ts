import * as vscode from 'vscode';
import type { Office } from '../office';
import type { Speech } from '../speech';

export const WALKTHROUGH_COMMAND = 'iplos.openWalkthrough';

/** The walkthrough once in each language: the editor itself has no Norwegian to translate the manifest by. */
const WALKTHROUGHS = { nb: 'fraUttrekkTilKvittering', en: 'fromExtractToReceipt' } as const;

/** Opens the way from extract to receipt, in the language that is set, with what was done before ticked off. */
export async function openWalkthrough({ context, speech, milestones }: Office): Promise<void> {
  const id = `${context.extension.id}#${WALKTHROUGHS[speech.language]}`;
  await vscode.commands.executeCommand('workbench.action.openWalkthrough', id, false);
  await milestones.tickAll();
}

/** Lets the editor's welcome page offer the walkthrough of the language that is set. */
export function followLanguage(speech: Speech): vscode.Disposable {
  const tell = (): void => void vscode.commands.executeCommand('setContext', 'iplos.language', speech.language);
  tell();
  return speech.onDidChange(tell);
}
