/** A flaw to make, at a person (from 0) or the next who has a place for it. */
export interface Defect {
  person: number;
  kind: string;
}

/** Where a flaw was made: offsets in UTF-16 units, line and characters from 0, ends exclusive. */
export interface DefectPlace {
  kind: string;
  /** The rule that is to find it. */
  rule: string;
  person: number;
  start: number;
  end: number;
  line: number;
  character: number;
  endCharacter: number;
}

export interface ExtractOptions {
  persons: number;
  seed: number;
  defects?: Defect[];
  style?: 'pretty' | 'lines';
  format?: '3.3' | '3.5';
  onDefect?: (place: DefectPlace) => void;
}

export function extract(options: ExtractOptions): Generator<string, void, void>;
export function spread(options: { kinds: string[]; persons: number; seed: number }): Defect[];
