import { readFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import { DiskError } from '../../disk/errors';
import { LANGUAGE_ID } from '../checked-documents';
import { extractOf, nameOf, openDocument, tabInFront } from '../files';
import { currentFile } from '../large/checking';
import type { Office } from '../office';
import { DiskSource } from './disk-source';
import { LiveSource } from './live-source';
import type { PageParts } from './panel';
import { ReportPanel } from './panel';
import { Summaries } from './summaries';

/** The reports that are open, one for each file. */
export class Reports implements vscode.Disposable {
  private readonly panels = new Map<string, ReportPanel>();
  private readonly summaries: Summaries;

  constructor(private readonly office: Office) {
    this.summaries = new Summaries(office.context.globalState);
  }

  /** Shows the report of an extract, given by its uri; without one of the file in front. */
  async show(argument: unknown): Promise<void> {
    const { office, panels, summaries } = this;
    const { speech, dialogs, documents, findings } = office;
    if (argument === undefined && [...panels.values()].some(({ isInFront }) => isInFront)) return;
    const uri = await extractOf(argument ?? lastChecked(office), speech.say('report.pick'), office);
    if (!uri) return;
    const document = openDocument(uri);
    const isLive = document !== undefined && documents.of(document) !== undefined;
    const key = `${isLive ? 'live' : 'disk'} ${uri.toString()}`;
    const there = panels.get(key);
    if (there) {
      there.reveal();
      office.milestones.reach('reported');
      return;
    }
    try {
      if (!isLive) await currentFile(findings, speech, uri.fsPath);
    } catch (error) {
      if (error instanceof DiskError && error.code === 'cancelled') return;
      await dialogs.tell('error', speech.say('report.failed', { file: nameOf(uri), reason: speech.failure(error) }));
      return;
    }
    const source = isLive ? new LiveSource(office, uri) : new DiskSource(office, uri);
    const column = isLive ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
    const parts = await pageParts(office);
    panels.set(key, new ReportPanel(office, source, summaries, parts, column, () => panels.delete(key)));
    office.milestones.reach('reported');
  }

  dispose(): void {
    [...this.panels.values()].forEach((panel) => panel.dispose());
  }
}

/** The file on disk that was last checked, where no extract is in front: that of the Findings view. */
function lastChecked({ findings }: Office): vscode.Uri | undefined {
  const language = vscode.window.activeTextEditor?.document.languageId;
  const isInFront = language === LANGUAGE_ID || tabInFront(/\.(xml|iplos)$/i) !== undefined;
  return isInFront || !findings.last ? undefined : vscode.Uri.file(findings.last);
}

async function pageParts({ context }: Office): Promise<PageParts> {
  const folder = vscode.Uri.joinPath(context.extensionUri, 'media', 'report');
  const read = (name: string) => readFile(vscode.Uri.joinPath(folder, name).fsPath, 'utf8');
  return { style: await read('report.css'), script: await read('report.js') };
}
