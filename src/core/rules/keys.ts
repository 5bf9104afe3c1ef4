import type { FieldId } from '../model/fields';
import type { IplosRecord } from '../model/record';

/** A key to compare: 07 is 7, since keys are numbers where they are as they should be; undefined when there is none. */
export function keyOf(record: IplosRecord, field: FieldId): string | number | undefined {
  const number = record.int(field);
  if (!Number.isNaN(number)) return number;
  return record.has(field) ? record.text(field) : undefined;
}
