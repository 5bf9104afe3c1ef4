import * as vscode from 'vscode';
import type { Office } from '../office';
import { followMilestones } from './milestones';
import { newSeasonCommand } from './new-season';
import { openWalkthrough, WALKTHROUGH_COMMAND } from './walkthrough';

/** What is done once a year, and the way from extract to receipt. */
export function registerSeason(office: Office): vscode.Disposable {
  return vscode.Disposable.from(
    followMilestones(office.documents, office.speech),
    vscode.commands.registerCommand('iplos.newSeason', () => newSeasonCommand(office)),
    vscode.commands.registerCommand(WALKTHROUGH_COMMAND, () => openWalkthrough(office)),
  );
}
