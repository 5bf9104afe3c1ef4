import { z } from 'zod';
import type { RecordKind } from '../model/fields';
import { FIELD_NAMES, RECORD_KINDS } from '../model/fields';

/** The shape of format data: what a file of a format holds, as a tree of elements. Built-in and added formats alike. */

const facets = z.strictObject({
  base: z.enum(['string', 'short', 'int', 'integer', 'decimal', 'date', 'dateTime']),
  length: z.int().min(0).optional(),
  minLength: z.int().min(0).optional(),
  maxLength: z.int().min(0).optional(),
  pattern: z.string().optional(),
  enumeration: z.array(z.string()).min(1).optional(),
  totalDigits: z.int().min(1).optional(),
  fractionDigits: z.int().min(0).optional(),
  /** The official code list (Volven number) that gives the values their texts. */
  list: z.string().optional(),
});

const field = z.enum(FIELD_NAMES as [string, ...string[]]);

const attribute = z.strictObject({
  name: z.string().min(1),
  type: z.string(),
  use: z.enum(['required', 'optional', 'prohibited']),
  fixed: z.string().optional(),
  field: field.optional(),
});

/** An element at its place: a value with a type, or what holds other elements. */
export interface ElementData {
  name: string;
  min: number;
  /** null: any number */
  max: number | null;
  attributes?: AttributeData[];
  type?: string;
  fixed?: string;
  field?: string;
  record?: RecordKind;
  children?: ElementData[];
}

const element: z.ZodType<ElementData> = z.lazy(() => z.strictObject({
  name: z.string().min(1),
  min: z.int().min(0),
  max: z.int().min(1).nullable(),
  attributes: z.array(attribute).optional(),
  type: z.string().optional(),
  fixed: z.string().optional(),
  field: field.optional(),
  record: z.enum(RECORD_KINDS).optional(),
  children: z.array(element).optional(),
}));

export const formatData = z.strictObject({
  id: z.string().regex(/^[a-z0-9.-]+$/, 'lower-case letters, digits, dots and dashes'),
  title: z.strictObject({ nb: z.string(), en: z.string() }),
  namespace: z.string(),
  /** Incomplete records are warnings, since the letter asks for incomplete data too. */
  lenient: z.boolean().optional(),
  types: z.record(z.string(), facets),
  root: element,
});

export type FormatData = z.infer<typeof formatData>;
export type AttributeData = z.infer<typeof attribute>;
export type TypeData = z.infer<typeof facets>;

/** Checks format data that comes from outside. Throws an Error that names each place and what is wrong there. */
export function readFormatData(data: unknown, from: string): FormatData {
  const result = formatData.safeParse(data);
  if (result.success) return result.data;
  throw new Error(`${from}: ${z.prettifyError(result.error)}`);
}
