import { stat } from 'node:fs/promises';
import * as vscode from 'vscode';
import type { Format } from '../../core/format/format';
import { formatOfFile } from '../../submission/beginning';
import { LARGEST_DOCUMENT, nameOf, openDocument } from '../files';
import type { Office } from '../office';

const NAMED = /\.iplos$|iplos[^/\\]*\.xml$|\.kpr\.xml$/i;
const XML = /\.(xml|iplos)$/i;
/** Where the editor's menus learn which files are too large for it. */
const CONTEXT = 'iplos.largeFiles';

/** Says of an extract that is too large for the editor what can be done, as soon as it is opened. */
export class LargeNotice implements vscode.Disposable {
  private readonly large = new Set<string>();
  private readonly listener: vscode.Disposable;

  constructor(private readonly office: Office, private readonly formats: () => readonly Format[]) {
    this.listener = vscode.window.tabGroups.onDidChangeTabs(({ opened }) => opened.forEach((tab) => void this.look(tab)));
    for (const group of vscode.window.tabGroups.all) group.tabs.forEach((tab) => void this.look(tab));
  }

  private async look({ input }: vscode.Tab): Promise<void> {
    if (!(input instanceof vscode.TabInputText) || input.uri.scheme !== 'file') return;
    const { uri } = input;
    const path = uri.fsPath;
    if (this.large.has(path)) return;
    const size = await largeExtract(uri, this.formats());
    if (size === undefined) return;
    this.large.add(path);
    void vscode.commands.executeCommand('setContext', CONTEXT, [...this.large]);
    await this.offer(uri, size);
  }

  private async offer(uri: vscode.Uri, size: number): Promise<void> {
    const { speech, dialogs } = this.office;
    const check = speech.say('large.check');
    const megabytes = Math.round(size / 1024 / 1024);
    const message = speech.say('large.notice', { file: nameOf(uri), megabytes, limit: LARGEST_DOCUMENT / 1024 / 1024 });
    if (await dialogs.tell('information', message, check) === check) await vscode.commands.executeCommand('iplos.checkFile', uri);
  }

  dispose(): void {
    this.listener.dispose();
  }
}

/** The size in bytes of an extract that is too large for the editor; undefined where a file is not that. */
export async function largeExtract(uri: vscode.Uri, formats: readonly Format[]): Promise<number | undefined> {
  const path = uri.fsPath;
  if (!XML.test(path) || openDocument(uri)) return undefined;
  const { size } = await stat(path).catch(() => ({ size: 0 }));
  return size > LARGEST_DOCUMENT && (NAMED.test(path) || await formatOfFile(path, formats) !== undefined) ? size : undefined;
}
