import { randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import type { CheckedDocument } from '../../../src/editor/checked-documents';
import type { TestAccess } from '../../../src/extension';

/** The product as it runs in this host. */
export async function product(): Promise<TestAccess> {
  const extension = vscode.extensions.getExtension<TestAccess>('iplos.iplos-vscode')!;
  return extension.activate();
}

/** A folder of the test's own, and its removal. */
export async function folder(): Promise<{ path: string; remove(): Promise<void> }> {
  const made = await fs.mkdtemp(path.join(os.tmpdir(), 'iplos-host-'));
  return { path: made, remove: () => fs.rm(made, { recursive: true, force: true }) };
}

/** Opens a text as a file of a name, in the editor in front. */
export async function open(folderPath: string, text: string | Uint8Array, name = `${randomUUID()}.iplos`): Promise<vscode.TextDocument> {
  const file = path.join(folderPath, name);
  await fs.writeFile(file, text);
  const document = await vscode.workspace.openTextDocument(file);
  await vscode.window.showTextDocument(document);
  return document;
}

/** Waits until a condition holds. */
export async function until<T>(what: string, condition: () => T | undefined | false, ms = 10_000): Promise<T> {
  const end = performance.now() + ms;
  for (;;) {
    const value = condition();
    if (value) return value;
    if (performance.now() > end) throw new Error(`Waited ${ms} ms in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** The document's check once it is finished for the text as it is. */
export async function checked(document: vscode.TextDocument): Promise<CheckedDocument> {
  const { office: { documents } } = await product();
  return until('the check is finished', () => {
    const found = documents.of(document);
    if (found?.state === 'failed') throw found.failure;
    return found?.state === 'done' ? found : undefined;
  });
}

/** The rules of the diagnostics that the editor shows for a document. */
export function shownRules(document: vscode.TextDocument): string[] {
  return vscode.languages.getDiagnostics(document.uri).map(({ code }) => (typeof code === 'object' ? String(code.value) : String(code)));
}
