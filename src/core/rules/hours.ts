import type { FieldId } from '../model/fields';
import type { IplosRecord } from '../model/record';

/** A field's hours as XML Schema writes a decimal number; NaN when absent or not one. */
export function hoursOf(record: IplosRecord, field: FieldId): number {
  const whole = record.int(field);
  return Number.isNaN(whole) && record.has(field) ? decimal(record.text(field)) : whole;
}

/** A sign or none, digits, and a point or none; not the other forms that JavaScript takes for numbers (1e2, 0x10). */
function decimal(text: string): number {
  let digits = 0;
  let points = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c >= 48 && c <= 57) digits++;
    else if (c === 46) points++;
    else if (i > 0 || (c !== 43 && c !== 45)) return NaN;
  }
  return digits > 0 && points <= 1 ? Number(text) : NaN;
}
