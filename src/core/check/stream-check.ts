import type { Finding } from '../findings/finding';
import type { PartKind } from '../model/parts';
import type { Position } from '../text/lines';
import type { Range } from '../text/range';
import { LineCounter } from '../text/lines';
import type { Piece } from '../text/piece';
import { pieceOf } from '../text/piece';
import type { EncodingGuess } from '../text/decode';
import type { CheckEnvironment } from './environment';
import { BlockReader, AT_START } from './reader';
import type { BlockRead } from './reader';
import { AcrossBlocks, located, partOf } from './summary';
import { Tally } from './tally';
import type { BlockResult } from './evaluator';
import { withoutRecords } from './evaluator';
import type { Phase } from '../xml/blocks';

/** A block as it passes by, for who wants to know more of it than is added up. */
export interface PassedBlock {
  /** The text at hand; the block is its stretch `from`..`to`. */
  readonly piece: Piece;
  readonly from: number;
  readonly to: number;
  readonly phase: Phase;
  readonly result: BlockResult;
  /** How many lines end in it, where that was counted in passing. */
  readonly lines?: number;
}

/** A finding with its place by line and column. */
export interface PlacedFinding extends Finding {
  readonly from: Position;
  readonly to: Position;
}

/** What a check of a stream came to. */
export interface StreamSummary {
  readonly format: string | undefined;
  readonly year: number | undefined;
  readonly kommunenummer: string | undefined;
  readonly bydelsnummer: string | undefined;
  /** How many persons there are, or of what {@link part} says instead. */
  readonly persons: number;
  readonly part: PartKind;
  readonly counts: Tally;
  /** At most as many as asked for, in the order of the text; {@link counts} counts all. */
  readonly findings: readonly PlacedFinding[];
  /** By rule that is told once for the file: how many persons it holds for. */
  readonly totals: ReadonlyMap<string, number>;
  /** How many findings were left out of `findings`. */
  readonly truncated: number;
}

/** A block longer than this is not read on: nothing that is an extract has such, and memory is bounded by it. */
export const LONGEST_BLOCK = 64 * 1024 * 1024;

/** Checks a text that comes in pieces, at the memory of one block and of what is known of each person. */
export class StreamCheck {
  /** Text that was pushed and not read yet. */
  private buffer = '';
  /** The buffer has to grow to this before an unfinished block is tried again. */
  private retryAt = 0;
  private state = AT_START;
  /** Where the text at hand begins in the whole text. */
  private offset = 0;
  private persons = 0;
  /** What a message without a head says of who reports. */
  private kommunenummer: string | undefined;
  private given = false;
  private across: AcrossBlocks | undefined;
  private readonly counts = new Tally();
  private readonly findings: PlacedFinding[] = [];
  private readonly lines = new LineCounter();
  /** How far into the text at hand lines are counted. */
  private counted = 0;
  private readonly reader: BlockReader;

  /**
   * @param keep how many findings to keep with their places
   * @param onBlock told of each block as it passes
   */
  constructor(environment: CheckEnvironment, private readonly keep: number, private readonly onBlock?: (block: PassedBlock) => void) {
    this.reader = new BlockReader(environment, onBlock !== undefined);
  }

  /** Takes what the file's first bytes say of its encoding; before the first piece of text. */
  encoding(guess: EncodingGuess): void {
    this.reader.encoding = guess;
  }

  /** Takes the next piece of text, for who does not keep what is not read yet. */
  push(text: string): void {
    this.buffer += text;
    if (this.buffer.length < this.retryAt) return;
    this.buffer = this.buffer.slice(this.read(pieceOf(this.buffer), false));
    this.retryAt = this.buffer.length * 2;
  }

  /** Reads what was pushed and is left, and adds up. */
  end(): StreamSummary {
    if (this.buffer !== '' || this.state === AT_START) this.read(pieceOf(this.buffer), true);
    const once = (this.across?.end() ?? []).map((finding) => ({ ...finding, ...this.places.get(placeKey(finding))! }));
    for (const finding of once) this.counts.add(finding);
    const findings = [...this.findings, ...once].sort((a, b) => a.start - b.start || a.end - b.end).slice(0, this.keep);
    const { head } = this.state;
    return {
      format: this.reader.format?.id,
      year: this.reader.evaluator.context.year,
      kommunenummer: head?.kommunenummer ?? this.kommunenummer,
      bydelsnummer: head?.bydelsnummer,
      persons: this.persons,
      part: partOf(this.reader.format),
      counts: this.counts,
      findings,
      totals: new Map(this.reader.evaluator.counted.map(({ id }, i) => [id, this.across?.totals[i] ?? 0])),
      truncated: this.counts.total - findings.length,
    };
  }

