import type { FieldId } from '../model/fields';
import type { IplosRecord } from '../model/record';
import { detached } from '../text/detached';

/** What stands for no notification (Guid.Empty). */
export const NO_GUID = '00000000-0000-0000-0000-000000000000';

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A GUID as GUIDs are compared, without braces and in small letters; undefined where there is none. */
export function guidOf(record: IplosRecord, field: FieldId): string | undefined {
  const text = record.text(field);
  if (GUID.test(text)) return detached(text);
  const guid = text.toLowerCase().replace(/^\{(.*)\}$/, '$1');
  return GUID.test(guid) ? detached(guid) : undefined;
}
