import type { Arguments, EditFix } from '../findings/finding';
import type { FieldId } from '../model/fields';
import type { IplosRecord } from '../model/record';

/** Takes a whole record out; never safe, since its dates or its person may be what is wrong. Words: `remove`. */
export function removeRecord(record: IplosRecord): EditFix {
  return { kind: 'edit', key: 'remove', safe: false, edits: [{ ...record.removal, text: '' }] };
}

/**
 * Writes a field's value in another way that means the same, which is safe.
 * @param key which of the rule's fix sentences names it
 * @returns no fix where a comment or a reference stands among the characters, which would be lost
 */
export function rewriteValue(
  record: IplosRecord, field: FieldId, text: string, key: string, args: Arguments,
): EditFix[] {
  const at = record.at(field);
  if (at.end - at.start !== record.text(field).length) return [];
  return [{ kind: 'edit', key, args, safe: true, edits: [{ ...at, text }] }];
}
