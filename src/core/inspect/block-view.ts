import type { ReadingState } from '../check/reader';
import type { Binder } from '../format/binder';
import type { Declaration, Format } from '../format/format';
import type { Root } from '../format/recognise';
import { readRoot } from '../format/recognise';
import { binderUnder } from '../format/under-root';
import type { IplosRecord } from '../model/record';
import type { Range } from '../text/range';
import { Phase } from '../xml/blocks';
import { NodeFlag, qualifiedName } from '../xml/nodes';
import type { NodeTable } from '../xml/nodes';
import { Scanner } from '../xml/scanner';

/** A record, and the element that holds it. */
export interface RecordAt {
  readonly record: IplosRecord;
  readonly node: number;
}

/** One block of a document, read for somebody who asks what stands where. Valid until the next block is viewed. */
export interface BlockView {
  readonly text: string;
  readonly phase: Phase;
  readonly nodes: NodeTable;
  /** The document's format; undefined where it is none that is known. */
  readonly format: Format | undefined;
  /** The prefix that the root is written with, colon included; '' where it has none. */
  readonly rootPrefix: string;
  /** Whether the scanner had something to say of the block's XML. */
  readonly wellFormed: boolean;
  /** Whether text stands directly inside the root. */
  readonly looseText: boolean;
  /** What the format knows an element as. */
  declaration(node: number): Declaration | undefined;
  /** The innermost record that an element is or stands in, and the element that holds it. */
  recordAround(node: number): RecordAt | undefined;
  /** The block's records in the order of the text. */
  readonly records: readonly RecordAt[];
}

/** The name of an element without its prefix. */
export function localName({ text, nodes }: Pick<BlockView, 'text' | 'nodes'>, node: number): string {
  const name = qualifiedName({ text, nodes }, node);
  return name.slice(name.indexOf(':') + 1);
}

/** The characters between an element's tags; of one without an end tag, the text up to the next tag. */
export function contentOf({ text, nodes }: Pick<BlockView, 'text' | 'nodes'>, node: number): Range {
  const start = nodes.tagEnd[node];
  const tag = text.indexOf('<', start);
  return { start, end: isClosed({ nodes }, node) || tag < 0 ? nodes.contentEnd[node] : Math.min(tag, nodes.contentEnd[node]) };
}

/** Whether the element has an end tag of its own, or needs none. */
export function isClosed({ nodes }: Pick<BlockView, 'nodes'>, node: number): boolean {
  return (nodes.flags[node] & NodeFlag.Unclosed) === 0;
}

/** Reads blocks of documents, each in the state that stands before it, as the check does but without its rules. */
export class BlockViewer {
  private readonly scanner = new Scanner();
  private root: Root | undefined;
  private format: Format | undefined;
  private binder: Binder | undefined;

  constructor(private readonly formats: readonly Format[]) {}

  /** Views a block; `text` is the block alone. */
  view(text: string, before: ReadingState): BlockView {
    this.enter(before.root);
    const { scanner } = this;
    const { phase } = before;
    scanner.scan(text, 0, text.length, phase, true);
    const { nodes } = scanner;
    if (phase === Phase.Prolog) this.enter(readRoot(text, nodes));
    else if (phase === Phase.Body) this.binder?.bind(text, 0, nodes);
    const binder = phase === Phase.Body ? this.binder : undefined;
    const { format } = this;
    const records = binder ? [...binder.all()].map((record) => ({ record, node: record.node })) : [];
    let recordOf: Int32Array | undefined;
    return {
      text, phase, nodes, format,
      rootPrefix: this.root ? this.root.qualifiedName.slice(0, this.root.qualifiedName.indexOf(':') + 1) : '',
      wellFormed: scanner.problems.every(({ code }) => code === 'root-unclosed'),
      looseText: scanner.looseText.length > 0,
      declaration: (node) => {
        if (phase === Phase.Prolog) return node === 0 ? format?.root : undefined;
        return binder && format?.declarations[binder.declarations[node]];
      },
      recordAround: (node) => records[(recordOf ??= recordsByNode(records, nodes))[node]],
      records,
    };
  }

  private enter(root: Root | undefined): void {
    if (root === this.root && root) return;
    this.root = root;
    this.binder = binderUnder(root, this.formats);
    this.format = this.binder?.format;
    this.scanner.use(this.binder?.dialect, root?.qualifiedName ?? '', root?.bindings);
  }
}

/** By element: the number of the innermost record that it is or stands in, -1 where it stands in none. */
function recordsByNode(records: readonly RecordAt[], { count, parent }: NodeTable): Int32Array {
  const recordOf = new Int32Array(count).fill(-1);
  records.forEach(({ node }, index) => { recordOf[node] = index; });
  for (let node = 0; node < count; node++) {
    if (recordOf[node] < 0 && parent[node] >= 0) recordOf[node] = recordOf[parent[node]];
  }
  return recordOf;
}
