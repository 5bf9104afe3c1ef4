import * as vscode from 'vscode';
import type { Explanation } from '../../core/inspect/explain';
import { LANGUAGE_ID } from '../checked-documents';
import { rangeOf } from '../diagnostics';
import type { Reading } from './reading';
import { explanationWords } from './explanation-words';

/** Tells what stands under the mouse. */
export function registerHover(reading: Reading): vscode.Disposable {
  return vscode.languages.registerHoverProvider({ language: LANGUAGE_ID }, {
    async provideHover(document, position) {
      const explanation = await reading.withTexts(() => explain(reading, document, position));
      if (!explanation) return undefined;
      return new vscode.Hover(explanationWords(explanation, reading.speech), rangeOf(explanation.range, document));
    },
  });
}

function explain(reading: Reading, document: vscode.TextDocument, position: vscode.Position): Explanation | undefined {
  const checked = reading.documents.of(document);
  const offset = document.offsetAt(position);
  const block = checked?.blockAt(offset);
  return checked && block && reading.inspector.explain(block, offset, reading.around(checked));
}
