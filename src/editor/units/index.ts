import * as vscode from 'vscode';
import type { Office } from '../office';
import { CHOOSE_UNIT_COMMAND, chooseUnit } from './choose-unit';
import type { UnitPlace } from './choose-unit';
import { chooseUnitsFile } from './choose-units-file';
import { showUnitProblems } from './unit-problems';

/** All that has to do with the municipality's list of units: its command, its bad lines, and checks by what it says now. */
export function registerUnits(office: Office): vscode.Disposable {
  const { units, speech, documents, findings } = office;
  return vscode.Disposable.from(
    units,
    showUnitProblems(units, speech),
    units.onDidChange(() => {
      documents.restart();
      findings.settingsChanged();
    }),
    vscode.commands.registerCommand(CHOOSE_UNIT_COMMAND, (place: UnitPlace) => chooseUnit(office, place)),
    vscode.commands.registerCommand('iplos.chooseUnitsFile', async (argument: unknown) => { await chooseUnitsFile(office, argument); }),
  );
}
