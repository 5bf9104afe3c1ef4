import * as vscode from 'vscode';
import type { Office } from '../office';
import type { Masking } from '../reading/masking';
import { Differences } from './differences';
import { FindingsView } from './findings-view';
import { fixOnDiskCommand, undoOnDiskCommand } from './fix-on-disk';
import { FlaggedFiles } from './flagged-files';
import { LargeNotice } from './large-notice';
import { openFlaggedCommand, openNextCommand } from './open-flagged';
import { OPEN_COMMAND } from './target';

/** All that checks and mends files where they stand on disk, and the view of what was found. */
export function registerLarge(office: Office, masking: Masking): vscode.Disposable {
  const { findings, documents, speech, environment, units } = office;
  const dialogs = () => office.dialogs;
  const view = new FindingsView(findings, documents, speech, environment, dialogs, (orgnr) => units.nameOf(orgnr));
  const differences = new Differences(masking);
  const files = new FlaggedFiles(findings, speech, dialogs, differences);
  return vscode.Disposable.from(
    findings,
    view,
    files.register(),
    differences.register(),
    new LargeNotice(office, () => environment().formats),
    vscode.commands.registerCommand(OPEN_COMMAND, (argument: unknown) => openFlaggedCommand(office, files, argument)),
    vscode.commands.registerCommand('iplos.openNextFlaggedPersons', (argument: unknown) => openNextCommand(office, files, argument)),
    vscode.commands.registerCommand('iplos.fixAllOnDisk', (argument: unknown) => fixOnDiskCommand(office, differences, argument)),
    vscode.commands.registerCommand('iplos.undoFixesOnDisk', (argument: unknown) => undoOnDiskCommand(office, argument)),
  );
}
