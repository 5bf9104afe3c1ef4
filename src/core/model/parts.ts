import type { RecordKind } from './fields';

/**
 * The kinds of record that a file is told, counted and mended by: persons in an extract, notifications of one event each
 * in a KPR message, persons' identifiers in an ident message.
 */
export const PART_KINDS = ['person', 'notifikasjon', 'pasientident'] as const satisfies readonly RecordKind[];

export type PartKind = (typeof PART_KINDS)[number];

/** What a file of no known format is spoken of as. */
export const USUAL_PART: PartKind = 'person';
