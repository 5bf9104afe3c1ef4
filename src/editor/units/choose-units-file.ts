import * as vscode from 'vscode';
import { readUnitsFile } from '../../disk/units-file';
import { nameOf } from '../files';
import type { Office } from '../office';
import { writeSetting } from '../settings';
import { unitsFailure, unusedLines } from './units-words';

/**
 * Takes a file as the municipality's list of units from now on, once it has been read.
 * @returns whether a list was taken
 */
export async function chooseUnitsFile({ dialogs, speech, units }: Office, argument?: unknown): Promise<boolean> {
  const filters = { CSV: ['csv', 'txt', 'tsv'], JSON: ['json'], '*': ['*'] };
  const uri = argument instanceof vscode.Uri ? argument : await dialogs.pickFile(speech.say('units.pick'), filters);
  if (!uri) return false;
  try {
    const file = await readUnitsFile(uri.fsPath);
    await writeSetting('units.file', uri.fsPath);
    await units.reload();
    const read = speech.say('units.read', { file: nameOf(uri), units: file.units.size });
    if (file.problems.length === 0) {
      void dialogs.tell('information', read);
      return true;
    }
    const show = speech.say('units.show');
    void dialogs.tell('warning', `${read} ${unusedLines(file.problems, speech)}`, show).then(async (pressed) => {
      if (pressed === show) await showLine(uri, file.problems[0].line);
    });
    return true;
  } catch (error) {
    await dialogs.tell('error', unitsFailure(error, uri.fsPath, speech));
    return false;
  }
}

async function showLine(uri: vscode.Uri, line: number): Promise<void> {
  const at = new vscode.Position(line - 1, 0);
  await vscode.window.showTextDocument(uri, { selection: new vscode.Range(at, at) });
  await vscode.commands.executeCommand('workbench.actions.view.problems');
}
