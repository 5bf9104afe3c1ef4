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
export async function exportReport(
  office: Office, uri: vscode.Uri, kind: Kind, frame: Frame, model: ReportModel, style: string,
): Promise<void> {
  const { speech } = office;
  const file = shownName(parse(uri.fsPath).name);
  const title = `${frame.say('report.title')} – ${model.name}`;
  const content = kind === 'html' ? page(frame, model, { title, style }) : reportCsv(frame, model);
  const name = speech.say(kind === 'html' ? 'report.htmlName' : 'report.csvName', { file });
  const filters = { [kind.toUpperCase()]: [kind] };
  await save(office, uri, { name, filters, content, told: (saved) => speech.say('report.saved', { file: saved }) });
}

/** Saves the file's counts to be compared with next year's, and keeps them here too. */
export async function saveSummary(
  office: Office, uri: vscode.Uri, model: ReportModel, kommunenummer: string | undefined, summaries: Summaries,
): Promise<void> {
  const { speech, dialogs } = office;
  const summary = model.figures && summaryOf(model.figures, { kommunenummer, errors: errorsIn(model.findings) });
  if (!summary) {
    await dialogs.tell('warning', speech.say('report.summary.noYear'));
    return;
  }
  const name = speech.say('report.summaryName', { year: String(summary.year) });
  const told = (file: string) => speech.say('report.summary.saved', { file });
  const content = writeSummary(summary);
  if (await save(office, uri, { name, filters: { JSON: ['json'] }, content, told })) await summaries.keep(summary);
}

/** Something to be saved: under which name, and what is told when it is. */
interface Saving {
  readonly name: string;
  readonly filters: Record<string, string[]>;
  readonly content: string;
  readonly told: (file: string) => string;
}

/** Saves beside the extract, or where the person would rather have it; false where nothing was saved. */
async function save(
  { speech, dialogs }: Office, extract: vscode.Uri, { name, filters, content, told }: Saving,
): Promise<boolean> {
  const suggested = vscode.Uri.file(join(dirname(extract.fsPath), name));
  const target = await dialogs.pickPlace(speech.say('report.save'), suggested, filters);
  if (!target) return false;
  try {
    await vscode.workspace.fs.writeFile(target, Buffer.from(content, 'utf8'));
  } catch (error) {
    await dialogs.tell('error', speech.say('report.notSaved', { file: nameOf(target), reason: speech.failure(error) }));
    return false;
  }
  const reveal = speech.say('report.reveal');
  void dialogs.tell('information', told(nameOf(target)), reveal).then((pressed) => {
    if (pressed === reveal) void dialogs.outside.reveal(target.fsPath);
  });
  return true;
}
