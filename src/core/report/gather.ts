import type { CheckEnvironment } from '../check/environment';
import type { BlockResult } from '../check/evaluator';
import type { TextBlock } from '../check/live-check';
import type { Format } from '../format/format';
import { F } from '../model/fields';
import { profileFor, reportingYearOf } from '../profiles/profiles';
import type { DayNumber } from '../text/dato';
import { Phase } from '../xml/blocks';
import { CELLS } from './cells';
import type { BlockFigures, Scope } from './collector';
import { Collector } from './collector';
import type { Figures } from './figures';
import { figuresOf } from './figures';
import type { Records } from '../check/record-reader';
import { RecordReader } from '../check/record-reader';
import { RecordStream } from '../check/record-stream';

/** The days that the head says the file is of. */
interface Period {
  readonly fraDato: DayNumber;
  readonly tilDato: DayNumber;
}

/** By what a file is counted whose head says so. */
function scopeOf(head: Period | undefined, { year: set }: CheckEnvironment): Scope {
  const year = set ?? (head && reportingYearOf(head.fraDato, head.tilDato));
  return { year, period: year === undefined ? undefined : profileFor(year)?.period };
}

/** The sum of what is counted of blocks. */
class Sum {
  readonly row = new Float64Array(CELLS);

  add(figures: BlockFigures): void {
    for (let i = 0; i < figures.length; i += 2) this.row[figures[i]] += figures[i + 1];
  }
}

/** Counts a document that is being edited: only blocks that have changed are read again. */
export class LiveFigures {
  private readonly reader: RecordReader;
  private readonly collector = new Collector();
  /** By what a check said of a block; undefined where it holds no records. */
  private readonly known = new WeakMap<BlockResult, BlockFigures | undefined>();

  constructor(private readonly environment: CheckEnvironment) {
    this.reader = new RecordReader(environment.formats);
  }

  /**
   * Counts what is new among the blocks of a document that is read to its end.
   * @param pause asked after each block that had to be read
   * @returns undefined where there was a pause: ask again, with the blocks as they then are
   */
  gather(blocks: () => Iterable<TextBlock>, head: Period | undefined, pause: () => boolean): Figures | undefined {
    const scope = scopeOf(head, this.environment);
    for (const block of blocks()) {
      if (block.before.phase !== Phase.Body || this.known.has(block.result)) continue;
      this.reader.enter(block.before.root);
      const { records } = this.reader.read(block.text, 0, block.text.length, Phase.Body, true);
      const within = scopeOf(block.before.head, this.environment);
      this.known.set(block.result, records && records.count > 0 ? this.collector.collect(records, within, this.reader.format) : undefined);
      if (pause()) return undefined;
    }
    const sum = new Sum();
    let format: Format | undefined;
    for (const { result, before } of blocks()) {
      const figures = this.known.get(result);
      if (!figures) continue;
      sum.add(figures);
      this.reader.enter(before.root);
      ({ format } = this.reader);
    }
    return figuresOf(sum.row, format, scope);
  }
}

/** Counts a text that comes in pieces, at the memory of one block. */
export class StreamFigures {
  private readonly reader: RecordReader;
  private readonly stream: RecordStream;
  private readonly collector = new Collector();
  private readonly sum = new Sum();
  /** What the last head before the block at hand says, by which it is counted, and the first, by which the file is. */
  private head: Period | undefined;
  private first: Period | undefined;
  /** Of the last records. */
  private format: Format | undefined;

  constructor(private readonly environment: CheckEnvironment) {
    this.reader = new RecordReader(environment.formats);
    this.stream = new RecordStream(this.reader, (records) => this.take(records));
  }

  /** Reads a piece of the text; see {@link RecordStream.read}. */
  read(text: string, final: boolean): number {
    return this.stream.read(text, final);
  }

  private take(records: Records): void {
    this.sum.add(this.collector.collect(records, scopeOf(this.head, this.environment), this.reader.format));
    this.format = this.reader.format;
    const first = records.at(0);
    if (first.kind === 'innhold') {
      this.head = { fraDato: first.date(F.fraDato), tilDato: first.date(F.tilDato) };
      this.first ??= this.head;
    }
  }

  /** What was counted. */
  end(): Figures {
    return figuresOf(this.sum.row, this.format, scopeOf(this.first, this.environment));
  }
}
