import { Phase } from '../xml/blocks';
import type { RecordReader, Records } from './record-reader';
import { LONGEST_BLOCK } from './stream-check';

/** Reads the records of a text that comes in pieces, at the memory of one block. */
export class RecordStream {
  private phase: Phase = Phase.Prolog;
  private given = false;

  /** @param take takes the records of each block that has any; they are valid until it returns */
  constructor(private readonly reader: RecordReader, private readonly take: (records: Records) => void) {}

  /**
   * Reads the blocks that end in a piece of text.
   * @param final whether the text ends there
   * @returns how much has been read: the next piece is to begin there, and to be longer by much where that is nothing
   */
  read(text: string, final: boolean): number {
    let from = 0;
    while (!this.given && from < text.length) {
      const { end, complete, phase, records } = this.reader.read(text, from, text.length, this.phase, final);
      if (!complete) {
        this.given = text.length - from > LONGEST_BLOCK;
        break;
      }
      if (records && records.count > 0) this.take(records);
      // After the root's end tag there are no records.
      if (phase >= Phase.Epilog) this.given = true;
      this.phase = phase;
      from = end;
    }
    return this.given ? text.length : from;
  }
}
