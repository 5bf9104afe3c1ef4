import * as vscode from 'vscode';
import type { CheckSummary } from '../../core/check/summary';
import type { CheckedDocument, CheckedDocuments } from '../checked-documents';
import { isFindingsOf } from '../large/target';

/** An open document that a command is about, and the rule where it was called on one. */
export interface DocumentTarget {
  readonly checked: CheckedDocument;
  readonly rule: string | undefined;
}

/** The open document that a command was called on, or the one in front; undefined where it is none that is checked. */
export function documentOf(argument: unknown, documents: CheckedDocuments): DocumentTarget | undefined {
  const given = isFindingsOf(argument) ? argument.uri : argument instanceof vscode.Uri ? argument : undefined;
  const uri = given ?? vscode.window.activeTextEditor?.document.uri;
  const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri?.toString());
  const checked = document && documents.of(document);
  return checked && { checked, rule: isFindingsOf(argument) ? argument.wanted.rule : undefined };
}

/** What the check of a document as it is now comes to; undefined where it stops, or the document is closed before. */
export async function whenChecked(documents: CheckedDocuments, checked: CheckedDocument): Promise<CheckSummary | undefined> {
  while (checked.state === 'checking') {
    if (documents.of(checked.document) !== checked) return undefined;
    await new Promise<void>((resolve) => {
      const listeners = vscode.Disposable.from(documents.onDidChange(done), documents.onDidClose(done));
      function done(): void {
        listeners.dispose();
        resolve();
      }
    });
  }
  return checked.state === 'done' ? checked.summary : undefined;
}
