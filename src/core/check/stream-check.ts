import type { Finding } from '../findings/finding';
import type { Position } from '../text/lines';
import { LineCounter } from '../text/lines';
import type { EncodingGuess } from '../text/decode';
import type { CheckEnvironment } from './environment';
import { BlockReader, AT_START } from './reader';
import type { BlockRead } from './reader';
import { AcrossBlocks, located } from './summary';
import { Tally } from './tally';
import type { BlockResult } from './evaluator';
import { withoutRecords } from './evaluator';
import type { Phase } from '../xml/blocks';

/** A block as it passes by, for who wants to know more of it than is added up. */
export interface PassedBlock {
  /** The text at hand; the block is its stretch `from`..`to`. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly phase: Phase;
  readonly result: BlockResult;
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
  readonly persons: number;
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
  private buffer = '';
  /** The buffer has to grow to this before an unfinished block is tried again. */
  private retryAt = 0;
  private state = AT_START;
  private offset = 0;
  private persons = 0;
  private given = false;
  private across: AcrossBlocks | undefined;
  private readonly counts = new Tally();
  private readonly findings: PlacedFinding[] = [];
  private readonly lines = new LineCounter();
  private readonly reader: BlockReader;

  /**
   * @param keep how many findings to keep with their places
   * @param onBlock told of each block as it passes
   */
  constructor(environment: CheckEnvironment, private readonly keep: number, private readonly onBlock?: (block: PassedBlock) => void) {
    this.reader = new BlockReader(environment);
  }

  /** Takes what the file's first bytes say of its encoding; before the first piece of text. */
  encoding(guess: EncodingGuess): void {
    this.reader.encoding = guess;
  }

  /** Takes the next piece of text. */
  push(text: string): void {
    if (this.given) return;
    this.buffer += text;
    if (this.buffer.length >= this.retryAt) this.read(false);
  }

  /** Reads what is left and adds up. */
  end(): StreamSummary {
    if (!this.given) this.read(true);
    const once = (this.across?.end() ?? []).map((finding) => ({ ...finding, ...this.places.get(finding.start)! }));
    for (const finding of once) this.counts.add(finding);
    const findings = [...this.findings, ...once].sort((a, b) => a.start - b.start || a.end - b.end).slice(0, this.keep);
    const { head } = this.state;
    return {
      format: this.reader.format?.id,
      year: this.reader.evaluator.context.year,
      kommunenummer: head?.kommunenummer,
      bydelsnummer: head?.bydelsnummer,
      persons: this.persons,
      counts: this.counts,
      findings,
      totals: new Map(this.reader.evaluator.counted.map(({ id }, i) => [id, this.across?.totals[i] ?? 0])),
      truncated: this.counts.total - findings.length,
    };
  }

  private read(final: boolean): void {
    let from = 0;
    for (;;) {
      const block = this.reader.read(this.buffer, from, this.buffer.length, this.state, final, () => false);
      if (!block.complete) {
        const left = this.buffer.length - from;
        if (left > LONGEST_BLOCK) return this.giveUp(from);
        this.retryAt = left * 2;
        break;
      }
      this.take(block, from);
      from = block.end;
      if (from >= this.buffer.length) {
        this.retryAt = 0;
        break;
      }
    }
    this.buffer = this.buffer.slice(from);
  }

  private take({ result, end, after }: BlockRead, from: number): void {
    const { phase } = this.state;
    this.state = after;
    this.persons += result.persons;
    const piece = this.buffer.slice(from, end);
    const found = result.findings.map((finding) => located(finding, this.offset));
    this.across ??= new AcrossBlocks(this.reader.evaluator, this.reader.format);
    found.push(...this.across.add(result, this.offset));
    this.onBlock?.({ text: this.buffer, from, to: end, phase, result });
    if (result.root || this.across.isNew) this.remember(piece);
    for (const finding of found) this.counts.add(finding);
    const room = found.slice(0, Math.max(0, this.keep - this.findings.length));
    if (room.length > 0) this.findings.push(...this.placed(room, piece));
    this.lines.pass(piece);
    this.offset += piece.length;
  }

  private placed(findings: readonly Finding[], piece: string): PlacedFinding[] {
    const ranges = findings.map(({ start, end }) => ({ start: start - this.offset, end: end - this.offset }));
    return this.lines.locate(piece, ranges).map(({ start, end }, i) => ({ ...findings[i], from: start, to: end }));
  }

  /** Places of findings that are told once, by where they start: known when their block passes, told at the end. */
  private readonly places = new Map<number, { from: Position; to: Position }>();

  private remember(piece: string): void {
    for (const finding of this.across!.end()) {
      if (this.places.has(finding.start) || finding.start < this.offset) continue;
      const [{ from, to }] = this.placed([finding], piece);
      this.places.set(finding.start, { from, to });
    }
  }

  private giveUp(from: number): void {
    const at = { start: this.offset, end: this.offset + 1 };
    const [finding] = this.reader.evaluator.told('xml-not-well-formed', at, 'block-too-long');
    this.counts.add(finding);
    this.findings.push(...this.placed([finding], this.buffer.slice(from, from + 1)));
    const result = withoutRecords([{ ...finding, start: 0, end: 1 }]);
    this.onBlock?.({ text: this.buffer, from, to: from + 1, phase: this.state.phase, result });
    this.given = true;
    this.buffer = '';
  }
}
