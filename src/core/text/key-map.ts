import { detached } from './detached';

const FIRST_CAPACITY = 1 << 10;
const FREE = -1;
const LENGTH_OF_GUID = 36;
const WORDS_OF_GUID = 4;
const WORDS_OF_NUMBER = 2;

/**
 * Numbers by key, for files with hundreds of thousands of keys: it takes a fifth of the room of a `Map`, and none that has to
 * be looked through for garbage. Keys are numbers or texts, and 1 is another key than '1'.
 */
export class KeyMap {
  private numbers: WordTable | undefined;
  /** By the letters they are written in. */
  private readonly guids: (WordTable | undefined)[] = [];
  private readonly others = new Map<string, number>();

  get(key: string | number): number | undefined {
    const table = this.tableOf(key);
    return table ? table.get() : this.others.get(key as string);
  }

  set(key: string | number, value: number): void {
    const table = this.tableOf(key);
    if (table) table.set(value);
    else this.others.set(detached(key as string), value);
  }

  /** Sets the number of a key that has none; returns the one that it has otherwise. */
  add(key: string | number, value: number): number | undefined {
    const table = this.tableOf(key);
    if (table) return table.add(value);
    const known = this.others.get(key as string);
    if (known === undefined) this.others.set(detached(key as string), value);
    return known;
  }

  /** The table that a key belongs to, with the key at hand; undefined for a text that is no GUID. */
  private tableOf(key: string | number): WordTable | undefined {
    if (typeof key === 'number') {
      // Of -0 it makes 0, which is the same number.
      AS_NUMBER[0] = key + 0;
      WORDS[0] = OF_NUMBER[0];
      WORDS[1] = OF_NUMBER[1];
      return this.numbers ??= new WordTable(WORDS_OF_NUMBER);
    }
    const letters = key.length === LENGTH_OF_GUID ? readGuid(key) : Letters.None;
    return letters === Letters.None ? undefined : this.guids[letters] ??= new WordTable(WORDS_OF_GUID);
  }
}

/** In which letters a GUID is written; one without any is taken as small. */
const enum Letters {
  None = -1,
  Small,
  Capital,
}

/** The key at hand, in words of 32 bits. */
const WORDS = new Int32Array(WORDS_OF_GUID);
const AS_NUMBER = new Float64Array(1);
const OF_NUMBER = new Int32Array(AS_NUMBER.buffer);

/** By character: the value of a hexadecimal digit, and whether it is a letter, small or capital. */
const DIGITS = new Uint8Array(128).fill(0xff);
const SMALL = 0x10;
const CAPITAL = 0x20;
for (let digit = 0; digit < 16; digit++) {
  const written = digit.toString(16);
  DIGITS[written.charCodeAt(0)] = digit | (digit > 9 ? SMALL : 0);
  if (digit > 9) DIGITS[written.toUpperCase().charCodeAt(0)] = digit | CAPITAL;
}

/** Reads a GUID of digits by 8-4-4-4-12, in letters of one kind, into {@link WORDS}, from which it could be written again. */
function readGuid(text: string): Letters {
  let kinds = 0;
  let digits = 0;
  for (let at = 0; at < LENGTH_OF_GUID; at++) {
    const c = text.charCodeAt(at);
    if (at === 8 || at === 13 || at === 18 || at === 23) {
      if (c !== 45) return Letters.None;
      continue;
    }
    const digit = c < 128 ? DIGITS[c] : 0xff;
    if (digit === 0xff) return Letters.None;
    kinds |= digit;
    WORDS[digits >>> 3] = WORDS[digits >>> 3] << 4 | digit & 0xf;
    digits++;
  }
  if (kinds & SMALL && kinds & CAPITAL) return Letters.None;
  return kinds & CAPITAL ? Letters.Capital : Letters.Small;
}

/** Numbers by keys of so many words. */
class WordTable {
  private count = 0;
  private slots = new Int32Array(FIRST_CAPACITY * 2).fill(FREE);
  private keys: Int32Array;
  private values = new Float64Array(FIRST_CAPACITY);

  constructor(private readonly width: number) {
    this.keys = new Int32Array(FIRST_CAPACITY * width);
  }

  /** The number of the key at hand. */
  get(): number | undefined {
    const id = this.slots[this.slotOf(WORDS, 0)];
    return id === FREE ? undefined : this.values[id];
  }

  set(value: number): void {
    const id = this.slots[this.slotOf(WORDS, 0)];
    if (id === FREE) this.add(value);
    else this.values[id] = value;
  }

  add(value: number): number | undefined {
    let slot = this.slotOf(WORDS, 0);
    if (this.slots[slot] !== FREE) return this.values[this.slots[slot]];
    if (this.count === this.values.length) {
      this.grow();
      slot = this.slotOf(WORDS, 0);
    }
    for (let i = 0; i < this.width; i++) this.keys[this.count * this.width + i] = WORDS[i];
    this.values[this.count] = value;
    this.slots[slot] = this.count++;
    return undefined;
  }

  /** Where a key that stands in an array is, or is to be put. */
  private slotOf(words: Int32Array, from: number): number {
    const { slots, keys, width } = this;
    const mask = slots.length - 1;
    let hash = 0;
    for (let i = 0; i < width; i++) hash = Math.imul(hash ^ words[from + i] ^ hash >>> 15, 0x9e3779b1);
    for (let slot = (hash ^ hash >>> 16) & mask; ; slot = slot + 1 & mask) {
      const id = slots[slot];
      if (id === FREE) return slot;
      let i = 0;
      while (i < width && keys[id * width + i] === words[from + i]) i++;
      if (i === width) return slot;
    }
  }

  private grow(): void {
    const { keys, values, width } = this;
    this.keys = new Int32Array(keys.length * 2);
    this.keys.set(keys);
    this.values = new Float64Array(values.length * 2);
    this.values.set(values);
    this.slots = new Int32Array(values.length * 4).fill(FREE);
    for (let id = 0; id < this.count; id++) this.slots[this.slotOf(keys, id * width)] = id;
  }
}
