import type { PlacedFinding, StreamSummary } from '../../core/check/stream-check';
import type { FindingWords } from '../../core/findings/words';
import type { PartKind } from '../../core/model/parts';
import type { Rule } from '../../core/rules/rule';

/** A file that was checked. */
export interface CheckedFile {
  /** As it was given. */
  readonly file: string;
  readonly summary: StreamSummary;
  readonly bytes: number;
  /** Of its bytes, in lower-case hexadecimal; where the report is one that tells it. */
  readonly sha256?: string;
}

/** What a report is made with. */
export interface ReportSetting {
  readonly words: FindingWords;
  readonly rules: readonly Rule[];
  readonly version: string;
  /** Whether the report goes to a screen that shows colours. */
  readonly colour: boolean;
}

/** Writes what was found, piece by piece, so that a report of many findings takes no memory of its own. */
export interface Reporter {
  begin(): Iterable<string>;
  checked(file: CheckedFile): Iterable<string>;
  /** Takes a file that could not be read, with the sentence that says why; people are told apart from the report. */
  unreadable(file: string, sentence: string): Iterable<string>;
  end(exitCode: number): Iterable<string>;
}

const COUNTS: Readonly<Record<PartKind, string>> = { person: 'persons', notifikasjon: 'notifications', pasientident: 'identifiers' };

/** How many of what a file consists of there are, by what that is. */
export function countOf({ part, persons }: StreamSummary): Readonly<Record<string, number>> {
  return { [COUNTS[part]]: persons };
}

/** The place of a finding by line and column from 1, columns in UTF-16 units, the end exclusive. */
export function placeOf({ from, to }: PlacedFinding): Record<'line' | 'column' | 'endLine' | 'endColumn', number> {
  return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}
