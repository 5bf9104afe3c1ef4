import type { Range, TextEdit } from '../text/range';
import type { DayNumber } from '../text/dato';

/** `fatal` cannot be overridden, `error` holds back sending, `warning` and `information` never do. */
export type Severity = 'fatal' | 'error' | 'warning' | 'information';
export const SEVERITIES: readonly Severity[] = ['fatal', 'error', 'warning', 'information'];

/** Whom to call: the ward entered it wrong, the vendor's export is wrong, or the code is wrong. Source: Helsedirektoratet. */
export type Cause = 'registration' | 'extraction' | 'code';

/** A value that a message names: a word or code (never an identifier), a number, or a day. */
export type Argument = string | number | { readonly day: DayNumber };
export type Arguments = Readonly<Record<string, Argument>>;

/** A mending that follows from the file alone. */
export interface EditFix {
  readonly kind: 'edit';
  /** Which of the rule's fix sentences names it. */
  readonly key: string;
  readonly args?: Arguments;
  readonly edits: readonly TextEdit[];
  /** Whether it may be applied without looking, by fix-all. */
  readonly safe: boolean;
}

/** A mending that needs one of the units that the file or the municipality's list names; `put` makes its text. */
export interface UnitFix {
  readonly kind: 'unit';
  readonly key: string;
  /** The service that the unit gives; 0 for a stay around the clock with none that fits. */
  readonly tjenestetype: number;
  /** Where the number goes, and what stands around it there. */
  readonly place: Range;
  readonly before: string;
  readonly after: string;
}

/** A mending whose value cannot be known: the editor puts the cursor between what stands around it. */
export interface SnippetFix {
  readonly kind: 'snippet';
  readonly key: string;
  readonly args?: Arguments;
  readonly place: Range;
  readonly before: string;
  /** What stands between one value and the next, where there are several. */
  readonly between?: readonly string[];
  readonly after: string;
}

export type Fix = EditFix | UnitFix | SnippetFix;

/** What a rule found, as data. Words are made of it in one place, `words.ts`. */
export interface Finding extends Range {
  readonly rule: string;
  readonly severity: Severity;
  readonly cause: Cause;
  /** Which of the rule's sentences says it. */
  readonly key: string;
  readonly args?: Arguments;
  readonly fixes?: readonly Fix[];
  /** Another place that the finding speaks of, such as the first of two equal persons. */
  readonly related?: Range;
}

/** How many findings of each severity and of each rule there are, none left out. */
export interface FindingCounts {
  readonly bySeverity: Readonly<Record<Severity, number>>;
  readonly byRule: ReadonlyMap<string, number>;
}
