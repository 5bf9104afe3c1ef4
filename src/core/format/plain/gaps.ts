import { ASCII, CharClass, isBlank } from '../../xml/characters';
import type { DateForm } from '../format';
import type { PlainAttribute, PlainElement, Plan } from './plan';
import { NONE } from './plan';
import type { PlainTest } from './value-numbers';

/** What most values of a type are, so that they are read as that first. */
export const enum Quick {
  None,
  /** A whole number. */
  Whole,
  /** One digit. */
  Digit,
  /** A day as YYYYMMDD. */
  Day,
  /** A day, or a day and time, as the schema language writes them. */
  Iso,
}

/** Where a value stands: in an element, or in an attribute of one after which others may come. */
export class Spot {
  /** What stood after it before, up to the next value; see {@link Gap}. */
  readonly gaps: Gap[] = [];
  readonly isAttribute: boolean;
  readonly test: number;
  readonly slot: number;
  readonly dateForm: DateForm;
  readonly compared: number;
  readonly quick: Quick;
  /** Whole numbers up to this are good; of digits, those that are, as bits; of days, how many bytes they take. */
  readonly quickBound: number;
  /** Whether the value that stood here last was too long to be looked up. */
  wasLong = false;

  /** @param seen the attributes of the element that have come, this one among them, as bits by their places */
  constructor(
    readonly element: PlainElement, attribute: PlainAttribute | undefined, readonly seen: number,
    tests: readonly PlainTest[],
  ) {
    const { test, slot, dateForm, compared } = attribute ?? element;
    this.isAttribute = attribute !== undefined;
    this.test = test;
    this.slot = slot;
    this.dateForm = dateForm;
    this.compared = compared;
    const { wholesTo, digits, takesDays, isoLength } = tests[test];
    this.quick = wholesTo >= 0 ? Quick.Whole : digits > 0 ? Quick.Digit : takesDays ? Quick.Day : isoLength > 0 ? Quick.Iso : Quick.None;
    this.quickBound = this.quick === Quick.Whole ? wholesTo : this.quick === Quick.Digit ? digits : isoLength;
  }
}

/** What happens in a gap to the records: one begins there, or ends. */
export interface Turn {
  /** From the gap's beginning. */
  readonly at: number;
  /** The number of the kind that begins; -1 where one ends. */
  readonly record: number;
  /** Which of the elements that begin in the gap holds it. */
  readonly element: number;
}

/**
 * The markup between two values that the schema allows there, or between a value and the end of the block. As systems
 * write a file the same way throughout, what stood after a value once stands after nearly each.
 */
export interface Gap {
  /** Its bytes by fours, as numbers; the last four are told again where they do not come out even. */
  readonly words: Int32Array;
  /** In bytes. */
  readonly length: number;
  /** How many lines end in it, and where the last of them does. */
  readonly lines: number;
  readonly lastLine: number;
  /** How many elements begin in it. */
  readonly elements: number;
  readonly turns: readonly Turn[];
  /** Where the next value stands; undefined where the block ends. */
  readonly next: Spot | undefined;
  /** Where the block ends, from the gap's beginning: what tells so is part of the gap. */
  readonly end: number;
  readonly endsRoot: boolean;
  /** The child of the root that begins in it, and where its start tag does. */
  readonly unit: { readonly element: PlainElement; readonly at: number } | undefined;
}

/**
 * Whether a gap stands there.
 * @param most how many bytes there are, which takes a call to ask a view for
 */
export function standsAt({ words, length }: Gap, bytes: DataView, most: number, at: number): boolean {
  if (at + length > most) return false;
  const last = words.length - 1;
  for (let i = 0; i < last; i++) if (bytes.getInt32(at + i * 4, true) !== words[i]) return false;
  return bytes.getInt32(at + length - 4, true) === words[last];
}

/** Spots beyond so many are not told apart: a file that writes attributes in ever new orders is no extract. */
const MOST_SPOTS = 2000;
const SHORTEST = 4;
/** A longer gap is no way in which a system writes. */
const LONGEST = 2048;

/** Reads markup that has not stood there before. */
export class GapReader {
  /** How far the last one was read. */
  at = 0;
  private readonly spots = new Map<string, Spot>();
  private readonly root: PlainElement;
  private readonly rootEnd: Uint8Array;
  private units!: Uint8Array;
  private from = 0;
  private elements = 0;
  private turns: Turn[] = [];
  private begun: Gap['unit'];

  constructor(private readonly plan: Plan, rootName: string) {
    this.root = plan.root;
    this.rootEnd = Uint8Array.from(`/${rootName}>`, (letter) => letter.charCodeAt(0));
  }

  /**
   * Reads the gap at `from`.
   * @param units with a zero at the end
   * @param after the value that ended there; undefined at the beginning of a block
   * @returns undefined where what stands there is not just as the schema has it
   */
  read(units: Uint8Array, from: number, after: Spot | undefined): Gap | undefined {
    this.units = units;
    this.at = from;
    this.from = from;
    this.elements = 0;
    this.turns = [];
    this.begun = undefined;
    if (!after) return this.child(this.root, NONE);
    if (after.isAttribute) return this.take(34) ? this.tag(after.element, after.seen) : undefined;
    return this.close(after.element) ? this.content(after.element.parent!, after.element.place) : undefined;
  }

  /** What stands in an element after its child at a place, -1 where none has come. */
  private content(element: PlainElement, last: number): Gap | undefined {
    this.blanks();
    if (element === this.root) return this.blockEnd();
    if (this.units[this.at + 1] !== 47) return this.child(element, last);
    if (!mayEnd(element, last) || !this.close(element)) return undefined;
    return this.content(element.parent!, element.place);
  }

