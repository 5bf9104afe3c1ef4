import type { NameId } from './names';

/** What is so of an element, as bits. */
export const enum NodeFlag {
  None = 0,
  /** `<a/>` */
  EmptyTag = 1,
  /** Has at least one element inside. */
  HasChild = 2,
  /** Has character data other than white space directly inside; CDATA always counts. */
  HasText = 4,
  /** Its character data holds a reference, CDATA, comment, instruction or a carriage return: it is not the value in place. */
  HasMarkup = 8,
  /** Its end tag is missing. */
  Unclosed = 16,
  /** Has an `xmlns` attribute of its own. */
  DeclaresNamespace = 32,
  /** Its start tag is not finished. */
  Broken = 64,
}

const FIRST_CAPACITY = 512;

function grown(array: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(size);
  larger.set(array);
  return larger;
}

/**
 * The elements of one block and their attributes as columns of offsets, in document order. Made once and filled again
 * for each block, so reading makes no garbage.
 */
export class NodeTable {
  count = 0;
  name = new Int32Array(FIRST_CAPACITY);
  parent = new Int32Array(FIRST_CAPACITY);
  flags = new Int32Array(FIRST_CAPACITY);
  /** Offset of the start tag's `<`. */
  start = new Int32Array(FIRST_CAPACITY);
  nameEnd = new Int32Array(FIRST_CAPACITY);
  /** Offset after the start tag's `>`. */
  tagEnd = new Int32Array(FIRST_CAPACITY);
  /** Offset of the end tag's `<`; of an empty tag, the same as `tagEnd`. */
  contentEnd = new Int32Array(FIRST_CAPACITY);
  /** Offset after the end tag's `>`. */
  end = new Int32Array(FIRST_CAPACITY);
  /** Where the first such character data stands; only with {@link NodeFlag.HasText}. */
  textAt = new Int32Array(FIRST_CAPACITY);
  /** The element's attributes are those from `attributeFrom` to `attributeTo`. */
  attributeFrom = new Int32Array(FIRST_CAPACITY);
  attributeTo = new Int32Array(FIRST_CAPACITY);

  attributeCount = 0;
  attributeName = new Int32Array(FIRST_CAPACITY);
  attributeStart = new Int32Array(FIRST_CAPACITY);
  attributeNameEnd = new Int32Array(FIRST_CAPACITY);
  /** Between the quotes. */
  valueStart = new Int32Array(FIRST_CAPACITY);
  valueEnd = new Int32Array(FIRST_CAPACITY);

  clear(): void {
    this.count = 0;
    this.attributeCount = 0;
  }

  /** Adds an element whose end is not known yet; returns its index. */
  add(name: NameId, parent: number, start: number, nameEnd: number): number {
    const i = this.count++;
    if (i === this.name.length) this.growNodes();
    this.name[i] = name;
    this.parent[i] = parent;
    this.flags[i] = NodeFlag.None;
    this.start[i] = start;
    this.nameEnd[i] = nameEnd;
    this.attributeFrom[i] = this.attributeCount;
    this.attributeTo[i] = this.attributeCount;
    return i;
  }

  addAttribute(node: number, name: NameId, start: number, nameEnd: number, valueStart: number, valueEnd: number): void {
    const i = this.attributeCount++;
    if (i === this.attributeName.length) this.growAttributes();
    this.attributeName[i] = name;
    this.attributeStart[i] = start;
    this.attributeNameEnd[i] = nameEnd;
    this.valueStart[i] = valueStart;
    this.valueEnd[i] = valueEnd;
    this.attributeTo[node] = this.attributeCount;
  }

  private growNodes(): void {
    const size = this.name.length * 2;
    this.name = grown(this.name, size);
    this.parent = grown(this.parent, size);
    this.flags = grown(this.flags, size);
    this.start = grown(this.start, size);
    this.nameEnd = grown(this.nameEnd, size);
    this.tagEnd = grown(this.tagEnd, size);
    this.contentEnd = grown(this.contentEnd, size);
    this.end = grown(this.end, size);
    this.textAt = grown(this.textAt, size);
    this.attributeFrom = grown(this.attributeFrom, size);
    this.attributeTo = grown(this.attributeTo, size);
  }

  private growAttributes(): void {
    const size = this.attributeName.length * 2;
    this.attributeName = grown(this.attributeName, size);
    this.attributeStart = grown(this.attributeStart, size);
    this.attributeNameEnd = grown(this.attributeNameEnd, size);
    this.valueStart = grown(this.valueStart, size);
    this.valueEnd = grown(this.valueEnd, size);
  }
}

/** The name of an element as it is written. */
export function qualifiedName({ text, nodes }: { readonly text: string; readonly nodes: NodeTable }, node: number): string {
  return text.slice(nodes.start[node] + 1, nodes.nameEnd[node]);
}
