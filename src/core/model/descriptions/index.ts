import type { FieldName, RecordKind } from '../fields';
import { en } from './en';
import { nb } from './nb';
import type { Description, Descriptions } from './words';

/** The words of each language. */
export const DESCRIPTIONS: Readonly<Record<'nb' | 'en', Descriptions>> = { nb, en };

/** What a field is called and tells, in the record that it stands in. */
export function describeField(words: Descriptions, field: FieldName, kind: RecordKind | undefined): Description {
  const description = words.fields[field];
  return (kind && description.of?.[kind]) ?? description;
}

export { sourceOf } from './sources';
export type { Description, Descriptions, RecordDescription, Source, ValueSet } from './words';
