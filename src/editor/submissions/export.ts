import { homedir } from 'node:os';
import * as vscode from 'vscode';
import { submissionsCsv } from '../../submission/record/csv';
import { saveText } from '../../submission/record/save';
import { nameOf } from '../files';
import type { Office } from '../office';

/** Writes all submissions as a table where the person says. */
export async function exportSubmissions(office: Office): Promise<void> {
  const { speech, dialogs, submissions } = office;
  await submissions.refresh();
  if (submissions.submissions.length === 0) {
    await dialogs.tell('information', speech.say('submissions.none'));
    return;
  }
  const name = speech.say('submissions.exportName');
  const uri = await dialogs.pickPlace(speech.say('submissions.export'), vscode.Uri.joinPath(folderHere(), name), { CSV: ['csv'] });
  if (!uri) return;
  try {
    const all = submissions.submissions;
    await saveText(uri.fsPath, submissionsCsv(speech.language, all));
    const show = speech.say('encrypt.reveal');
    const done = speech.say('submissions.exported', { file: nameOf(uri), count: all.length });
    if (await dialogs.tell('information', done, show) === show) await dialogs.outside.reveal(uri.fsPath);
  } catch (error) {
    await dialogs.tell('error', speech.failure(error));
  }
}

/** The folder that a file is offered to be saved in, where nothing better is known. */
export function folderHere(): vscode.Uri {
  return vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file(homedir());
}
