import type { BlockResult } from './evaluator';
import type { ReadingState } from './reader';
import { AT_START } from './reader';

/** A stretch of the document: a block that was read, or text that has yet to be. */
export interface Segment {
  text: string;
  result: BlockResult | undefined;
  before: ReadingState;
  after: ReadingState;
  /** It reads otherwise as soon as one of these stands anywhere after it. */
  waitsFor: readonly string[];
}

/** A block that was read, with its text and the state before it, for those who look into it. */
export interface TextBlock {
  readonly start: number;
  readonly text: string;
  readonly before: ReadingState;
  readonly result: BlockResult;
}

const NOTHING: readonly string[] = [];
/** The beginning of a block up to inside its first name, by which also the block before may have ended. */
export const INSIDE_FIRST_NAME = /^<\/?[^\s<>/]{0,300}$/;

/** A stretch that has yet to be read. */
export function unread(text: string): Segment {
  return { text, result: undefined, before: AT_START, after: AT_START, waitsFor: NOTHING };
}
