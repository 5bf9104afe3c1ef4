import * as vscode from 'vscode';
import type { UnitFix } from '../../core/findings/finding';
import type { CheckedDocument } from '../checked-documents';
import { rangeOf } from '../diagnostics';
import type { Office } from '../office';

export const CHOOSE_UNIT_COMMAND = 'iplos.chooseUnit';

/** Where a unit is to be set in: a fix of a document as it was when it was offered. */
export interface UnitPlace {
  readonly checked: CheckedDocument;
  readonly version: number;
  readonly fix: UnitFix;
}

/** Lets choose one of the municipality's units by its name, and sets its number in. */
export async function chooseUnit({ dialogs, speech, units }: Office, { checked, version, fix }: UnitPlace): Promise<void> {
  const choices = [...units.list ?? []].map(([orgnr, name]) => ({ label: unitLabel(orgnr, name), value: orgnr }));
  const orgnr = await dialogs.choose(speech.say('units.choose'), choices);
  const { document } = checked;
  // Of a text that was changed meanwhile the place is another.
  if (orgnr === undefined || document.version !== version) return;
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, rangeOf(fix.place, document), fix.before + orgnr + fix.after);
  await vscode.workspace.applyEdit(edit);
}

/** A unit by its number and, where it is known, its name. */
export function unitLabel(orgnr: string, name: string | undefined): string {
  return name ? `${orgnr} ${name}` : orgnr;
}
