import { dirname } from 'node:path';
import * as vscode from 'vscode';
import type { Office } from './office';

/** Shows a file where it stands: in the machine's file manager, or where there is none, in the Explorer or by its path. */
export async function reveal(uri: vscode.Uri, { dialogs, speech }: Pick<Office, 'dialogs' | 'speech'>): Promise<void> {
  if (vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined) {
    await vscode.commands.executeCommand('revealFileInOS', uri);
  } else if (vscode.workspace.getWorkspaceFolder(uri)) {
    await vscode.commands.executeCommand('revealInExplorer', uri);
  } else {
    const file = uri.path.split('/').at(-1)!;
    await dialogs.tell('information', speech.say('submissions.standsIn', { file, folder: dirname(uri.fsPath) }));
  }
}