  /**
   * Reads the blocks that end in a piece of text.
   * @param final whether the text ends there
   * @returns how much has been read: the next piece is to begin there, and to be longer by much where that is nothing
   */
  read(piece: Piece, final: boolean): number {
    const { length } = piece;
    let from = 0;
    while (!this.given && (from < length || final)) {
      const block = this.reader.readPlain(piece, from, this.state, final)
        ?? this.reader.read(piece.text, from, length, this.state, final, () => false);
      if (!block.complete) {
        if (length - from > LONGEST_BLOCK) this.giveUp(piece, from);
        break;
      }
      this.take(block, piece, from);
      from = block.end;
      if (from >= length) break;
    }
    if (this.given) return length;
    this.countLines(piece, from);
    this.counted = 0;
    this.offset += from;
    return from;
  }

  private take({ result, end, after, lines }: BlockRead, piece: Piece, from: number): void {
    const { phase } = this.state;
    this.state = after;
    this.persons += result.persons;
    this.kommunenummer ??= result.kommunenummer;
    const start = this.offset + from;
    this.across ??= new AcrossBlocks(this.reader.evaluator, this.reader.format);
    const more = this.across.add(result, start);
    const own = result.findings;
    const found = own.length === 0 ? more : [...own.map((finding) => located(finding, start)), ...more];
    this.onBlock?.({ piece, from, to: end, phase, result, lines: lines?.count });
    if (lines) this.countLines(piece, from);
    const { pending } = this.across;
    if (found.length > 0 || pending.length > 0) {
      this.countLines(piece, from);
      if (pending.length > 0) this.remember(pending, piece);
      for (const finding of found) this.counts.add(finding);
      const room = found.slice(0, Math.max(0, this.keep - this.findings.length));
      const here = room.filter((finding) => finding.start >= start);
      if (here.length > 0) this.findings.push(...this.placed(here, piece));
      for (const finding of room) if (finding.start < start) this.findings.push({ ...finding, ...this.places.get(placeKey(finding))! });
    }
    if (!lines || this.keep === 0) return;
    this.lines.skip(end - from, lines.count, lines.last);
    this.counted = end;
  }

  /** Counts the lines up to a place of the text at hand, where findings are still to be placed. */
  private countLines(piece: Piece, to: number): void {
    if (this.keep === 0 || to === this.counted) return;
    if (piece.units) this.lines.passUnits(piece.units, this.counted, to);
    else this.lines.pass(piece.text, this.counted, to);
    this.counted = to;
  }

  /** Findings of the block up to which lines are counted, with their places. */
  private placed(findings: readonly Finding[], { text }: Piece): PlacedFinding[] {
    const from = this.offset + this.counted;
    const ranges = findings.map(({ start, end }) => ({ start: start - from, end: end - from }));
    return this.lines.locate(text.slice(this.counted), ranges).map(({ start, end }, i) => ({ ...findings[i], from: start, to: end }));
  }

  /** Places that may be told of later, known when their block passes. */
  private readonly places = new Map<string, { from: Position; to: Position }>();

  private remember(pending: readonly Range[], { text }: Piece): void {
    const from = this.offset + this.counted;
    const ranges = pending.map(({ start, end }) => ({ start: start - from, end: end - from }));
    this.lines.locate(text.slice(this.counted), ranges)
      .forEach(({ start, end }, i) => this.places.set(placeKey(pending[i]), { from: start, to: end }));
  }

  private giveUp(piece: Piece, from: number): void {
    const start = this.offset + from;
    const [finding] = this.reader.evaluator.told('xml-not-well-formed', { start, end: start + 1 }, 'block-too-long');
    this.counts.add(finding);
    this.countLines(piece, from);
    this.findings.push(...this.placed([finding], piece));
    const result = withoutRecords([{ ...finding, start: 0, end: 1 }]);
    this.onBlock?.({ piece, from, to: from + 1, phase: this.state.phase, result });
    this.given = true;
  }
}

const placeKey = ({ start, end }: Range): string => `${start} ${end}`;
