import * as vscode from 'vscode';
import type { Office } from '../office';

/** The guide's own scheme; package.json says that the editor opens documents of this scheme as previews. */
const SCHEME = 'iplos-guide';
const GUIDE = vscode.Uri.from({ scheme: SCHEME, path: '/Brukerveiledning.md' });
const PREVIEW = 'vscode.markdown.preview.editor';

/** The user guide as it ships, where there is no network: without its pictures, and without links out of it. */
export function registerUserGuide({ context }: Office): vscode.Disposable {
  const file = vscode.Uri.joinPath(context.extensionUri, 'docs', 'brukerveiledning.md');
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      provideTextDocumentContent: async () => standingAlone(new TextDecoder().decode(await vscode.workspace.fs.readFile(file))),
    }),
    vscode.commands.registerCommand('iplos.openUserGuide', () => vscode.commands.executeCommand('vscode.openWith', GUIDE, PREVIEW)),
  );
}

function standingAlone(markdown: string): string {
  return markdown.replace(/^!\[[^\]]*\]\([^)]*\)\n+/gm, '').replace(/\[([^\]]+)\]\((?!#)[^)]*\)/g, '$1');
}
