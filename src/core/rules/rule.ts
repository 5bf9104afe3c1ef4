import type { Argument, Arguments, Cause, Finding, Fix, Severity } from '../findings/finding';
import type { FieldId, RecordKind } from '../model/fields';
import type { IplosRecord, Person } from '../model/record';
import type { DayNumber } from '../text/dato';
import type { Range } from '../text/range';

export type Language = 'nb' | 'en';
export const LANGUAGES: readonly Language[] = ['nb', 'en'];

/** What a rule says in one language. Placeholders `{name}` are filled from the finding's arguments. */
export interface RuleWords {
  /** The rule's name: a few words, no full stop. */
  readonly title: string;
  /** One sentence for each message key: what is wrong and what to do. */
  readonly messages: Readonly<Record<string, string>>;
  /** What each fix does, as a command. */
  readonly fixes?: Readonly<Record<string, string>>;
  /** For the documentation: what the rule checks and why it matters, with whom to call. */
  readonly what: string;
  readonly why: string;
  readonly who: string;
}

interface RuleBase {
  /** The rule's public name, as in the catalogue. */
  readonly id: string;
  readonly severity: Severity;
  readonly cause: Cause;
  readonly words: Readonly<Record<Language, RuleWords>>;
  /** Where the rule comes from. */
  readonly source: string;
  /** A wrong and a right piece of an extract. */
  readonly example?: { readonly wrong: string; readonly right: string };
  /** A minimum field of the letter: it may be shown otherwise, but never counts as clean when it is missing. */
  readonly minimum?: boolean;
  /** What the schema would only call missing: where this rule speaks of it, the schema's finding keeps silent. */
  readonly insteadOfMissing?: { readonly fields?: readonly FieldId[]; readonly records?: readonly RecordKind[] };
}

/** What a rule may know beside the record. */
export interface RuleContext {
  /** The reporting year; undefined when neither the setting nor the head says it. */
  readonly year: number | undefined;
  /** First and last day of the reporting period. */
  readonly period: { readonly from: DayNumber; readonly to: DayNumber } | undefined;
  /** What the head says; undefined when there is none before the record. */
  readonly head: Head | undefined;
  /** The code lists as they are in this year and format. */
  readonly codes: CodesInForce;
  /** What the municipality has told of itself. */
  readonly municipality: Municipality;
  /** What the other file of the pair holds; undefined where the file is checked alone. */
  readonly partner: Partner | undefined;
  /** Why there is none, where there should be one. */
  readonly alone: Alone | undefined;
  /** Tells a finding. `key` chooses the sentence; `message` where it is not given. */
  report(at: Range, told?: Told): void;
}

export interface Told {
  readonly key?: string;
  readonly args?: Arguments;
  readonly fixes?: readonly Fix[];
}

export interface Head {
  readonly kommunenummer: string;
  readonly bydelsnummer: string;
  readonly fraDato: DayNumber;
  readonly tilDato: DayNumber;
  readonly uttrekksdato: DayNumber;
}

/** The other file of a pair, an extract and its ident message, as far as the one at hand is held against it. */
export interface Partner {
  /** Its serial number, without leading zeros; undefined where it has none. */
  readonly lopenummer: string | undefined;
  /** How many persons it tells of. */
  readonly persons: number;
  hasPerson(key: string | number): boolean;
  /** The identifier of a person by key; undefined where it does not say it. */
  personid(key: string | number): string | undefined;
}

/** Why a file of a pair is checked alone: nothing was found that goes with it, several files that do, or none was named. */
export type Alone = 'none' | 'several' | Unnamed;

/** The other file of a pair is not looked for but named, and was not. */
export interface Unnamed {
  /** What names it: an option, with the file where it is known. */
  readonly option: string;
  /** Whether it lies in the same folder. */
  readonly beside: boolean;
}

export interface CodesInForce {
  status(list: string, code: string): 'valid' | 'retired' | 'not-yet' | 'unknown';
}

