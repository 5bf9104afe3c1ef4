const FIRST_CAPACITY = 512;

/** Values by their places in a table: which they are, and where they begin and end. */
export class PlainValues {
  ids: Int32Array;
  starts: Int32Array;
  ends: Int32Array;

  constructor(capacity = FIRST_CAPACITY) {
    this.ids = new Int32Array(capacity);
    this.starts = new Int32Array(capacity);
    this.ends = new Int32Array(capacity);
  }

  /** Makes room for so many. */
  grow(capacity: number): void {
    this.ids = longer(this.ids, new Int32Array(capacity));
    this.starts = longer(this.starts, new Int32Array(capacity));
    this.ends = longer(this.ends, new Int32Array(capacity));
  }

  set(at: number, id: number, start: number, end: number): void {
    if (at >= this.ids.length) this.grow(at * 2);
    this.ids[at] = id;
    this.starts[at] = start;
    this.ends[at] = end;
  }
}

/** The values of a block that the schema compares with others, in the order of the text. */
export class ComparedValues extends PlainValues {
  count = 0;
  /** See `UniqueCheck.comparedNumber`. */
  numbers = new Int32Array(FIRST_CAPACITY);

  add(number: number, id: number, start: number, end: number): void {
    const { count } = this;
    if (count >= this.numbers.length) this.numbers = longer(this.numbers, new Int32Array(count * 2));
    this.numbers[count] = number;
    this.set(this.count++, id, start, end);
  }
}

/** The array with room for more: `empty` is what it is to be put into. */
export function longer<T extends Float64Array | Int32Array>(array: T, empty: T): T {
  empty.set(array);
  return empty;
}
