import type { Range } from '../text/range';
import type { RecordKind } from '../model/fields';
import type { Subject } from './subject';

/** A piece of what is inserted: text as it is, or a place where the cursor stops, with what stands there until then. */
export type SnippetPart = { readonly text: string } | { readonly stop: string };

/** Why a value is offered, where that is not its meaning in a list. */
export type ValueReason =
  | 'period-first' | 'period-last' | 'extraction' | 'open' | 'person-key' | 'next-key' | 'head' | 'fixed' | 'district' | 'listed'
  | 'previous' | 'original';

/** A value that may be typed. */
export interface ValueSuggestion {
  readonly kind: 'value';
  readonly value: string;
  /** What it means; of a unit its name, where the municipality's list has it. */
  readonly text: string | undefined;
  readonly reason?: ValueReason;
  /** How often the file names the unit for the same service. */
  readonly uses?: number;
  /** What still has to follow the value. */
  readonly after: string;
}

/** An element that may come here, with all that it must hold. */
export interface ElementSuggestion {
  readonly kind: 'element';
  readonly name: string;
  readonly parts: readonly SnippetPart[];
  readonly record: RecordKind | undefined;
  /** What is said of it where it is no record. */
  readonly subject: Subject;
  /** Whether one still has to come. */
  readonly required: boolean;
}

/** The end tag of what is open. */
export interface EndTagSuggestion {
  readonly kind: 'end-tag';
  readonly name: string;
  /** Whether it is missing. */
  readonly required: boolean;
}

/** An attribute that is not there yet. */
export interface AttributeSuggestion {
  readonly kind: 'attribute';
  readonly name: string;
  readonly parts: readonly SnippetPart[];
  readonly subject: Subject;
  readonly required: boolean;
}

export type Suggestion = ValueSuggestion | ElementSuggestion | EndTagSuggestion | AttributeSuggestion;

/** What may be typed at a place, the likeliest first. */
export interface Suggestions {
  /** What it takes the place of, in the block. */
  readonly range: Range;
  readonly items: readonly Suggestion[];
  /** Whether there is more to offer once more is typed. */
  readonly incomplete: boolean;
}
