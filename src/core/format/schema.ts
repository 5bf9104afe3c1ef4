import * as z from 'zod';
import type { RecordKind } from '../model/fields';
import { FIELD_NAMES, RECORD_KINDS } from '../model/fields';

/** The shape of format data: what a file of a format holds, as a tree of elements. Built-in and added formats alike. */

const bound = z.string().optional();

/** A type of values. What the schema language builds in beside these bases is told by facets: see `xsd/builtins.ts`. */
const facets = z.strictObject({
  base: z.enum(['string', 'short', 'int', 'integer', 'decimal', 'date', 'dateTime']),
  length: z.int().min(0).optional(),
  minLength: z.int().min(0).optional(),
  maxLength: z.int().min(0).optional(),
  /** In the schema language's own notation, to be tested by `xsd/pattern.ts`; the whole value has to match. */
  pattern: z.string().optional(),
  /** Patterns of the types it is derived from: each has to match as well. */
  morePatterns: z.array(z.string()).min(1).optional(),
  enumeration: z.array(z.string()).min(1).optional(),
  totalDigits: z.int().min(1).optional(),
  fractionDigits: z.int().min(0).optional(),
  /** Bounds, written as values of the base. */
  minInclusive: bound,
  maxInclusive: bound,
  minExclusive: bound,
  maxExclusive: bound,
  /** What is done to white space before the value is looked at; left out: preserve for strings, else collapse. */
  whiteSpace: z.enum(['preserve', 'replace', 'collapse']).optional(),
  /** Names of types of which the value has to be one; other facets then speak of the value as a string. */
  union: z.array(z.string()).min(1).optional(),
  /** Name of the type of each of the value's parts, which blanks divide; lengths then count parts. */
  items: z.string().optional(),
  /** The official code list (Volven number) that gives the values their texts. */
  list: z.string().optional(),
});

const field = z.enum(FIELD_NAMES as [string, ...string[]]);

const attribute = z.strictObject({
  name: z.string().min(1),
  /** Left out: none, as an attribute without a prefix has. */
  namespace: z.string().optional(),
  field: field.optional(),
  type: z.string(),
  use: z.enum(['required', 'optional', 'prohibited']),
  fixed: z.string().optional(),
  default: z.string().optional(),
});

/**
 * What must be unique inside an element. The selector and the fields are paths from there, in the notation of the schema
 * language without prefixes: `a/b`, `.//b`, `a|b`; a field is `@name`, `a/@name`, `a` or `.`.
 */
const unique = z.strictObject({
  selector: z.string().min(1),
  fields: z.array(z.string().min(1)).min(1),
  /** Each selected element must have all the fields. */
  key: z.literal(true).optional(),
});

/** How often, and in which order, an element's children come: one of them by name, or several together. */
export type ParticleData =
  | { name: string; namespace?: string; min: number; max: number | null }
  | { group: 'sequence' | 'choice' | 'all'; parts: ParticleData[]; min: number; max: number | null };

/** An element at its place: a value with a type, or what holds other elements. */
export interface ElementData {
  name: string;
  /** Left out: the format's. */
  namespace?: string;
  record?: RecordKind;
  field?: string;
  min: number;
  /** null: any number */
  max: number | null;
  fixed?: string;
  default?: string;
  nillable?: true;
  type?: string;
  attributes?: AttributeData[];
  /** What its attributes may be is not known beyond those above. */
  anyAttributes?: true;
  /** Text may stand between its children. */
  mixed?: true;
  /** What may stand in it is not known beyond its children: order, number and other names are let through. */
  anyContent?: true;
  /** Its children by name, each once. Without `content` they come in this order, each as often as it says itself. */
  children?: ElementData[];
  /** Where order and number are not that simple. `min` and `max` of the children then are the least and most there can be. */
  content?: ParticleData;
  unique?: UniqueData[];
}

const min = z.int().min(0);
const max = z.int().min(1).nullable();

const particle: z.ZodType<ParticleData> = z.lazy(() => z.union([
  z.strictObject({ name: z.string().min(1), namespace: z.string().optional(), min, max }),
  z.strictObject({ group: z.enum(['sequence', 'choice', 'all']), parts: z.array(particle).min(1), min, max }),
]));

const element: z.ZodType<ElementData> = z.lazy(() => z.strictObject({
  name: z.string().min(1),
  namespace: z.string().optional(),
  record: z.enum(RECORD_KINDS).optional(),
  field: field.optional(),
  min,
  max,
  fixed: z.string().optional(),
  default: z.string().optional(),
  nillable: z.literal(true).optional(),
  type: z.string().optional(),
  attributes: z.array(attribute).optional(),
  anyAttributes: z.literal(true).optional(),
  mixed: z.literal(true).optional(),
  anyContent: z.literal(true).optional(),
  children: z.array(element).optional(),
  content: particle.optional(),
  unique: z.array(unique).optional(),
}));

const formatData = z.strictObject({
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
export type UniqueData = z.infer<typeof unique>;

/** Checks format data that comes from outside. Throws an Error that names each place and what is wrong there. */
export function readFormatData(data: unknown, from: string): FormatData {
  const result = formatData.safeParse(data);
  if (result.success) return result.data;
  throw new Error(`${from}: ${z.prettifyError(result.error)}`);
}