  /** The start tag of a child that may come after the one at a place. */
  private child(element: PlainElement, last: number): Gap | undefined {
    this.blanks();
    const start = this.at;
    if (start - this.from > LONGEST || !this.take(60)) return undefined;
    const child = element === this.root ? this.unit() : this.next(element, last);
    if (!child?.isPlain) return undefined;
    this.at += child.letters.length;
    if (child.record >= 0) this.turns.push({ at: start - this.from, record: child.record, element: this.elements });
    if (element === this.root) this.begun = { element: child, at: start - this.from };
    this.elements++;
    return this.tag(child, 0);
  }

  /** The rest of a start tag: its next attribute, or its end and what follows. */
  private tag(element: PlainElement, seen: number): Gap | undefined {
    const gap = this.at;
    this.blanks();
    const isEmpty = this.take(47);
    if (this.take(62)) return this.tagEnd(element, seen, isEmpty);
    if (isEmpty || gap === this.at) return undefined;
    const { attributes } = element;
    const place = attributes.findIndex(({ letters }) => this.standsHere(letters));
    if (place < 0 || attributes[place].test < 0 || seen & 1 << place) return undefined;
    this.at += attributes[place].letters.length;
    return this.take(61) && this.take(34) ? this.gap(this.spot(element, place, seen | 1 << place)) : undefined;
  }

  private tagEnd(element: PlainElement, seen: number, isEmpty: boolean): Gap | undefined {
    if (element.attributes.some(({ isRequired }, i) => isRequired && !(seen & 1 << i))) return undefined;
    if (element.test >= 0) return isEmpty ? undefined : this.gap(this.spot(element, NONE, 0));
    if (!isEmpty && element.children.length > 0) return this.content(element, NONE);
    if (isEmpty && !mayEnd(element, NONE)) return undefined;
    if (isEmpty) this.closed(element);
    else if (!this.close(element)) return undefined;
    return this.content(element.parent!, element.place);
  }

  private close(element: PlainElement): boolean {
    if (!this.take(60) || !this.take(47) || !this.standsHere(element.letters)) return false;
    this.at += element.letters.length;
    if (!this.take(62)) return false;
    this.closed(element);
    return true;
  }

  private closed({ record }: PlainElement): void {
    if (record >= 0) this.turns.push({ at: this.at - this.from, record: NONE, element: NONE });
  }

  /** The end of the block, where what follows shows that it ends there. */
  private blockEnd(): Gap | undefined {
    const end = this.at;
    if (!this.take(60)) return undefined;
    const endsRoot = this.rootEnd.every((letter) => this.take(letter));
    if (endsRoot) return this.gap(undefined, end - this.from, true);
    this.at = end + 1;
    if (!(ASCII[this.units[this.at]] & CharClass.NameStart)) return undefined;
    this.at++;
    return this.gap(undefined, end - this.from, false);
  }

  private gap(next: Spot | undefined, end = 0, endsRoot = false): Gap | undefined {
    const { units, from, elements, turns, begun } = this;
    const length = this.at - from;
    if (length < SHORTEST || length > LONGEST || (next && this.spots.size > MOST_SPOTS)) return undefined;
    const words = new Int32Array(Math.ceil(length / 4));
    const bytes = new DataView(units.buffer, units.byteOffset);
    for (let i = 0; i < words.length; i++) words[i] = bytes.getInt32(from + Math.min(i * 4, length - 4), true);
    const lines = linesIn(units, from, next ? this.at : from + end);
    return { words, length, ...lines, elements, turns, next, end, endsRoot, unit: begun };
  }

  private spot(element: PlainElement, place: number, seen: number): Spot {
    const key = `${element.declaration.id} ${place} ${seen}`;
    let spot = this.spots.get(key);
    if (!spot) this.spots.set(key, spot = new Spot(element, element.attributes[place], seen, this.plan.tests));
    return spot;
  }

  private unit(): PlainElement | undefined {
    return this.root.children.find(({ letters }) => this.standsHere(letters));
  }

  /** The child whose name stands there, of those that may come next. */
  private next({ children }: PlainElement, last: number): PlainElement | undefined {
    for (let place = Math.max(0, last); place < children.length; place++) {
      const child = children[place];
      if (place === last && !child.isRepeated) continue;
      if (this.standsHere(child.letters)) return child;
      if (place !== last && child.isRequired) return undefined;
    }
    return undefined;
  }

  private blanks(): void {
    while (isBlank(this.units[this.at])) this.at++;
  }

  private take(byte: number): boolean {
    if (this.units[this.at] !== byte) return false;
    this.at++;
    return true;
  }

  /** Whether a name stands there, and no more of a name after it. */
  private standsHere(letters: Uint8Array): boolean {
    const { units, at } = this;
    for (let i = 0; i < letters.length; i++) if (units[at + i] !== letters[i]) return false;
    const next = units[at + letters.length];
    return next < 128 && !(ASCII[next] & CharClass.Name);
  }
}

/** Whether an element may end after its child at a place. */
function mayEnd({ children }: PlainElement, last: number): boolean {
  return !children.some(({ isRequired }, place) => isRequired && place > last);
}

/** Lines by `\n`, `\r\n` and `\r`. */
function linesIn(units: Uint8Array, from: number, to: number): Pick<Gap, 'lines' | 'lastLine'> {
  let lines = 0;
  let lastLine = NONE;
  for (let at = from; at < to; at++) {
    if (units[at] !== 10 && units[at] !== 13) continue;
    if (units[at] === 13 || units[at - 1] !== 13 || at === from) lines++;
    lastLine = at - from;
  }
  return { lines, lastLine };
}
