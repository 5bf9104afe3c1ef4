import * as vscode from 'vscode';
import type { Office } from '../office';
import { sayPair } from '../pair/say-pair';
import type { Masking } from '../reading/masking';
import { Differences } from './differences';
import { FindingsView } from './findings-view';
import { FlaggedFiles } from './flagged-files';
import { LargeNotice } from './large-notice';
import { OPEN_COMMAND } from './target';

/** All that checks and mends files where they stand on disk, and the view of what was found. */
export function registerLarge(office: Office, masking: Masking): vscode.Disposable {
  const { findings, documents, speech, environment, units, pairs } = office;
  const dialogs = () => office.dialogs;
  const view = new FindingsView(
    findings, documents, speech, environment, dialogs, units, pairs, (path) => sayPair(office, path),
  );
  const differences = new Differences(masking);
  const files = new FlaggedFiles(findings, speech, dialogs, differences);
  const commands: Record<string, (argument: unknown) => Promise<void>> = {
    [OPEN_COMMAND]: async (argument) => (await import('./open-flagged')).openFlaggedCommand(office, files, argument),
    'iplos.openNextFlaggedPersons': async (argument) => (await import('./open-flagged')).openNextCommand(office, files, argument),
    'iplos.fixAllOnDisk': async (argument) => (await import('./fix-on-disk')).fixOnDiskCommand(office, differences, argument),
    'iplos.undoFixesOnDisk': async (argument) => (await import('./fix-on-disk')).undoOnDiskCommand(office, argument),
  };
  return vscode.Disposable.from(
    findings,
    view,
    files.register(),
    differences.register(),
    new LargeNotice(office, () => environment().formats),
    ...Object.entries(commands).map(([name, run]) => vscode.commands.registerCommand(name, run)),
  );
}
