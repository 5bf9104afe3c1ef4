import { F } from '../model/fields';
import type { IplosRecord } from '../model/record';

/** A serial number to compare: without leading zeros. */
export function plainLopenummer(record: IplosRecord): string {
  return record.text(F.lopenummer).replace(/^0+(?=.)/, '');
}
