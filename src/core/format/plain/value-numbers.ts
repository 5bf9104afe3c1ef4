import type { DayNumber } from '../../text/dato';
import { parseIso, toDayNumber } from '../../text/dato';
import { DateForm } from '../format';
import type { ValueTest } from '../values';
import type { BytesTest } from './in-bytes';
import { lettersFor, textOfUnits } from './letters';
import { PlainValues } from './plain-values';

/** A value of so many bytes fits the key that it is looked up by; a longer one is not looked up. */
export const LONGEST_KEY = 12;
/** So many values are known at a time at the most. */
const CAPACITY = 1 << 13;
/** From here on numbers are those of values that are not looked up, counted in their block. */
const OF_BLOCK = 1 << 30;
/** With so many they are forgotten before the next block. */
const ENOUGH = CAPACITY * 0.75;
const SLOTS = CAPACITY * 2;
const NONE = -1;
/** Digits of a whole number; see `wholeNumber`. */
export const MOST_DIGITS = 9;
const LEAST_OF_EIGHT_DIGITS = 10_000_000;
/** So many days are remembered, each at the place that its last bits say. */
const REMEMBERED_DAYS = 1 << 11;

/** How a value is tested. */
export interface PlainTest {
  readonly test: ValueTest;
  /** The same for the bytes of a value; undefined where it takes a text to tell. */
  readonly bytesTest: BytesTest | undefined;
  /** Whole numbers up to this pass without further ado; -1 where none does. */
  readonly wholesTo: number;
  /** Whether every value passes. */
  readonly isOpen: boolean;
  /** Whether every day that is written YYYYMMDD passes. */
  readonly takesDays: boolean;
  /** The digits but 0 that pass as a value, as bits. */
  readonly digits: number;
  /** How many bytes a day, or a day and time, takes that passes without further ado; 0 where none does. */
  readonly isoLength: number;
}

/**
 * Gives each value that is come across a number, behind which stands what it says as a text, whole number or day, and
 * of which type it is known to be. Nearly all values of an extract are codes, scores and dates that come again and again.
 * The values are ASCII, and no blanks stand around them.
 */
export class ValueNumbers {
  private readonly wholes = new Float64Array(CAPACITY);
  private readonly days = new Float64Array(CAPACITY);
  private count = 0;
  /** By value, where it was asked for. */
  private readonly texts: (string | undefined)[] = new Array<string | undefined>(CAPACITY);
  /** By value: the tests that it is known to pass, as bits, {@link words} of them. */
  private readonly passed: Int32Array;
  private readonly words: number;
  private readonly slots = new Int32Array(SLOTS).fill(NONE);
  private readonly keys = new Int32Array(CAPACITY * 3);
  private units: Uint8Array = new Uint8Array(0);
  /** The values of the block that are not looked up: where they stand, and their texts where they were asked for. */
  private readonly ofBlock = new PlainValues();
  private readonly textsOfBlock: (string | undefined)[] = [];
  private countOfBlock = 0;
  private readonly dayWholes = new Int32Array(REMEMBERED_DAYS);
  private readonly dayNumbers = new Float64Array(REMEMBERED_DAYS).fill(NaN);

  /** @param tests the tests that values are to be put to, by their numbers */
  constructor(private readonly tests: readonly PlainTest[]) {
    this.words = Math.ceil(tests.length / 32);
    this.passed = new Int32Array(CAPACITY * this.words);
  }

  /** Makes ready for the next block of a text; forgets what is known once it is much. */
  begin(units: Uint8Array): void {
    this.units = units;
    this.countOfBlock = 0;
    if (this.count < ENOUGH) return;
    this.count = 0;
    this.slots.fill(NONE);
    this.texts.fill(undefined);
    this.passed.fill(0);
  }

  /**
   * The number of a value that is no longer than {@link LONGEST_KEY}; -1 where there is no room for another.
   * @param low, mid, high its last four bytes, the four before, and those before them, each as a number
   */
  find(low: number, mid: number, high: number): number {
    const { slots, keys } = this;
    let hash = Math.imul(low ^ Math.imul(mid ^ Math.imul(high, 0x2c1b3c6d), 0x297a2d39), 0x9e3779b1);
    hash ^= hash >>> 15;
    let slot = hash & (SLOTS - 1);
    for (let id = slots[slot]; id !== NONE; id = slots[slot]) {
      if (keys[id * 3] === low && keys[id * 3 + 1] === mid && keys[id * 3 + 2] === high) return id;
      slot = (slot + 1) & (SLOTS - 1);
    }
    if (this.count === CAPACITY) return NONE;
    const id = this.count++;
    slots[slot] = id;
    keys[id * 3] = low;
    keys[id * 3 + 1] = mid;
    keys[id * 3 + 2] = high;
    const whole = wholeOf(low, mid, high);
    this.wholes[id] = whole;
    this.days[id] = high === 0 && mid >>> 24 !== 0 ? dayOf(whole) : NaN;
    return id;
  }

