import * as vscode from 'vscode';
import type { OpenedAs } from '../../core/text/opened';
import { ENCODING_NAMES, remediesFor } from '../../core/text/opened';
import type { CheckedDocuments } from '../checked-documents';
import { LANGUAGE_ID } from '../checked-documents';
import { rangeOf } from '../diagnostics';
import type { Speech } from '../speech';
import { openedAs } from './opened-as';
import { REOPEN_COMMAND } from './reopening';

const RULE = 'encoding-suspect';

/** The light bulb where a text was read as something else than what it is: read it anew, or correct what it says. */
export class EncodingFixes implements vscode.CodeActionProvider {
  constructor(private readonly documents: CheckedDocuments, private readonly speech: Speech) {}

  provideCodeActions(document: vscode.TextDocument, range: vscode.Range, context: vscode.CodeActionContext): vscode.CodeAction[] {
    const opened = openedAs(document);
    const summary = this.documents.of(document)?.summary;
    if (!opened || context.only && !context.only.contains(vscode.CodeActionKind.QuickFix)) return [];
    const isSuspect = summary?.findings.some((finding) => finding.rule === RULE && rangeOf(finding, document).intersection(range));
    return isSuspect ? this.actions(document, opened) : [];
  }

  private actions(document: vscode.TextDocument, opened: OpenedAs): vscode.CodeAction[] {
    const { reopen, declare } = remediesFor(document.getText(), opened);
    const actions: vscode.CodeAction[] = [];
    if (reopen) {
      const action = new vscode.CodeAction(this.speech.say('encoding.reopen', { encoding: ENCODING_NAMES[reopen] }), vscode.CodeActionKind.QuickFix);
      action.command = { command: REOPEN_COMMAND, title: action.title, arguments: [document.uri, reopen] };
      actions.push(action);
    }
    if (declare) {
      const action = new vscode.CodeAction(this.speech.say('encoding.declare', { encoding: declare.name }), vscode.CodeActionKind.QuickFix);
      action.edit = new vscode.WorkspaceEdit();
      action.edit.replace(document.uri, rangeOf(declare, document), declare.text);
      actions.push(action);
    }
    return actions;
  }
}

/** Registers the light bulb for encodings. */
export function registerEncodingFixes(documents: CheckedDocuments, speech: Speech): vscode.Disposable {
  const metadata = { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] };
  return vscode.languages.registerCodeActionsProvider({ language: LANGUAGE_ID }, new EncodingFixes(documents, speech), metadata);
}
