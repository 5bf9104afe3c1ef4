import type { NameId, NameTable } from './names';

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

/** What a part of the scanner says in place of the offset where it is to be read on. */
export const enum Instead {
  /** The text ran out, and more of it may come. */
  Wait = -1,
  /** What is looked for stands nowhere in the document any more, or reading on is senseless. */
  Never = -2,
  /** The block ends here. */
  BlockEnds = -3,
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
  /**
   * What was opened here and is closed nowhere in the document, such as `-->`: the block reads otherwise as soon as one of
   * these comes to stand anywhere after it.
   */
  readonly waitsFor: readonly string[];
}

/** The names the scanner is to know while it reads. */
export interface Vocabulary {
  readonly names: NameTable;
  /** By name number: 1 where the element is a child of the root that never stands deeper, so that it ends what is open. */
  readonly units: Uint8Array;
  /** Whether an element may have the other as a child: what follows a missing end tag is hung where it may be. */
  readonly mayHold?: (parent: NameId, child: NameId) => boolean;
}
