/** One name's number; {@link UNKNOWN_NAME} for a name that is not in the table. */
export type NameId = number;
export const UNKNOWN_NAME: NameId = -1;

/** First value and multiplier of the hash that {@link readName} computes while it reads a name. */
export const HASH_SEED = 5381;
/** The hash of a name with one more character. */
export function hashStep(hash: number, unit: number): number {
  return (Math.imul(hash, 33) ^ unit) | 0;
}

/** Turns names into small numbers, comparing them in place so that no string is made of a name that is read. */
export class NameTable {
  private readonly mask: number;
  private readonly slots: Int32Array;
  /** All names one after another in UTF-16 units, and where each begins. */
  private readonly units: Uint16Array;
  private readonly begins: Int32Array;
  /** By number: whether the name has a prefix. */
  readonly prefixed: readonly boolean[];

  /** @param names the names to know; a name's number is its place in this list. */
  constructor(readonly names: readonly string[]) {
    this.prefixed = names.map((name) => name.includes(':'));
    let size = 16;
    while (size < names.length * 4) size *= 2;
    this.mask = size - 1;
    this.slots = new Int32Array(size).fill(UNKNOWN_NAME);
    this.begins = new Int32Array(names.length + 1);
    const all = names.join('');
    this.units = Uint16Array.from({ length: all.length }, (_, i) => all.charCodeAt(i));
    names.forEach((name, id) => {
      let hash = HASH_SEED;
      for (let i = 0; i < name.length; i++) hash = hashStep(hash, name.charCodeAt(i));
      let slot = hash & this.mask;
      while (this.slots[slot] !== UNKNOWN_NAME) slot = (slot + 1) & this.mask;
      this.slots[slot] = id;
      this.begins[id + 1] = this.begins[id] + name.length;
    });
  }

  /** The number of the name at `start`..`end` of the text, whose hash the caller has. */
  find(text: string, start: number, end: number, hash: number): NameId {
    let slot = hash & this.mask;
    for (let id = this.slots[slot]; id !== UNKNOWN_NAME; id = this.slots[slot]) {
      if (this.begins[id + 1] - this.begins[id] === end - start && this.endAt(id, text, start) === end) return id;
      slot = (slot + 1) & this.mask;
    }
    return UNKNOWN_NAME;
  }

  /** Where the name ends if its letters stand at `start`, whatever follows; -1 if they do not, or if there is no such. */
  endAt(id: NameId, text: string, start: number): number {
    const { units, begins } = this;
    if (id < 0) return -1;
    const first = begins[id];
    const length = begins[id + 1] - first;
    for (let i = 0; i < length; i++) {
      if (text.charCodeAt(start + i) !== units[first + i]) return -1;
    }
    return start + length;
  }

  /** The number of a name given as a string. */
  id(name: string): NameId {
    return this.names.indexOf(name);
  }
}
