import * as vscode from 'vscode';
import type { Office } from '../office';
import { registerEncodingFixes } from './encoding-fixes';
import { EncodingNotice } from './encoding-notice';
import { registerReopening } from './reopening';

/** Registers what notices and mends a document that was opened in another encoding than its own. */
export function registerEncoding(office: Office): vscode.Disposable {
  return vscode.Disposable.from(
    registerReopening(office), registerEncodingFixes(office.documents, office.speech), new EncodingNotice(office),
  );
}
