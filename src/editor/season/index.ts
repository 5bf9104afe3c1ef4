import * as vscode from 'vscode';
import type { Office } from '../office';
import { followDocuments } from './milestones';
import { registerUserGuide } from './user-guide';
import { followLanguage, openWalkthrough, WALKTHROUGH_COMMAND } from './walkthrough';

/** What is done once a year, and the way from extract to receipt. */
export function registerSeason(office: Office): vscode.Disposable {
  return vscode.Disposable.from(
    followDocuments(office.documents, office.milestones),
    followLanguage(office.speech),
    registerUserGuide(office),
    vscode.commands.registerCommand('iplos.newSeason', async () => (await import('./new-season')).newSeasonCommand(office)),
    vscode.commands.registerCommand(WALKTHROUGH_COMMAND, () => openWalkthrough(office)),
  );
}
