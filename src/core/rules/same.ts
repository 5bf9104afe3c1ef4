import { F, FIELD_NAMES, kindOfField } from '../model/fields';
import type { FieldId } from '../model/fields';
import type { IplosRecord } from '../model/record';

/** Up to so many records are compared pair by pair; of more the content is looked up, as pairs grow with the square. */
const FEW = 24;

const CONTENT = FIELD_NAMES.map((name) => F[name]).filter((field) => kindOfField(field) !== 'key');

/** All that a record says beside its ids, as one text to compare. Names a person or unit: never to be shown or kept. */
export function contentOf(record: IplosRecord): string {
  return CONTENT.map((field) => record.text(field)).join('\u0000');
}

/** Whether two records have the same day there, or neither has one that can be read. */
export function sameDay(a: IplosRecord, b: IplosRecord, field: FieldId): boolean {
  return Object.is(a.date(field), b.date(field));
}

/** Whether a pair of the records may be of the kind looked for; true for many records without looking. */
export function somePair(records: readonly IplosRecord[], may: (a: IplosRecord, b: IplosRecord) => boolean): boolean {
  if (records.length > FEW) return true;
  for (let i = 1; i < records.length; i++) {
    for (let j = 0; j < i; j++) if (may(records[j], records[i])) return true;
  }
  return false;
}
