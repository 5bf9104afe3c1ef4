import * as vscode from 'vscode';
import type { Suggestion } from '../../core/inspect/suggestion';
import { LANGUAGE_ID } from '../checked-documents';
import { rangeOf } from '../diagnostics';
import type { Reading } from './reading';

/** Offers what may be typed: values with their texts, elements, attributes and end tags. */
export function registerCompletion(reading: Reading): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider({ language: LANGUAGE_ID }, {
    async provideCompletionItems(document, position, token, { triggerCharacter }) {
      const suggestions = await reading.ask(document, position, token, (inspector, block, offset, checked) =>
        inspector.suggest(block, offset, checked.textBlocks(), reading.around(checked)));
      if (!suggestions || !suggestions.items.some((item) => isCalledBy(triggerCharacter, item))) return undefined;
      const range = rangeOf(suggestions.range, document);
      // The editor takes no more than a part of the line that the cursor is in.
      const place = range.isSingleLine && range.contains(position) ? range : new vscode.Range(position, position);
      const typed = document.getText(new vscode.Range(place.start, position));
      const { CompletionItems } = await import('./completion-items');
      const items = new CompletionItems(reading.speech, place, typed, suggestions);
      return new vscode.CompletionList(suggestions.items.map((item, index) => items.make(item, index)), suggestions.incomplete);
    },
  }, '<', '/', '>', '"', ' ');
}

/** Whether a key that was typed asks for such a thing: nobody who types a blank or ends a tag waits for the next element. */
function isCalledBy(key: string | undefined, item: Suggestion): boolean {
  switch (key) {
    case ' ': return item.kind === 'attribute';
    case '"': return item.kind === 'value';
    case '/': return item.kind === 'end-tag';
    case '>': return item.kind === 'value' || (item.kind === 'end-tag' && item.required);
    default: return true;
  }
}
