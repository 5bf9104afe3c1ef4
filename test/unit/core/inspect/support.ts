import assert from 'node:assert/strict';
import { LiveCheck } from '../../../../src/core/check/live-check';
import { makeDiagnosetekster } from '../../../../src/core/codes/diagnosetekster';
import type { Explanation, FieldExplanation } from '../../../../src/core/inspect/explain';
import { Inspector } from '../../../../src/core/inspect/inspector';
import type { Surroundings } from '../../../../src/core/inspect/inspector';
import type { Suggestion, Suggestions } from '../../../../src/core/inspect/suggestion';
import { DIAGNOSETEKSTER } from '../codes/texts';
import { ENVIRONMENT } from '../support';

export const DIAGNOSES = makeDiagnosetekster(DIAGNOSETEKSTER);

/** A document as the editor has it: checked, and open to questions. */
export class Asked {
  readonly live = new LiveCheck(ENVIRONMENT);
  readonly inspector = new Inspector(ENVIRONMENT.formats);
  readonly around: Surroundings;
  readonly text: string;
  /** Where `|` stood. */
  readonly offset: number;

  constructor(marked: string, around: Partial<Surroundings> = {}) {
    this.offset = Math.max(0, marked.indexOf('|'));
    this.text = marked.replace('|', '');
    this.live.load(this.text);
    this.live.advance();
    this.around = { language: 'en', year: undefined, diagnoses: () => DIAGNOSES, units: () => new Map(), ...around };
  }

  suggest(offset = this.offset): Suggestions | undefined {
    const block = this.live.blockAt(offset, () => false);
    return block && this.inspector.suggest(block, offset, this.live.textBlocks(), this.around);
  }

  explain(offset = this.offset): Explanation | undefined {
    const block = this.live.blockAt(offset, () => false);
    return block && this.inspector.explain(block, offset, this.around);
  }

  field(): FieldExplanation {
    const explanation = this.explain();
    assert.equal(explanation?.kind, 'field');
    return explanation as FieldExplanation;
  }
}

/** Puts `|` into a text right after the only place where a piece of it stands. */
export function after(text: string, piece: string): string {
  const at = text.indexOf(piece);
  assert.ok(at >= 0 && text.indexOf(piece, at + 1) < 0, `"${piece}" does not stand there once`);
  return text.slice(0, at + piece.length) + '|' + text.slice(at + piece.length);
}

/** What is offered, by names and values. */
export function names(suggestions: Suggestions | undefined): string[] {
  return (suggestions?.items ?? []).map(label);
}

function label(item: Suggestion): string {
  if (item.kind === 'value') return item.value;
  return item.kind === 'end-tag' ? `/${item.name}` : item.name;
}

/** What an element or attribute inserts, with `¦` where the cursor stops. */
export function inserted(suggestions: Suggestions | undefined, name: string): string {
  const item = suggestions?.items.find((one) => label(one) === name);
  assert.ok(item && 'parts' in item, `${name} is not among ${names(suggestions).join(' ')}`);
  return item.parts.map((part) => ('text' in part ? part.text : `¦${part.stop}`)).join('');
}
