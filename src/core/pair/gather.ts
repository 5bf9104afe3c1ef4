import { RecordReader } from '../check/record-reader';
import { RecordStream } from '../check/record-stream';
import type { PassedBlock } from '../check/stream-check';
import type { Format } from '../format/format';
import { Phase } from '../xml/blocks';
import type { PairRole } from './pair-file';
import { pairFactsOf, PairFile, pairRoleOf } from './pair-file';

/** Gathers what one file of a pair says, from a text that comes in pieces or from the blocks of a check as they pass. */
export class PartnerGathering {
  private readonly reader: RecordReader;
  private readonly stream: RecordStream;
  private readonly file = new PairFile();

  constructor(formats: readonly Format[]) {
    this.reader = new RecordReader(formats);
    this.stream = new RecordStream(this.reader, (records) => this.file.add(pairFactsOf(records)));
  }

  /** Which file of a pair it is; undefined where it is neither. */
  get role(): PairRole | undefined {
    return pairRoleOf(this.reader.format);
  }

  /** Reads a piece of the text; see {@link RecordStream.read}. */
  read(text: string, final: boolean): number {
    return this.stream.read(text, final);
  }

  /** Takes the next block of a text that is being checked. */
  take({ piece, from, to, phase }: PassedBlock): void {
    if (phase > Phase.Body) return;
    const { records } = this.reader.read(piece.text, from, to, phase, true);
    if (records && records.count > 0) this.file.add(pairFactsOf(records));
  }

  /** What was gathered. */
  end(): PairFile {
    return this.file;
  }
}
