import type { FindingCounts, Severity } from '../core/findings/finding';
import type { PartKind } from '../core/model/parts';
import type { Rule } from '../core/rules/rule';
import type { Entries } from './entries';
import type { BlockKind } from './facts';

/** The findings of a file as numbers, wherever they come from: a check on disk, an open document, or an earlier time. */
export interface FindingTable {
  readonly rules: readonly Rule[];
  /** By rule; undefined where it is switched off. */
  readonly severities: readonly (Severity | undefined)[];
  readonly units: readonly string[];
  /** How many persons there are, or of what {@link part} says instead. */
  readonly persons: number;
  /** What the file consists of. */
  readonly part: PartKind;
  parts(): readonly Entries[];
  counts(): FindingCounts & { readonly total: number };
  /** Findings whose place is not kept, by rule: there were too many. */
  readonly left: ReadonlyMap<number, number>;
  kind(block: number): BlockKind;
  /** The line that a block begins on, from 1. */
  line(block: number): number;
  /** Which person (or what {@link part} says instead) of the file a block is, from 1; 0 where it is none. */
  ordinal(block: number): number;
}
