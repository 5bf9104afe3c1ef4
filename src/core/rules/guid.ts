import type { FieldId } from '../model/fields';
import type { IplosRecord } from '../model/record';
import { detached } from '../text/detached';

/** What stands for no notification (Guid.Empty). */
export const NO_GUID = '00000000-0000-0000-0000-000000000000';

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The two that were read last: a notification's key, which several rules ask for, and the one before it, which it names. */
let last: { readonly text: string; readonly guid: string | undefined } = { text: '', guid: undefined };
let lastButOne = last;

/** A GUID as GUIDs are compared, without braces and in small letters; undefined where there is none. */
export function guidOf(record: IplosRecord, field: FieldId): string | undefined {
  const text = record.text(field);
  if (text === last.text) return last.guid;
  if (text === lastButOne.text) return lastButOne.guid;
  const own = detached(text);
  lastButOne = last;
  last = { text: own, guid: guidIn(own) };
  return last.guid;
}

function guidIn(text: string): string | undefined {
  if (GUID.test(text)) return text;
  const guid = text.toLowerCase().replace(/^\{(.*)\}$/, '$1');
  return GUID.test(guid) ? guid : undefined;
}
