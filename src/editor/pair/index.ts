import * as vscode from 'vscode';
import type { Office } from '../office';

/** Chooses the ident message of an extract, or the extract of an ident message. */
export const CHOOSE_PARTNER_COMMAND = 'iplos.chooseIdentMessage';

/** What checks an extract of 3.5 and its ident message together. */
export function registerPairs(office: Office): vscode.Disposable {
  return vscode.Disposable.from(
    office.pairs,
    // A file that was checked on disk was so with what the other then was.
    office.pairs.onDidChange(() => office.findings.settingsChanged()),
    vscode.commands.registerCommand(CHOOSE_PARTNER_COMMAND, async (argument: unknown) => (await import('./choose-partner')).choosePartnerCommand(office, argument)),
  );
}
