import type { Binder } from '../binder';
import { DateForm } from '../format';
import type { RecordView } from '../record-view';
import { readIso } from './in-bytes';
import type { Gap, Turn } from './gaps';
import { GapReader, Quick, Spot, standsAt } from './gaps';
import type { PlainElement, Plan } from './plan';
import { NONE } from './plan';
import type { PlainTest } from './value-numbers';
import { LONGEST_KEY, MOST_DIGITS, ValueNumbers } from './value-numbers';

/** What there is to say instead of where a block ends. */
export const enum Unread {
  /** It is not plain, and has to be read as any other text. */
  NotPlain = -1,
  /** The text ran out before the block was seen to end, or before anything was found that is not plain. */
  Unfinished = -2,
}

/** What may stand in a value, by byte. */
const enum Class {
  /** Between tags. */
  Text = 1,
  /** Between quotation marks. */
  Quoted = 2,
}

const CLASSES = new Uint8Array(256);
for (let c = 32; c < 128; c++) {
  const isMarkup = c === 38 || c === 60;
  CLASSES[c] = (isMarkup || c === 93 ? 0 : Class.Text) | (isMarkup || c === 34 ? 0 : Class.Quoted);
}

/** A value that is longer is not looked up. */
const LONGEST_VALUE = 1024;
/** So many gaps are known of one spot. */
const MOST_GAPS = 16;
/** So near the end of the text it may be that what was found is not whole. */
const NEAR_END = 256;
const BLANK = 32;
const QUOTE = 34;
const TAG = 60;
const ZERO = 48;
const NINE = 57;
const DIGITS_OF_A_DAY = 8;

const READERS = new WeakMap<Plan, Map<string, PlainReader>>();

/**
 * The reader of blocks by a plan, under a root that is written so. All that read by it share what it has learned; what it
 * says of a block holds until the next is read.
 */
export function plainReaderOf(plan: Plan, rootName: string): PlainReader {
  let readers = READERS.get(plan);
  if (!readers) READERS.set(plan, readers = new Map());
  let reader = readers.get(rootName);
  if (!reader) readers.set(rootName, reader = new PlainReader(plan, rootName));
  return reader;
}

/**
 * Reads a child of the root that is just as the schema has it: its elements in order, each value good, written in ASCII
 * without comments, references and the like. It goes from value to value, finds the same records and fields as scanner,
 * binder and structure check do in a long way, and gives up at the first thing that is otherwise.
 */
export class PlainReader {
  readonly values: ValueNumbers;
  /** How many lines ended in the block, and where the last of them did; -1 where none. */
  lines = 0;
  lastLine = NONE;
  /** Which child of the root the block is, and where its start tag begins. */
  unit: PlainElement | undefined;
  unitAt = 0;
  /** Whether what follows the block is the root's end tag. */
  endsRoot = false;
  private readonly gaps: GapReader;
  private readonly first: Gap[] = [];
  private units: Uint8Array = new Uint8Array(1);
  private bytes: DataView = new DataView(this.units.buffer);
  /** How many elements and attributes have come in the block. */
  private elements = 0;
  private attributes = 0;
  /** The records that are open, the innermost last, and how many there are; what stands after them is left over. */
  private readonly open: RecordView[] = [];
  private depth = 0;
  private readonly tests: readonly PlainTest[];

  constructor(plan: Plan, rootName: string) {
    this.tests = plan.tests;
    this.values = new ValueNumbers(plan.tests);
    this.gaps = new GapReader(plan, rootName);
  }

  /**
   * Reads the block that begins at `from` and puts its records and fields into the binder.
   * @param units the text as bytes, with a zero at `to`
   * @param final whether the document ends there
   * @returns where the block ends, or what there is to say instead
   */
  read(units: Uint8Array, from: number, to: number, final: boolean, binder: Binder): number {
    if (units !== this.units) {
      this.units = units;
      this.bytes = new DataView(units.buffer, units.byteOffset, units.length);
    }
    this.values.begin(units);
    this.lines = 0;
    this.lastLine = NONE;
    this.elements = 0;
    this.attributes = 0;
    this.depth = 0;
    this.gaps.at = from;
    const end = this.readBlock(from, binder);
    if (end >= 0) return end;
    return !final && this.gaps.at + NEAR_END > to ? Unread.Unfinished : Unread.NotPlain;
  }

