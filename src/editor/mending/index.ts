import * as vscode from 'vscode';
import type { CheckedDocument } from '../checked-documents';
import type { Office } from '../office';
import type { Masking } from '../reading/masking';
import type { Reading } from '../reading/reading';
import { StatusBar } from '../status-bar';
import { Fronts } from './front';
import type { MendingDesk } from './mend-all';
import { Previews } from './preview';
import { Steps } from './steps';

/**
 * Mending in bulk, going from finding to finding, lists for the wards, and the status bar with its menu.
 * @param calendarOf what the calendar says of the year of a document
 */
export function registerMending(
  office: Office, reading: Reading, masking: Masking, calendarOf: (checked: CheckedDocument) => string | undefined,
): { statusBar: StatusBar; parts: vscode.Disposable } {
  const previews = new Previews(masking);
  const steps = new Steps(office);
  const fronts = new Fronts(office);
  const statusBar = new StatusBar(office, fronts, steps, calendarOf);
  const desk: MendingDesk = { office, reading, previews };
  const commands: Record<string, (argument: unknown) => Promise<void>> = {
    'iplos.mendAll': async (argument) => (await import('./mend-all')).mendAllCommand(desk, argument),
    'iplos.mendRule': async (argument) => (await import('./mend-all')).mendRuleCommand(desk, argument),
    'iplos.copyWardList': async (argument) => (await import('./ward-list')).copyWardListCommand(office, argument),
    'iplos.showMenu': async () => (await import('./menu')).showMenuCommand(office, fronts, masking),
    'iplos.changeLanguage': async () => (await import('./menu')).changeLanguageCommand(office),
  };
  const parts = vscode.Disposable.from(
    previews, steps, statusBar,
    ...Object.entries(commands).map(([name, run]) => vscode.commands.registerCommand(name, run)),
  );
  return { statusBar, parts };
}
