const FIRST_CAPACITY = 512;

/** Values by the number of what holds them: which they are, and where they begin. */
export class PlainValues {
  ids = new Int32Array(FIRST_CAPACITY);
  starts = new Int32Array(FIRST_CAPACITY);

  set(holder: number, id: number, start: number): void {
    if (holder >= this.ids.length) {
      this.ids = longer(this.ids, new Int32Array(holder * 2));
      this.starts = longer(this.starts, new Int32Array(holder * 2));
    }
    this.ids[holder] = id;
    this.starts[holder] = start;
  }
}

/** The array with room for more: `empty` is what it is to be put into. */
export function longer<T extends Float64Array | Int32Array>(array: T, empty: T): T {
  empty.set(array);
  return empty;
}
