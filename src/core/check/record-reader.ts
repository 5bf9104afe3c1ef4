import type { Binder } from '../format/binder';
import type { Format } from '../format/format';
import type { Root } from '../format/recognise';
import { readRoot } from '../format/recognise';
import { binderUnder } from '../format/under-root';
import type { BlockEnd } from '../xml/blocks';
import { Phase } from '../xml/blocks';
import { Scanner } from '../xml/scanner';
import type { IplosRecord, Person } from '../model/record';

/** The records of a block, in document order; the first is the head, the person or the like. */
export interface Records extends Person {
  readonly count: number;
  at(index: number): IplosRecord;
}

/** A block that was read, and its records where it has any; valid until the next is read. */
export interface RecordsRead extends BlockEnd {
  readonly records: Records | undefined;
}

/** Reads the blocks of a document into records, as the check does but without any rule. */
export class RecordReader {
  format: Format | undefined;
  private readonly scanner = new Scanner();
  private root: Root | undefined;
  private binder: Binder | undefined;

  constructor(private readonly formats: readonly Format[]) {}

  /** Makes ready for blocks under this root. */
  enter(root: Root | undefined): void {
    if (root === this.root) return;
    this.root = root;
    this.binder = binderUnder(root, this.formats);
    this.format = this.binder?.format;
    this.scanner.use(this.binder?.dialect, root?.qualifiedName ?? '', root?.bindings);
  }

  /**
   * Reads the block that begins at `from`; one that holds the root is entered.
   * @param final whether the document ends at `to`
   */
  read(text: string, from: number, to: number, phase: Phase, final: boolean): RecordsRead {
    const scanned = this.scanner.scan(text, from, to, phase, final);
    const { nodes } = this.scanner;
    if (phase === Phase.Prolog && scanned.complete) this.enter(readRoot(text, nodes));
    const { binder } = this;
    if (!binder || !scanned.complete || phase > Phase.Body) return { ...scanned, records: undefined };
    if (phase === Phase.Prolog) binder.bindRoot(text, from, nodes);
    else binder.bind(text, from, nodes);
    return { ...scanned, records: binder };
  }
}
