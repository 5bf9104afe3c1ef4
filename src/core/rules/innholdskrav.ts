import type { FieldId, FieldName, RecordKind } from '../model/fields';
import { F } from '../model/fields';
import type { IplosRecord } from '../model/record';
import type { CodesInForce } from './rule';
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

/** Longer values are not looked through: no expression of the register lets them pass. */
const LONGEST = 1000;

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

/** Whether a field is missing or has another form than the register wants, and what it does then. */
export function contentAmiss(
  record: IplosRecord, { field, pattern, ifBroken, ifMissing }: Innholdskrav,
): { readonly how: 'missing' | 'broken'; readonly then: Consequence } | undefined {
  if (!record.has(field)) return ifMissing && { how: 'missing', then: ifMissing };
  if (!pattern || !ifBroken) return undefined;
  const value = record.text(field);
  return value.length > LONGEST || !pattern.test(value) ? { how: 'broken', then: ifBroken } : undefined;
}

/** What the register does with a code that it does not know; undefined where it knows the code, or none is there. */
export function unknownCode(record: IplosRecord, { field, list, ifUnknown }: Innholdskrav, codes: CodesInForce): Consequence | undefined {
  return list && ifUnknown && record.has(field) && codes.status(list, record.text(field)) === 'unknown' ? ifUnknown : undefined;
}
