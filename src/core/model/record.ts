import type { Range } from '../text/range';
import type { DayNumber } from '../text/dato';
import type { FieldId, RecordKind } from './fields';

/** Where a value can be put: what it takes the place of, and what has to stand around it there. */
export interface Insertion {
  readonly place: Range;
  readonly before: string;
  readonly after: string;
}

/** How a record that is missing would be written beside another: texts, and the fields whose values stand between them. */
export interface Template {
  readonly parts: readonly (string | { readonly field: FieldId | undefined })[];
  /** Whether it stands after the other, not before it. */
  readonly isAfter: boolean;
}

/**
 * One record of an extract as rules see it: its fields by standard name, each with its place in the text. Valid only
 * while the rule runs: the object is filled anew for the next record.
 */
export interface IplosRecord {
  readonly kind: RecordKind;

  /** Whether the format has such a field at all. */
  knows(field: FieldId): boolean;
  /** The fields of this kind of record that are dates in the format, months not among them. */
  dateFields(): readonly FieldId[];
  /** Whether the field is there, be it empty. */
  present(field: FieldId): boolean;
  /** Whether the field is there and not blank. */
  has(field: FieldId): boolean;
  /** The field's value without surrounding white space; '' when absent. */
  text(field: FieldId): string;
  /** The field as a whole number, leading zeros and blanks accepted; NaN when absent or not one. */
  int(field: FieldId): number;
  /** The field as a day; NaN when absent or no such day. */
  date(field: FieldId): DayNumber;
  /** The day a field ends something: Infinity when absent or open (20990101 and later), NaN when no such day. */
  end(field: FieldId): DayNumber;

  /** Where the value stands; the field's own start tag when it is blank, the record's when it is absent. */
  at(field: FieldId): Range;
  /** The whole of the element or attribute that holds the field; undefined when absent. */
  whole(field: FieldId): Range | undefined;
  /** The same with the white space that leads to it, so that removing it leaves no empty line. */
  removalOf(field: FieldId): Range | undefined;
  /**
   * Where a value of the field is to be put: over what stands there, blank or not, or where the field is absent, as a new
   * element in the format's order, indented like its siblings. Undefined where the text is too broken to tell.
   */
  insertion(field: FieldId): Insertion | undefined;
  /**
   * How a record of a kind would be written beside this one, with what the schema demands of it. Undefined where the format
   * has none right there, or where it holds more than attributes.
   */
  beside(kind: RecordKind): Template | undefined;
  /** The record's start tag, where what it lacks is told. */
  readonly tag: Range;
  /** The whole record, end tag included. */
  readonly range: Range;
  /** The whole record with the white space that leads to it, so that removing it leaves no empty line. */
  readonly removal: Range;
}

/** A person with all that is reported of them; the records stand in the order of the text. */
export interface Person {
  readonly record: IplosRecord;
  records(kind: RecordKind): readonly IplosRecord[];
}
