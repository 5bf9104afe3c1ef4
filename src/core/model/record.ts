import type { Range } from '../text/range';
import type { DayNumber } from '../text/dato';
import type { FieldId, RecordKind } from './fields';

/**
 * One record of an extract as rules see it: its fields by standard name, each with its place in the text. Valid only
 * while the rule runs: the object is filled anew for the next record.
 */
export interface IplosRecord {
  readonly kind: RecordKind;

  /** Whether the format has such a field at all. */
  knows(field: FieldId): boolean;
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
