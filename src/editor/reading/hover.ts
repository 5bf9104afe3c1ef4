import * as vscode from 'vscode';
import { LANGUAGE_ID } from '../checked-documents';
import { rangeOf } from '../diagnostics';
import type { Reading } from './reading';

/** Tells what stands under the mouse. */
export function registerHover(reading: Reading): vscode.Disposable {
  return vscode.languages.registerHoverProvider({ language: LANGUAGE_ID }, {
    async provideHover(document, position, token) {
      const explanation = await reading.ask(document, position, token, (inspector, block, offset, checked) =>
        inspector.explain(block, offset, reading.around(checked)));
      if (!explanation) return undefined;
      const { explanationWords } = await import('./explanation-words');
      return new vscode.Hover(explanationWords(explanation, reading.speech), rangeOf(explanation.range, document));
    },
  });
}