  /** The number of a value that is not looked up: one that is long, or a day, and hardly ever like another. */
  add(start: number, end: number): number {
    const place = this.countOfBlock++;
    this.ofBlock.set(place, 0, start, end);
    this.textsOfBlock[place] = undefined;
    return OF_BLOCK + place;
  }

  /** The number of a value that is a whole number of digits, the first of them no zero: it need not be remembered. */
  static ofWhole(whole: number): number {
    return CAPACITY + whole;
  }

  /** Whether a value passes a test, both by number. */
  passes(id: number, test: number): boolean {
    const at = id * this.words + (test >>> 5);
    const bit = 1 << (test & 31);
    if (this.passed[at] & bit) return true;
    const { wholesTo, isOpen, takesDays, test: passesTest } = this.tests[test];
    if (isOpen || this.wholes[id] <= wholesTo || (takesDays && !Number.isNaN(this.days[id]))) return true;
    const value = this.text(id);
    if (!passesTest(value, 0, value.length)) return false;
    this.passed[at] |= bit;
    return true;
  }

  /** A value as a whole number; NaN where it is none. */
  whole(id: number): number {
    if (id < CAPACITY) return this.wholes[id];
    return id < OF_BLOCK ? id - CAPACITY : NaN;
  }

  /** The day that eight digits, the first of them no zero, say as a whole number; NaN where there is none. */
  dayOfWhole(whole: number): DayNumber {
    const { dayWholes, dayNumbers } = this;
    const place = (whole ^ whole >>> 11) & (REMEMBERED_DAYS - 1);
    if (dayWholes[place] !== whole) {
      dayWholes[place] = whole;
      dayNumbers[place] = dayOf(whole);
    }
    return dayNumbers[place];
  }

  /** A value as a day, by how days are written where it stands; NaN where it is none. */
  day(id: number, form: DateForm): DayNumber {
    if (form === DateForm.Iso) {
      const value = this.text(id);
      return parseIso(value, 0, value.length);
    }
    if (id < CAPACITY) return this.days[id];
    return id >= CAPACITY + LEAST_OF_EIGHT_DIGITS && id < OF_BLOCK ? dayOf(id - CAPACITY) : NaN;
  }

  /** What a value says. */
  text(id: number): string {
    if (id >= OF_BLOCK) return this.textOfBlock(id - OF_BLOCK);
    if (id >= CAPACITY) return String(id - CAPACITY);
    const { keys } = this;
    return this.texts[id] ??= textOf(keys[id * 3], keys[id * 3 + 1], keys[id * 3 + 2]);
  }

  private textOfBlock(place: number): string {
    const { starts, ends } = this.ofBlock;
    return this.textsOfBlock[place] ??= textOfUnits(this.units, starts[place], ends[place]);
  }
}

/** The bytes of a key, the first one first; zero where there is none. */
function byteOf(i: number, low: number, mid: number, high: number): number {
  const four = i < 4 ? high : i < 8 ? mid : low;
  return four >>> (24 - (i & 3) * 8) & 0xff;
}

function textOf(low: number, mid: number, high: number): string {
  let from = 0;
  while (from < LONGEST_KEY && byteOf(from, low, mid, high) === 0) from++;
  const letters = lettersFor(LONGEST_KEY - from);
  for (let i = from; i < LONGEST_KEY; i++) letters[i - from] = byteOf(i, low, mid, high);
  return String.fromCharCode(...letters);
}

function wholeOf(low: number, mid: number, high: number): number {
  let whole = 0;
  for (let i = LONGEST_KEY - MOST_DIGITS; i < LONGEST_KEY; i++) {
    const byte = byteOf(i, low, mid, high);
    if (byte !== 0 && (byte < 48 || byte > 57)) return NaN;
    if (byte !== 0) whole = whole * 10 + byte - 48;
  }
  return low === 0 || high >>> 8 !== 0 ? NaN : whole;
}

/** The same as `parseDato`, of eight digits as a whole number. */
function dayOf(whole: number): DayNumber {
  return toDayNumber(Math.floor(whole / 10_000), Math.floor(whole / 100) % 100, whole % 100);
}
