import { dirname, join, parse } from 'node:path';
import * as vscode from 'vscode';
import { summaryOf, writeSummary } from '../../core/report/summary';
import { shownName } from '../../submission/shown-name';
import { nameOf } from '../files';
import type { Office } from '../office';
import { reportCsv } from './csv';
import type { ReportModel } from './model';
import { errorsIn } from './model';
import { page } from './page';
import type { Frame } from './page/frame';
import type { Summaries } from './summaries';

type Kind = 'html' | 'csv';

/** Saves the report as a file that stands alone, where the person chooses. */
export async function exportReport(office: Office, uri: vscode.Uri, kind: Kind, frame: Frame, model: ReportModel, style: string): Promise<void> {
  const { speech } = office;
  const file = shownName(parse(uri.fsPath).name);
  const title = `${frame.say('report.title')} – ${model.name}`;
  const content = kind === 'html' ? page(frame, model, { title, style }) : reportCsv(frame, model);
  const name = speech.say(kind === 'html' ? 'report.htmlName' : 'report.csvName', { file });
  await save(office, uri, name, { [kind.toUpperCase()]: [kind] }, content, (saved) => speech.say('report.saved', { file: saved }));
}

/** Saves the file's counts to be compared with next year's, and keeps them here too. */
export async function saveSummary(office: Office, uri: vscode.Uri, model: ReportModel, kommunenummer: string | undefined, summaries: Summaries): Promise<void> {
  const { speech, dialogs } = office;
  const summary = model.figures && summaryOf(model.figures, { kommunenummer, errors: errorsIn(model.findings) });
  if (!summary) {
    await dialogs.tell('warning', speech.say('report.summary.noYear'));
    return;
  }
  const name = speech.say('report.summaryName', { year: String(summary.year) });
  const saved = await save(office, uri, name, { JSON: ['json'] }, writeSummary(summary), (file) => speech.say('report.summary.saved', { file }));
  if (saved) await summaries.keep(summary);
}

async function save(
  { speech, dialogs }: Office, beside: vscode.Uri, name: string, filters: Record<string, string[]>, content: string, told: (file: string) => string,
): Promise<boolean> {
  const target = await dialogs.pickNewFile(speech.say('report.save'), vscode.Uri.file(join(dirname(beside.fsPath), name)), filters);
  if (!target) return false;
  try {
    await vscode.workspace.fs.writeFile(target, Buffer.from(content, 'utf8'));
  } catch (error) {
    await dialogs.tell('error', speech.say('report.notSaved', { file: nameOf(target), reason: speech.failure(error) }));
    return false;
  }
  const reveal = speech.say('report.reveal');
  void dialogs.tell('information', told(nameOf(target)), reveal).then((pressed) => {
    if (pressed === reveal) void vscode.commands.executeCommand('revealFileInOS', target);
  });
  return true;
}
