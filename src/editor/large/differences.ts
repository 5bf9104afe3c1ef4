import * as vscode from 'vscode';
import type { Difference } from '../../disk/bulk';
import { commentOf, trimmed } from '../../disk/flagged-text';
import { DIFFERENCE } from '../checked-documents';
import type { Masking } from '../reading/masking';

/** Shows persons as they are beside how they would be. */
export class Differences implements vscode.TextDocumentContentProvider {
  private readonly texts = new Map<string, string>();
  private count = 0;

  /** @param masking covers persons' identifiers where they are hidden on the screen */
  constructor(private readonly masking: Masking) {}

  register(): vscode.Disposable {
    return vscode.Disposable.from(
      vscode.workspace.registerTextDocumentContentProvider(DIFFERENCE, this),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.texts.delete(uri.toString())),
    );
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.texts.get(uri.toString()) ?? '';
  }

  /** Opens differences side by side, each under a line that says where it stands. */
  async show(differences: readonly Difference[], title: string, lineOf: (block: number) => string): Promise<void> {
    const all = async (side: 'before' | 'after') => {
      const texts = await Promise.all(differences.map((one) => this.masking.covered(trimmed(one[side]))));
      return this.put(texts.map((text, i) => `${commentOf(lineOf(differences[i].block))}\n${text}\n`).join('\n'));
    };
    await this.open(await all('before'), await all('after'), title);
  }

  /** Opens a text beside an open document, which can be edited there. */
  async compare(text: string, document: vscode.Uri, title: string): Promise<void> {
    await this.open(this.put(await this.masking.covered(text)), document, title);
  }

  private put(text: string): vscode.Uri {
    const uri = vscode.Uri.from({ scheme: DIFFERENCE, path: `/${++this.count}.iplos` });
    this.texts.set(uri.toString(), text);
    return uri;
  }

  private async open(before: vscode.Uri, after: vscode.Uri, title: string): Promise<void> {
    await vscode.commands.executeCommand('vscode.diff', before, after, title, { preview: true });
  }

  /** Closes what was opened. */
  async close(): Promise<void> {
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs)
      .filter(({ input }) => input instanceof vscode.TabInputTextDiff && input.original.scheme === DIFFERENCE);
    await vscode.window.tabGroups.close(tabs);
  }
}
