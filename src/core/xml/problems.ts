import type { Range } from '../text/range';

/** What can be wrong with a text as XML. Each code has its own sentence in the words of `xml-not-well-formed`. */
export type XmlProblemCode =
  | 'attribute-blank' | 'attribute-duplicate' | 'attribute-syntax' | 'block-too-long' | 'cdata-end' | 'cdata-unfinished'
  | 'character' | 'comment-dashes' | 'comment-unfinished' | 'declaration-place' | 'declaration-syntax'
  | 'element-unclosed' | 'empty' | 'end-tag-mismatch' | 'end-tag-stray' | 'end-tag-syntax' | 'instruction-target'
  | 'instruction-unfinished' | 'less-than' | 'more' | 'name-colon' | 'namespace-declaration' | 'prefix-undeclared'
  | 'reference' | 'reference-character' | 'root-again' | 'root-end-early' | 'root-missing' | 'root-unclosed'
  | 'tag-unfinished' | 'text-outside'
  // What XML would allow and the register does not.
  | 'doctype' | 'entity';

/** A place where a text stops being XML as the register takes it. */
export interface XmlProblem extends Range {
  readonly code: XmlProblemCode;
  /** The element or attribute it is about, where there is one; only ever a name, never a value. */
  readonly name?: string;
  /** Only of `more`, which stands for all that a block has beyond {@link MOST_PROBLEMS}: how many those are. */
  readonly count?: number;
}

/** So many problems of one block are told one by one; a block with more is no extract, and has to be bounded. */
export const MOST_PROBLEMS = 100;

const LONGEST_NAME_SHOWN = 40;

/** The name as it may be shown: shortened, and without long runs of digits that could be somebody's number. */
export function safeName(name: string): string {
  const shown = name.length > LONGEST_NAME_SHOWN ? `${name.slice(0, LONGEST_NAME_SHOWN)}…` : name;
  return shown.replace(/\d{5,}/g, '…');
}
