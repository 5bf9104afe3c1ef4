import { basename } from 'node:path';
import * as vscode from 'vscode';
import { LANGUAGE_ID } from './checked-documents';
import type { Office } from './office';

const EXTRACTS = { IPLOS: ['xml', 'iplos'] };

/** A file's name as messages show it: without its folder. */
export function nameOf(uri: vscode.Uri): string {
  return basename(uri.fsPath);
}

/** The extract a command is about: the one it was called on, the one in front, or one that is chosen. */
export async function extractOf(argument: unknown, title: string, { dialogs }: Office): Promise<vscode.Uri | undefined> {
  if (argument instanceof vscode.Uri && argument.scheme === 'file') return argument;
  const document = vscode.window.activeTextEditor?.document;
  if (document?.languageId === LANGUAGE_ID && document.uri.scheme === 'file') return document.uri;
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

/** Brings a file and what is wrong with it to the front. */
export async function showProblems(uri: vscode.Uri): Promise<void> {
  // Unlike showTextDocument this also opens a file that is too large for extensions.
  await vscode.commands.executeCommand('vscode.open', uri);
  await vscode.commands.executeCommand('workbench.actions.view.problems');
}

/** Sees to it that the file on disk is what the editor shows; false when the person would not save. */
export async function settled(uri: vscode.Uri, { dialogs, speech }: Office): Promise<boolean> {
  const document = openDocument(uri);
  if (!document?.isDirty) return true;
  const save = speech.say('file.save');
  if (!await dialogs.confirm(speech.say('file.unsaved', { file: nameOf(uri) }), undefined, save)) return false;
  return document.save();
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
