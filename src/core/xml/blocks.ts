import type { NameTable } from './names';

/** Where in a document a block begins. */
export const enum Phase {
  /** Before the root's start tag. */
  Prolog,
  /** Inside the root, between its children. */
  Body,
  /** From the root's end tag on. */
  Epilog,
  /** After what makes reading on senseless: no XML at all, or a second root. */
  Over,
}

/** How far a scan came. */
export interface BlockEnd {
  /** Offset after the block. */
  readonly end: number;
  /** Where the next block begins. */
  readonly phase: Phase;
  /** False when the text ran out before the block was seen to end. */
  readonly complete: boolean;
  /** The text ran out between two children of the root: if a child follows, the block ended here. */
  readonly atBoundary: boolean;
}

/** The names the scanner is to know while it reads. */
export interface Vocabulary {
  readonly names: NameTable;
  /** By name number: 1 where the element is a child of the root that never stands deeper, so that it ends what is open. */
  readonly units: Uint8Array;
}
