import * as vscode from 'vscode';
import type { Wanted } from '../../disk/selection';
import { extractOf } from '../files';
import type { Office } from '../office';
import { fileBehind } from './flagged-uri';

/** Opens the flagged persons of a file; takes a {@link FindingsOf}, a file, or nothing, and then asks. */
export const OPEN_COMMAND = 'iplos.openFlaggedPersons';

/**
 * What a command is called on: findings of a file, as a row of the Findings view or a number of a report has them.
 * `wanted` narrows them: all that is given has to fit, so `{}` is all findings, `{ rule }` those of a rule,
 * `{ causes, units }` those of any of these causes in any of these units, `{ rules, persons }` those of some rules with
 * some persons, by their numbers in the file.
 */
export interface FindingsOf {
  /** The file on disk. */
  readonly uri: vscode.Uri;
  readonly wanted: Wanted;
  /** A few words for what they are, which name the text that is opened; made of `wanted` where it is left out. */
  readonly label?: string;
}

/** Opens the persons with these findings as a text, having checked the file first where that is needed. Tells what fails. */
export async function openFlaggedPersons(findings: FindingsOf): Promise<void> {
  await vscode.commands.executeCommand(OPEN_COMMAND, findings);
}

/** Whether an argument is findings of a file. */
export function isFindingsOf(argument: unknown): argument is FindingsOf {
  const { uri, wanted } = (argument ?? {}) as Partial<FindingsOf>;
  return uri instanceof vscode.Uri && typeof wanted === 'object' && wanted !== null;
}

/** The file that a command is about, and which of its findings where that was said. */
interface Target {
  readonly path: string;
  readonly wanted: Wanted | undefined;
  readonly label: string | undefined;
}

/** The file that a command is about, and the findings where it was called on some; undefined where the person goes back. */
export async function targetOf(argument: unknown, title: string, office: Office): Promise<Target | undefined> {
  const given = isFindingsOf(argument) ? argument : undefined;
  const uri = given ? given.uri : await extractOf(argument, title, office);
  const file = uri && fileBehind(uri);
  return file && { path: file.fsPath, wanted: given?.wanted, label: given?.label };
}
