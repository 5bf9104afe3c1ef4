import type { FieldId } from '../model/fields';
import type { IplosRecord } from '../model/record';

const DECIMAL = /^[+-]?(\d+(\.\d*)?|\.\d+)$/;

/** A field's hours as XML Schema writes a decimal number; NaN when absent or not one. */
export function hoursOf(record: IplosRecord, field: FieldId): number {
  const whole = record.int(field);
  if (!Number.isNaN(whole) || !record.has(field)) return whole;
  const text = record.text(field);
  return DECIMAL.test(text) ? Number(text) : NaN;
}
