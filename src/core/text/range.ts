/** A stretch of text: `start` inclusive, `end` exclusive, in UTF-16 units from the beginning of the text it speaks of. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A replacement of a stretch of text. An insertion has an empty range, a removal an empty text. */
export interface TextEdit extends Range {
  readonly text: string;
}

/** The range moved by `by` units. */
export function shifted(range: Range, by: number): Range {
  return { start: range.start + by, end: range.end + by };
}
