import * as vscode from 'vscode';
import { shownName } from '../submission/shown-name';
import { LANGUAGE_ID } from './checked-documents';
import { currentFile } from './large/checking';
import { fileBehind, flaggedDocuments } from './large/flagged-uri';
import type { Office } from './office';

/** The editor hands no text to extensions that has more characters than this; no character takes less than a byte. */
export const LARGEST_DOCUMENT = 50 * 1024 * 1024;

const EXTRACTS = { IPLOS: ['xml', 'iplos'] };

/** A file's name as messages show it: without its folder, and with person identifiers starred out. */
export function nameOf(uri: vscode.Uri): string {
  return shownName(uri.fsPath);
}

/** The extract a command is about: the one it was called on, the one in front, or one that is chosen. */
export async function extractOf(argument: unknown, title: string, { dialogs }: Office): Promise<vscode.Uri | undefined> {
  const given = argument instanceof vscode.Uri && fileBehind(argument);
  if (given) return given;
  const document = vscode.window.activeTextEditor?.document;
  const inFront = document?.languageId === LANGUAGE_ID && fileBehind(document.uri);
  if (inFront) return inFront;
  return tabInFront(/\.(xml|iplos)$/i) ?? dialogs.pickFile(title, EXTRACTS);
}

/** The file of the tab in front, also of one that is too large for the editor to hand over. */
export function tabInFront(name: RegExp): vscode.Uri | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof vscode.TabInputText && input.uri.scheme === 'file' && name.test(input.uri.fsPath) ? input.uri : undefined;
}

/** The open document of a file, if it is open. */
export function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
}

/** Brings a file and what is wrong with it to the front: the Problems panel, or the Findings view where it is too large. */
export async function showProblems(uri: vscode.Uri, { findings, speech }: Pick<Office, 'findings' | 'speech'>): Promise<void> {
  // Unlike showTextDocument this also opens a file that is too large for extensions.
  await vscode.commands.executeCommand('vscode.open', uri);
  if (openDocument(uri)) {
    await vscode.commands.executeCommand('workbench.actions.view.problems');
    return;
  }
  await currentFile(findings, speech, uri.fsPath);
  await vscode.commands.executeCommand('iplos.findings.focus');
}

/** Sees to it that the file on disk is what the editor shows; false when the person would not save. */
export async function settled(uri: vscode.Uri, { dialogs, speech }: Office): Promise<boolean> {
  const own = openDocument(uri);
  const dirty = [...(own ? [own] : []), ...flaggedDocuments(uri.fsPath)].filter(({ isDirty }) => isDirty);
  if (dirty.length === 0) return true;
  const save = speech.say('file.save');
  if (!await dialogs.confirm(speech.say('file.unsaved', { file: nameOf(uri) }), undefined, save)) return false;
  for (const document of dirty) if (!await document.save()) return false;
  return true;
}

/** Whether the folder is trusted; tells what to do when it is not. */
export async function trusted({ dialogs, speech }: Office): Promise<boolean> {
  if (vscode.workspace.isTrusted) return true;
  const manage = speech.say('trust.manage');
  if (await dialogs.tell('warning', speech.say('trust.needed'), manage) === manage) {
    await vscode.commands.executeCommand('workbench.trust.manage');
  }
  return false;
}
