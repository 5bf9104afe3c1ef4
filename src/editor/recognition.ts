import * as vscode from 'vscode';
import type { Format } from '../core/format/format';
import { formatOfText } from '../submission/beginning';
import { LANGUAGE_ID } from './checked-documents';
import { readSettings } from './settings';

/** A root tag that has not come by here is not looked for further on. */
const PROLOG_LINES = 200;
const PROLOG_CHARACTERS = 32 * 1024;

/**
 * Gives XML documents whose root is that of a known format the language `iplos`, unless the setting says not to.
 * @param onDidAdd fires when there are more formats
 */
export function registerRecognition(formats: () => readonly Format[], onDidAdd: vscode.Event<void>): vscode.Disposable {
  const look = (document: vscode.TextDocument): void => {
    if (document.languageId !== 'xml' || !readSettings().recogniseByContent) return;
    const beginning = document.getText(new vscode.Range(0, 0, PROLOG_LINES, 0)).slice(0, PROLOG_CHARACTERS);
    if (formatOfText(beginning, formats())) void vscode.languages.setTextDocumentLanguage(document, LANGUAGE_ID);
  };
  const lookAtAll = (): void => vscode.workspace.textDocuments.forEach(look);
  lookAtAll();
  return vscode.Disposable.from(vscode.workspace.onDidOpenTextDocument(look), onDidAdd(lookAtAll));
}
