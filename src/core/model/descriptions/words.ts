import type { FieldName, RecordKind } from '../fields';

/** What a thing is called, and what it tells, in a sentence. */
export interface Description {
  readonly name: string;
  readonly meaning: string;
}

/** A field, and what it is in records where it is something more particular. */
export interface FieldDescription extends Description {
  readonly of?: Readonly<Partial<Record<RecordKind, Description>>>;
}

/** A kind of record; `many` is what several are called. */
export interface RecordDescription extends Description {
  readonly many: string;
}

/**
 * Values that the register has without a code list of their own: yes and no (1, 2, and 9 where the question does not
 * apply), the sexes, and the two systems of diagnosis codes.
 */
export type ValueSet = 'jaNei' | 'kjonn' | 'kodeverk' | 'bydel';

/** Where what is said comes from. */
export type Source = 'letter' | 'schema' | 'hdir' | 'his1135';

/** The register's records and fields in one language. A language that lacks a field does not compile. */
export interface Descriptions {
  readonly fields: Readonly<Record<FieldName, FieldDescription>>;
  readonly records: Readonly<Record<RecordKind, RecordDescription>>;
  readonly values: Readonly<Record<ValueSet, Readonly<Record<string, string>>>>;
  readonly sources: Readonly<Record<Source, string>>;
}