  private readBlock(from: number, binder: Binder): number {
    let at = from;
    let gap = this.gapAt(at, this.first, undefined);
    this.unit = gap?.unit?.element;
    this.unitAt = from + (gap?.unit?.at ?? 0);
    while (gap) {
      if (gap.lines > 0) {
        this.lines += gap.lines;
        this.lastLine = at + gap.lastLine;
      }
      if (gap.turns.length > 0) this.turn(gap.turns, at, binder);
      this.elements += gap.elements;
      const { next } = gap;
      if (!next) {
        this.endsRoot = gap.endsRoot;
        return at + gap.end;
      }
      at += gap.length;
      const end = this.readValue(next, at, binder);
      if (end < 0) return NONE;
      at = end;
      gap = this.gapAt(at, next.gaps, next);
    }
    return NONE;
  }

  /** The gap that stands at a place: one of those that are known, or one to be known from now on. */
  private gapAt(at: number, known: Gap[], after: Spot | undefined): Gap | undefined {
    const { bytes, units: { length } } = this;
    for (let i = 0; i < known.length; i++) {
      const gap = known[i];
      if (!standsAt(gap, bytes, length, at)) continue;
      if (i > 0) {
        known[i] = known[i - 1];
        known[i - 1] = gap;
      }
      return gap;
    }
    const gap = this.gaps.read(this.units, at, after);
    if (gap) known[Math.min(known.length, MOST_GAPS - 1)] = gap;
    return gap;
  }

  /** Reads the value at `start` and puts it where it belongs; returns where it ends, -1 where it is not a good one. */
  private readValue(spot: Spot, start: number, binder: Binder): number {
    const { units, values } = this;
    if (spot.quick !== Quick.None) {
      const end = this.readQuick(spot, start, binder);
      if (end >= 0) return end;
    }
    const { isAttribute, test } = spot;
    const allowed = isAttribute ? Class.Quoted : Class.Text;
    if (spot.wasLong) {
      let end = start;
      while (CLASSES[units[end]] & allowed) end++;
      if (end - start > LONGEST_KEY) return this.takeLong(spot, start, end, binder);
    }
    let at = start;
    let low = 0;
    let mid = 0;
    let high = 0;
    for (let c = units[at]; CLASSES[c] & allowed; c = units[++at]) {
      high = high << 8 | mid >>> 24;
      mid = mid << 8 | low >>> 24;
      low = low << 8 | c;
    }
    spot.wasLong = at - start > LONGEST_KEY;
    if (spot.wasLong) return this.takeLong(spot, start, at, binder);
    const id = values.find(low, mid, high);
    if (id < 0 || !values.passes(id, test) || units[start] === BLANK || (low & 0xff) === BLANK) return this.stopAt(at);
    const day = spot.dateForm === DateForm.None ? NaN : values.day(id, spot.dateForm);
    this.put(spot, id, start, at, day, binder);
    return at;
  }

  /** The same of a value that is what most are; -1 where it is not, or is written in another way. */
  private readQuick(spot: Spot, start: number, binder: Binder): number {
    switch (spot.quick) {
      case Quick.Whole: return this.readWhole(spot, start, binder);
      case Quick.Digit: return this.readDigit(spot, start, binder);
      case Quick.Day: return this.readDay(spot, start, binder);
      default: return this.readIso(spot, start, binder);
    }
  }