export interface Municipality {
  /** The municipality's own organisation numbers, which no unit has. */
  readonly ownOrgnr: ReadonlySet<string>;
  /** The units in use; undefined when no list is given. */
  readonly units: ReadonlySet<string> | undefined;
}

/** A rule about one record on its own, or in the light of its person, or of the notification that it stands in. */
export interface RecordRule extends RuleBase {
  readonly scope: 'record';
  readonly on: readonly RecordKind[];
  /** Fields that the format must have for the rule to apply. */
  readonly needs?: readonly FieldId[];
  /** Kinds of record that the format must have. */
  readonly needsRecords?: readonly RecordKind[];
  check(record: IplosRecord, context: RuleContext, person: Person | undefined): void;
}

/** A rule about a person and all their records. */
export interface PersonRule extends RuleBase {
  readonly scope: 'person';
  /** Fields of the person's own record that the format must have. */
  readonly needs?: readonly FieldId[];
  /** Kinds of record that the format must have. */
  readonly needsRecords?: readonly RecordKind[];
  check(person: Person, context: RuleContext): void;
}

/**
 * A rule that no two persons may have the same key. Told, with the key `message`, at each person after the first. `check`
 * is where the same rule also holds for what one person has.
 */
export interface UniqueRule extends RuleBase {
  readonly scope: 'unique';
  readonly needs?: readonly FieldId[];
  key(person: Person, context: RuleContext): { readonly key: string | number; readonly at: Range } | undefined;
  check?(person: Person, context: RuleContext): void;
}

/** How many there are in a part of the file, and where the first of them stands. */
export interface Counted {
  readonly count: number;
  readonly at: Range;
}

/** A rule that is told once for the file, with the number of persons it holds for, at the first of them. */
export interface CountRule extends RuleBase {
  readonly scope: 'count';
  /** How many persons of a part of the file it holds for, and where the first of them stands. */
  count(part: Person, context: RuleContext): Counted | undefined;
}

/**
 * A rule about what no part of a file knows alone. Each part that holds a person, a notification or the like says what
 * the rule needs of it; a look at a file takes that in the order of the text.
 */
export interface FileRule<Fact = unknown> extends RuleBase {
  readonly scope: 'file';
  /** Kinds of record that the format must have. */
  readonly needsRecords: readonly RecordKind[];
  /** Whether it would speak wrongly of some parts of a file alone. */
  readonly needsWhole?: true;
  /** What a part of the file says: small, for there are as many as parts. */
  fact(part: Person, context: RuleContext): Placed<Fact> | undefined;
  /** Begins a look at a file. */
  look(): FileLook<Fact>;
}

/** Something that is said, and where it stands. */
export interface Placed<Fact> {
  readonly says: Fact;
  readonly at: Range;
}

/** Tells a finding at a place of the text. */
export type Tell = (at: Range, told?: Told & ToldOfFile) => void;

interface ToldOfFile {
  /** The other place that it is about. */
  readonly related?: Range;
  /** Where it is milder than the rule otherwise, unless the settings say how grave the rule is. */
  readonly severity?: Severity;
}

/** A look at one file. */
export interface FileLook<Fact> {
  /**
   * Takes what the next part says, with its place in the text.
   * @returns whether {@link end} or a later part may still make it tell of this place
   */
  add(fact: Placed<Fact>, tell: Tell): boolean;
  /** All has been seen; `root` is the root's start tag. */
  end?(root: Range, tell: Tell): void;
}

/** A rule that reading itself answers to: well-formedness, format, structure. */
export interface ReaderRule extends RuleBase {
  readonly scope: 'reader';
}

export type Rule = RecordRule | PersonRule | UniqueRule | CountRule | FileRule | ReaderRule;

/** The same for a rule about a file, whose facts are its own business. */
export function fileRule<Fact>(definition: FileRule<Fact>): FileRule {
  return definition as FileRule;
}

/** Checks a rule's type where it is written and gives it back. */
export function rule<R extends Rule>(definition: R): R {
  return definition;
}

/** A day as an argument of a message. */
export function day(value: DayNumber): Argument {
  return { day: value };
}

export type { Finding };
