/** One name's number; {@link UNKNOWN_NAME} for a name that is not in the table. */
export type NameId = number;
export const UNKNOWN_NAME: NameId = -1;

/** First value and multiplier of the hash that {@link Scanner} computes while it reads a name. */
export const HASH_SEED = 5381;
export function hashStep(hash: number, unit: number): number {
  return (Math.imul(hash, 33) ^ unit) | 0;
}

/** Turns names into small numbers, comparing them in place so that no string is made of a name that is read. */
export class NameTable {
  private readonly mask: number;
  private readonly slots: Int32Array;

  /** @param names the names to know; a name's number is its place in this list. */
  constructor(readonly names: readonly string[]) {
    let size = 16;
    while (size < names.length * 4) size *= 2;
    this.mask = size - 1;
    this.slots = new Int32Array(size).fill(UNKNOWN_NAME);
    names.forEach((name, id) => {
      let hash = HASH_SEED;
      for (let i = 0; i < name.length; i++) hash = hashStep(hash, name.charCodeAt(i));
      let slot = hash & this.mask;
      while (this.slots[slot] !== UNKNOWN_NAME) slot = (slot + 1) & this.mask;
      this.slots[slot] = id;
    });
  }

  /** The number of the name at `start`..`end` of the text, whose hash the caller has. */
  find(text: string, start: number, end: number, hash: number): NameId {
    let slot = hash & this.mask;
    for (let id = this.slots[slot]; id !== UNKNOWN_NAME; id = this.slots[slot]) {
      const name = this.names[id];
      if (name.length === end - start && text.startsWith(name, start)) return id;
      slot = (slot + 1) & this.mask;
    }
    return UNKNOWN_NAME;
  }

  /** The number of a name given as a string. */
  id(name: string): NameId {
    return this.names.indexOf(name);
  }
}
