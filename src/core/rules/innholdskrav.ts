import type { FieldId, FieldName, RecordKind } from '../model/fields';
import { F } from '../model/fields';
import data from './innholdskrav.json';

/** What the register does with a value that is not as it wants it. */
export type Consequence = 'nothing' | 'value-dropped' | 'value-unknown' | 'record-dropped' | 'message-dropped';

/** What the register asks of one field's content, beyond the schema (HIS 1135:2021, the attributes of 56.0.0). */
export interface Innholdskrav {
  readonly field: FieldId;
  readonly pattern?: RegExp;
  readonly ifBroken?: Consequence;
  /** Left out where the field may be empty or absent. */
  readonly ifMissing?: Consequence;
  /** Number of the code list. */
  readonly list?: string;
  readonly ifUnknown?: Consequence;
}

interface Entry extends Omit<Innholdskrav, 'field' | 'pattern'> {
  readonly records: readonly string[];
  readonly field: string;
  readonly pattern?: string;
}

/** The records that the register asks something of. */
export const ASKED_RECORDS = [...new Set((data as readonly Entry[]).flatMap(({ records }) => records))] as RecordKind[];

let byRecord: ReadonlyMap<RecordKind, readonly Innholdskrav[]> | undefined;

/** What the register asks of the fields of a kind of record. */
export function innholdskravTil(kind: RecordKind): readonly Innholdskrav[] {
  byRecord ??= new Map(ASKED_RECORDS.map((record) => [record, made(record)]));
  return byRecord.get(kind) ?? [];
}

function made(record: RecordKind): Innholdskrav[] {
  return (data as readonly Entry[]).filter(({ records }) => records.includes(record)).map(({ field, pattern, ...rest }) => ({
    ...rest, field: F[field as FieldName], pattern: pattern === undefined ? undefined : new RegExp(pattern),
  }));
}
