import * as vscode from 'vscode';
import { describeField, DESCRIPTIONS } from '../../core/model/descriptions';
import type { Subject } from '../../core/inspect/subject';
import type { AttributeSuggestion, ElementSuggestion, SnippetPart, Suggestion, Suggestions, ValueSuggestion } from '../../core/inspect/suggestion';
import type { Speech } from '../speech';

/** Opens the list anew where a value is to be typed next, without saying so when there is none. */
const ASK_AGAIN: vscode.Command = { command: 'editor.action.triggerSuggest', title: '', arguments: [{ auto: true }] };

/** A longer text than this does not fit into the list. */
const LONG_TEXT = 35;

/** What the register calls something, and what it says of it. */
interface Described {
  readonly name: string;
  readonly meaning: string;
}

/** Makes the editor's items of suggestions. */
export class CompletionItems {
  /** What is typed is a value already: the others are shown too, since whoever asks wants to see them. */
  private readonly showAll: boolean;

  constructor(private readonly speech: Speech, private readonly range: vscode.Range, private readonly typed: string, { items, incomplete }: Suggestions) {
    this.showAll = typed !== '' && (incomplete || items.some((item) => item.kind === 'value' && item.value === typed));
  }

  make(suggestion: Suggestion, index: number): vscode.CompletionItem {
    const item = this.ofKind(suggestion);
    item.range = this.range;
    item.sortText = String(index).padStart(4, '0');
    if (this.showAll) item.filterText = `${this.typed} ${item.filterText}`;
    return item;
  }

  private ofKind(suggestion: Suggestion): vscode.CompletionItem {
    switch (suggestion.kind) {
      case 'value': return this.value(suggestion);
      case 'element': return this.element(suggestion);
      case 'attribute': return this.attribute(suggestion);
      case 'end-tag': {
        const item = new vscode.CompletionItem({ label: `</${suggestion.name}>`, detail: `  ${this.speech.say('read.endTag')}` }, vscode.CompletionItemKind.Keyword);
        item.insertText = `</${suggestion.name}>`;
        item.filterText = `</${suggestion.name}`;
        return item;
      }
    }
  }

  private value({ value, text, reason, uses, after }: ValueSuggestion): vscode.CompletionItem {
    const why = reason ? this.speech.say(`read.reason.${reason}`) : uses === undefined ? undefined : this.speech.say('read.uses.short', { count: uses });
    const item = new vscode.CompletionItem(
      { label: value, detail: text === undefined ? undefined : `  ${text}`, description: why },
      reason ? vscode.CompletionItemKind.Value : vscode.CompletionItemKind.EnumMember,
    );
    // The list cuts a long text; the whole of it is then seen beside the list.
    if (text !== undefined && text.length > LONG_TEXT) item.documentation = text;
    item.insertText = value + after;
    item.filterText = text === undefined ? value : `${value} ${text}`;
    return item;
  }

  private element(suggestion: ElementSuggestion): vscode.CompletionItem {
    const { name, record, subject } = suggestion;
    const described = record ? DESCRIPTIONS[this.speech.language].records[record] : this.described(subject);
    const item = this.markup(suggestion, described, record ? vscode.CompletionItemKind.Struct : vscode.CompletionItemKind.Field);
    if (this.typed.startsWith('<')) item.filterText = `<${name}`;
    return item;
  }

  private attribute(suggestion: AttributeSuggestion): vscode.CompletionItem {
    return this.markup(suggestion, this.described(suggestion.subject), vscode.CompletionItemKind.Property);
  }

  private markup(
    { name, parts, required }: ElementSuggestion | AttributeSuggestion, described: Described | undefined, kind: vscode.CompletionItemKind,
  ): vscode.CompletionItem {
    const item = new vscode.CompletionItem(
      { label: name, detail: described && `  ${described.name}`, description: required ? this.speech.say('read.required.short') : undefined }, kind,
    );
    item.documentation = described?.meaning;
    item.insertText = snippet(parts);
    item.filterText = name;
    item.command = asksFor(parts);
    return item;
  }

  private described({ field, record }: Subject): Described | undefined {
    return field && describeField(DESCRIPTIONS[this.speech.language], field, record);
  }
}

function asksFor(parts: readonly SnippetPart[]): vscode.Command | undefined {
  return parts.some((part) => 'stop' in part) ? ASK_AGAIN : undefined;
}

function snippet(parts: readonly SnippetPart[]): vscode.SnippetString {
  const made = new vscode.SnippetString();
  for (const part of parts) {
    if ('text' in part) made.appendText(part.text);
    else if (part.stop === '') made.appendTabstop();
    else made.appendPlaceholder(part.stop);
  }
  return made;
}
