type Numbers = Int32Array | Float64Array | Int16Array | Uint8Array;

/** A list of numbers that takes no more memory than their bytes, and twice that while it grows. */
export class Column<A extends Numbers> {
  length = 0;

  constructor(private readonly kind: { new (length: number): A }, private values = new kind(256)) {}

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new this.kind(this.values.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length++] = value;
  }

  at(index: number): number {
    return this.values[index];
  }

  set(index: number, value: number): void {
    this.values[index] = value;
  }

  /** The numbers, as a window on them that holds until the next one is added. */
  all(): A {
    return this.values.subarray(0, this.length) as A;
  }
}

/** A column of whole numbers. */
export const ints = (): Column<Int32Array> => new Column<Int32Array>(Int32Array);
/** A column of any numbers. */
export const floats = (): Column<Float64Array> => new Column<Float64Array>(Float64Array);

/** The sums of the numbers before each, and of all at the end: one more than there are numbers. */
export function sums(values: Int32Array | Uint8Array): Float64Array {
  const sum = new Float64Array(values.length + 1);
  for (let i = 0; i < values.length; i++) sum[i + 1] = sum[i] + values[i];
  return sum;
}

/** Where in rising numbers the last one stands that is not above `value`; -1 where all are. */
export function lastNotAbove(rising: Float64Array | Int32Array | readonly number[], value: number, length = rising.length): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rising[middle] <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
