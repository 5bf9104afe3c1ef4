import type * as vscode from 'vscode';
import type { OpenedAs } from '../../core/text/opened';

/** The editor's names of encodings that matter here; any other goes by the editor's own name. */
const KNOWN: Readonly<Record<string, OpenedAs>> = {
  utf8: { encoding: 'utf-8', name: 'UTF-8' },
  utf8bom: { encoding: 'utf-8', name: 'UTF-8' },
  iso88591: { encoding: 'iso-8859-1', name: 'ISO-8859-1' },
  // What ISO-8859-1 has no letters for aside, they are the same.
  windows1252: { encoding: 'iso-8859-1', name: 'Windows-1252' },
  utf16le: { encoding: 'utf-16le', name: 'UTF-16' },
  utf16be: { encoding: 'utf-16be', name: 'UTF-16' },
};

/** The editor's name of an encoding that the register takes. */
export const EDITOR_NAME = { 'utf-8': 'utf8', 'iso-8859-1': 'iso88591' } as const;

/** What a document's bytes were read as; undefined for one that is no file of bytes. */
export function openedAs({ uri, encoding }: vscode.TextDocument): OpenedAs | undefined {
  return uri.scheme === 'file' ? KNOWN[encoding] ?? { encoding: 'other', name: encoding } : undefined;
}
