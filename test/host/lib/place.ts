import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import { folder } from './product';

/** A new folder for each test of a suite; what was opened from it is closed, and it is taken away after it. */
export function useFolder(): () => string {
  let made: Awaited<ReturnType<typeof folder>>;
  beforeEach(async () => {
    made = await folder();
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await made.remove();
  });
  return () => made.path;
}

/** The names in a folder, in order. */
export async function namesIn(path: string): Promise<string[]> {
  return (await readdir(path)).sort();
}

/** Holds that a file has a text; what it has instead is not told, since it is long. */
export async function assertText({ fsPath }: vscode.Uri, expected: string): Promise<void> {
  assert.ok(await readFile(fsPath, 'utf8') === expected, 'the file is not as expected');
}
