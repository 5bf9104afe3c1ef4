import type { Range } from './range';

/** A place as editors count: line and column from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A text with all its line ends written as `\n`, as XML and editors see it. */
export function withPlainLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** Counts lines of a text that passes by in pieces. `\n`, `\r\n` and `\r` end a line. */
export class LineCounter {
  private line = 1;
  /** Where the line at hand begins, in units from the beginning of all text. */
  private lineStart = 0;
  private offset = 0;
  private afterReturn = false;

  /** Where each range of the piece at hand stands; ranges count from the piece's beginning and may come in any order. */
  locate(piece: string, ranges: readonly Range[]): { start: Position; end: Position }[] {
    const places = [...new Set(ranges.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
    const positions = new Map<number, Position>();
    const counter = new LineCounter();
    counter.line = this.line;
    counter.lineStart = this.lineStart;
    counter.offset = this.offset;
    counter.afterReturn = this.afterReturn;
    let from = 0;
    for (const place of places) {
      counter.pass(piece, from, place);
      from = place;
      positions.set(place, { line: counter.line, column: counter.offset - counter.lineStart + 1 });
    }
    return ranges.map(({ start, end }) => ({ start: positions.get(start)!, end: positions.get(end)! }));
  }

  /** Goes past a piece of text. */
  pass(text: string, from = 0, to = text.length): void {
    for (let at = from; at < to; at++) {
      const c = text.charCodeAt(at);
      if (c > 13) this.afterReturn = false;
      else this.passControl(c, at - from);
    }
    this.offset += to - from;
  }

  /** Goes past a piece of text whose units are given as bytes. */
  passUnits(units: Uint8Array, from: number, to: number): void {
    let line = 0;
    let lineStart = -1;
    // Without a return, which hardly any file has, it is counting one sign.
    if (!this.afterReturn && units.subarray(from, to).indexOf(13) < 0) {
      for (let at = from; at < to; at++) {
        if (units[at] !== 10) continue;
        line++;
        lineStart = at;
      }
      if (line > 0) this.lineStart = this.offset + lineStart - from + 1;
      this.line += line;
    } else {
      for (let at = from; at < to; at++) {
        const c = units[at];
        if (c > 13) this.afterReturn = false;
        else this.passControl(c, at - from);
      }
    }
    this.offset += to - from;
  }

  /**
   * Goes past a stretch without returns whose lines are counted already.
   * @param lines how many end in it
   * @param last  where in it the last of them ends
   */
  skip(length: number, lines: number, last: number): void {
    if (lines > 0) this.lineStart = this.offset + last + 1;
    this.line += lines;
    this.offset += length;
    this.afterReturn = false;
  }

  private passControl(c: number, at: number): void {
    if (c === 13 || (c === 10 && !this.afterReturn)) this.line++;
    if (c === 13 || c === 10) this.lineStart = this.offset + at + 1;
    this.afterReturn = c === 13;
  }
}
