import type { BlockResult } from '../check/evaluator';
import type { TextBlock } from '../check/live-check';
import { RecordReader } from '../check/record-reader';
import type { Format } from '../format/format';
import { Phase } from '../xml/blocks';
import type { PairFacts } from './pair-file';
import { pairFactsOf, PairFile } from './pair-file';

const NOTHING: PairFacts = { lopenummer: undefined, persons: [] };

/** Knows what a document that is being edited says for the other of a pair: only blocks that have changed are read again. */
export class LivePairFile {
  private readonly reader: RecordReader;
  private readonly known = new WeakMap<BlockResult, PairFacts>();

  constructor(formats: readonly Format[]) {
    this.reader = new RecordReader(formats);
  }

  /** What a block says. */
  facts(block: TextBlock): PairFacts {
    let facts = this.known.get(block.result);
    if (!facts) this.known.set(block.result, facts = this.read(block));
    return facts;
  }

  /**
   * What the document says as it now is.
   * @param pause asked after each block that had to be read
   * @returns undefined where there was a pause: ask again, with the blocks as they then are
   */
  gather(blocks: () => Iterable<TextBlock>, pause: () => boolean): PairFile | undefined {
    for (const block of blocks()) {
      if (this.known.has(block.result)) continue;
      this.facts(block);
      if (pause()) return undefined;
    }
    const file = new PairFile();
    for (const block of blocks()) file.add(this.facts(block));
    return file;
  }

  private read({ text, before }: TextBlock): PairFacts {
    if (before.phase > Phase.Body) return NOTHING;
    if (before.phase === Phase.Body) this.reader.enter(before.root);
    const { records } = this.reader.read(text, 0, text.length, before.phase, true);
    return records && records.count > 0 ? pairFactsOf(records) : NOTHING;
  }
}
