// What the submission part knows of the checking core: a verdict on a file's bytes. The composition hands in the check.
import type { PartKind } from '../core/model/parts';
import { USUAL_PART } from '../core/model/parts';
import type { PairFile } from '../core/pair/pair-file';

/** How many findings of each severity a check had. */
export interface FindingCounts {
  readonly fatal: number;
  readonly error: number;
  readonly warning: number;
  readonly information: number;
}

/** What a check of a file's bytes says, without any person's data. */
export interface CheckVerdict {
  readonly format?: string;
  /** The reporting year, from the file's own period. */
  readonly year?: number;
  readonly kommunenummer?: string;
  readonly bydelsnummer?: string;
  /** How many persons there are, or of what {@link part} says instead. */
  readonly persons: number;
  readonly part: PartKind;
  readonly bytes: number;
  /** SHA-256 of the very bytes that were checked, lower-case hexadecimal. */
  readonly sha256: string;
  readonly counts: FindingCounts;
  /** Rule id to number of findings. */
  readonly byRule: Readonly<Record<string, number>>;
  /** Persons with synthetic numbers. */
  readonly synthetic: number;
  /** The version of the rules that spoke. */
  readonly ruleSet: string;
}

/** Checks a file on disk, reading its bytes afresh; `onProgress` counts bytes. */
export type CheckFile = (
  path: string,
  options: { signal?: AbortSignal; onProgress?: (done: number, total: number) => void },
) => Promise<CheckVerdict>;

/** Checks an extract and its ident message, each in the light of the other; `onProgress` counts the bytes of both. */
export type CheckPair = (
  extract: string, ident: string, options: Parameters<CheckFile>[1],
) => Promise<readonly [extract: CheckVerdict, ident: CheckVerdict]>;

/** What a file of a pair is held against, and who is told what it says itself for the other. */
export interface PairSide {
  readonly other?: PairFile;
  readonly gathered?: (says: PairFile) => void;
}

/** Checks bytes as they arrive, without keeping them. */
export type CheckBytes = (chunks: AsyncIterable<Uint8Array>, side?: PairSide) => Promise<CheckVerdict>;

/** What the number of persons counts, where it counts something else: what goes into a manifest or a receipt. */
export function countedOf({ part }: Pick<CheckVerdict, 'part'>): PartKind | undefined {
  return part === USUAL_PART ? undefined : part;
}
