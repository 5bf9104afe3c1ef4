import * as z from 'zod';
import type { FieldName, RecordKind } from '../model/fields';
import { FIELD_NAMES, RECORD_KINDS } from '../model/fields';
import data from './standard-names.json';

/** The shape of `standard-names.json`: what the official formats call the register's records and fields. */
export const standardNames = z.strictObject({
  /** By the name of the element that holds the record; its fields by the name of the element or attribute. */
  records: z.record(
    z.string(),
    z.strictObject({
      record: z.enum(RECORD_KINDS),
      fields: z.record(z.string(), z.enum(FIELD_NAMES as [FieldName, ...FieldName[]])),
      /** The code lists (Volven numbers) of its fields, where the schemas do not tell them. */
      lists: z.record(z.string(), z.string().regex(/^\d{4}$/)).optional(),
    }),
  ),
});

/** What the official formats call a field, and the code list of its values. */
export interface StandardName {
  readonly field: FieldName;
  readonly list: string | undefined;
}

const { records } = data as z.infer<typeof standardNames>;

/** The kind of record that an element of that name holds in the official formats; undefined when they have none. */
export function recordOf(element: string): RecordKind | undefined {
  return Object.hasOwn(records, element) ? records[element].record : undefined;
}

/**
 * The standard name of what an official format has under that name; undefined when it has no such thing.
 * @param element the innermost element around it that holds a record, or itself for its attributes
 * @param name    the element's or attribute's name
 */
export function fieldOf(element: string | undefined, name: string): StandardName | undefined {
  if (element === undefined || !Object.hasOwn(records, element)) return undefined;
  const { fields, lists } = records[element];
  return Object.hasOwn(fields, name) ? { field: fields[name], list: lists?.[name] } : undefined;
}