  private readWhole(spot: Spot, start: number, binder: Binder): number {
    const { units } = this;
    let at = start;
    let whole = 0;
    for (let c = units[at]; c >= ZERO && c <= NINE; c = units[++at]) whole = whole * 10 + c - ZERO;
    const isWhole = at > start && at - start <= MOST_DIGITS && units[start] !== ZERO && whole <= spot.quickBound;
    if (!isWhole || units[at] !== (spot.isAttribute ? QUOTE : TAG)) return NONE;
    const id = ValueNumbers.ofWhole(whole);
    const day = spot.dateForm === DateForm.None ? NaN : this.values.day(id, spot.dateForm);
    this.put(spot, id, start, at, day, binder);
    return at;
  }

  private readDigit(spot: Spot, start: number, binder: Binder): number {
    const { units } = this;
    const digit = units[start] - ZERO;
    const isGood = digit > 0 && digit <= 9 && (spot.quickBound >>> digit & 1) !== 0;
    if (!isGood || units[start + 1] !== (spot.isAttribute ? QUOTE : TAG)) return NONE;
    this.put(spot, ValueNumbers.ofWhole(digit), start, start + 1, NaN, binder);
    return start + 1;
  }

  private readDay(spot: Spot, start: number, binder: Binder): number {
    const { units } = this;
    const end = start + DIGITS_OF_A_DAY;
    let whole = 0;
    for (let at = start; at < end; at++) {
      const digit = units[at] - ZERO;
      if (!(digit >= 0 && digit <= 9)) return NONE;
      whole = whole * 10 + digit;
    }
    if (units[end] !== (spot.isAttribute ? QUOTE : TAG) || units[start] === ZERO) return NONE;
    const day = this.values.dayOfWhole(whole);
    if (Number.isNaN(day)) return NONE;
    this.put(spot, ValueNumbers.ofWhole(whole), start, end, spot.dateForm === DateForm.Dato ? day : NaN, binder);
    return end;
  }

  private readIso(spot: Spot, start: number, binder: Binder): number {
    const { units } = this;
    const end = start + spot.quickBound;
    if (units[end] !== (spot.isAttribute ? QUOTE : TAG)) return NONE;
    const day = readIso(units, start, spot.quickBound);
    if (Number.isNaN(day)) return NONE;
    this.put(spot, this.values.add(start, end), start, end, spot.dateForm === DateForm.Iso ? day : NaN, binder);
    return end;
  }

  /** The same of a value that was found to be too long to be looked up. */
  private takeLong(spot: Spot, start: number, end: number, binder: Binder): number {
    const { units, values } = this;
    const { isOpen, bytesTest, test } = this.tests[spot.test];
    if (end - start > LONGEST_VALUE || units[start] === BLANK || units[end - 1] === BLANK) return this.stopAt(end);
    const id = values.add(start, end);
    const isGood = isOpen || (bytesTest ? bytesTest(units, start, end) : test(values.text(id), 0, end - start));
    if (!isGood) return this.stopAt(end);
    const day = spot.dateForm === DateForm.None ? NaN : values.day(id, spot.dateForm);
    this.put(spot, id, start, end, day, binder);
    return end;
  }

  /** Gives up at a value that ends there. */
  private stopAt(end: number): number {
    this.gaps.at = end;
    return NONE;
  }

  /** Puts a value where it belongs. */
  private put(
    { isAttribute, slot, compared }: Spot, id: number, start: number, end: number, day: number, binder: Binder,
  ): void {
    const holder = isAttribute ? this.attributes++ : this.elements - 1;
    if (compared >= 0) binder.compared.add(compared, id, start, end);
    if (slot < 0) return;
    const cell = isAttribute ? -holder - 1 : holder + 1;
    binder.setPlain(this.open[this.depth - 1].base + slot, cell, day, id, start, end);
  }

  /** Begins and ends records. */
  private turn(turns: readonly Turn[], from: number, binder: Binder): void {
    for (let i = 0; i < turns.length; i++) {
      const { at, record, element } = turns[i];
      if (record < 0) this.open[--this.depth].to = from + at;
      else this.open[this.depth++] = binder.addPlainRecord(record, this.elements + element, from + at);
    }
  }
}
