import { basename } from 'node:path';
import * as vscode from 'vscode';
import type { Wanted } from '../../disk/selection';

/** Texts of flagged persons are files of this scheme: opened, edited and saved as any other. */
export const FLAGGED = 'iplos-flagged';

/** Which text it is: some persons of a file. */
export interface FlaggedText {
  readonly path: string;
  readonly wanted: Wanted;
}

/** The name of a text, with an ending by which the editor knows its language. */
export function flaggedUri({ path, wanted }: FlaggedText, label: string): vscode.Uri {
  const name = `${basename(path)} · ${label.replace(/[/\\]/g, '-')}.iplos`;
  return vscode.Uri.from({ scheme: FLAGGED, path: `/${name}`, query: JSON.stringify({ path, wanted }) });
}

/** What the name of a text says; undefined for every other. */
export function flaggedText(uri: vscode.Uri): FlaggedText | undefined {
  if (uri.scheme !== FLAGGED) return undefined;
  try {
    const { path, wanted } = JSON.parse(uri.query) as Partial<FlaggedText>;
    return typeof path === 'string' && typeof wanted === 'object' && wanted ? { path, wanted } : undefined;
  } catch {
    return undefined;
  }
}

/** The file on disk that a text is of: itself, or the one whose persons it holds. */
export function fileBehind(uri: vscode.Uri): vscode.Uri | undefined {
  if (uri.scheme === 'file') return uri;
  const text = flaggedText(uri);
  return text && vscode.Uri.file(text.path);
}

/** The open texts of a file's flagged persons. */
export function flaggedDocuments(path: string): vscode.TextDocument[] {
  return vscode.workspace.textDocuments.filter(({ uri }) => flaggedText(uri)?.path === path);
}
