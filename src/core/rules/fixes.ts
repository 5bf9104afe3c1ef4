import type { EditFix } from '../findings/finding';
import type { IplosRecord } from '../model/record';

/** Takes a whole record out; never safe, since it may be the record's dates or person that are wrong. Words: `remove`. */
export function removeRecord(record: IplosRecord): EditFix {
  return { kind: 'edit', key: 'remove', safe: false, edits: [{ ...record.removal, text: '' }] };
}
