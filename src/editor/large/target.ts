import * as vscode from 'vscode';
import type { Wanted } from '../../disk/selection';
import { extractOf } from '../files';
import type { Office } from '../office';
import { fileBehind } from './flagged-uri';

/** What a command of the Findings view is called on: findings of a file. */
export interface FindingsOf {
  readonly uri: vscode.Uri;
  readonly wanted: Wanted;
}

/** Whether an argument is from the view. */
export function isFindingsOf(argument: unknown): argument is FindingsOf {
  const { uri, wanted } = (argument ?? {}) as Partial<FindingsOf>;
  return uri instanceof vscode.Uri && typeof wanted === 'object' && wanted !== null;
}

/** The file that a command is about, and the findings where it was called on some; undefined where the person goes back. */
export async function targetOf(argument: unknown, title: string, office: Office): Promise<{ path: string; wanted?: Wanted } | undefined> {
  const uri = isFindingsOf(argument) ? argument.uri : await extractOf(argument, title, office);
  const file = uri && fileBehind(uri);
  if (!file) return undefined;
  return { path: file.fsPath, wanted: isFindingsOf(argument) ? argument.wanted : undefined };
}
