import { ASCII, CharClass } from '../../xml/characters';
import { NodeFlag, NodeTable } from '../../xml/nodes';
import { DateForm } from '../format';
import type { Binder } from '../binder';
import type { PlainAttribute, PlainElement, Plan } from './plan';
import { MOST_LEVELS, NONE } from './plan';
import { LONGEST_KEY, ValueNumbers } from './value-numbers';

/** What there is to say instead of where a block ends. */
export const enum Unread {
  /** It is not plain, and has to be read as any other text. */
  NotPlain = -1,
  /** The text ran out before the block was seen to end, or before anything was found that is not plain. */
  Unfinished = -2,
}

/** What may come where, by byte. */
const enum Class {
  /** In a value that stands between tags. */
  Text = 1,
  /** In a value between quotation marks. */
  Quoted = 2,
  Name = 4,
  NameStart = 8,
}

const CLASSES = new Uint8Array(256);
for (let c = 32; c < 128; c++) {
  const marks = c === 38 || c === 60;
  CLASSES[c] = (marks || c === 93 ? 0 : Class.Text) | (marks || c === 34 ? 0 : Class.Quoted)
    | (ASCII[c] & CharClass.Name ? Class.Name : 0) | (ASCII[c] & CharClass.NameStart ? Class.NameStart : 0);
}

/** A value that is longer is not looked up. */
const LONGEST_VALUE = 1024;
/** So near the end of the text it may be that what was found is not whole. */
const NEAR_END = 256;

/**
 * Reads a child of the root that is just as the schema has it: its elements in order, each value good, written in ASCII
 * without comments, references and the like. It finds in one go over the bytes what the scanner, the binder and the
 * structure check find together, and gives up at the first thing that is otherwise.
 */
export class PlainReader {
  readonly nodes = new NodeTable();
  readonly values: ValueNumbers;
  /** How many lines ended in the block, and where the last of them did; -1 where none. */
  lines = 0;
  lastLine = NONE;
  /** Whether what follows the block is the root's end tag. */
  endsRoot = false;
  private binder!: Binder;
  private readonly rootEnd: Uint8Array;
  private readonly openElement: PlainElement[] = [];
  private readonly openNode = new Int32Array(MOST_LEVELS + 1);
  private readonly openPlace = new Int32Array(MOST_LEVELS + 1);
  private readonly openTimes = new Int32Array(MOST_LEVELS + 1);
  private readonly openCells = new Int32Array(MOST_LEVELS + 1);
  /** How far it came. */
  private at = 0;

  constructor(private readonly plan: Plan, rootName: string) {
    this.values = new ValueNumbers(plan.tests);
    this.rootEnd = Uint8Array.from(`</${rootName}>`, (letter) => letter.charCodeAt(0));
  }

  /**
   * Reads the block that begins at `from` and puts its records and fields into the binder.
   * @param units the text as bytes, with a zero at `to`
   * @param final whether the document ends there
   * @returns where the block ends, or what there is to say instead
   */
  read(units: Uint8Array, from: number, to: number, final: boolean, binder: Binder): number {
    this.binder = binder;
    this.values.tidy();
    const end = this.readBlock(units, from);
    if (end >= 0) return end;
    return !final && this.at + NEAR_END > to ? Unread.Unfinished : Unread.NotPlain;
  }

  private readBlock(units: Uint8Array, from: number): number {
    const { nodes, values, binder, openElement, openNode, openPlace, openTimes, openCells } = this;
    nodes.clear();
    this.lines = 0;
    this.lastLine = NONE;
    this.endsRoot = false;
    let element = this.plan.root;
    let depth = 0;
    let parent = NONE;
    // Of the element at hand: where its last child stands in the order, how often it came, and where its record's cells are.
    let place = NONE;
    let times = 0;
    let cells = NONE;
    for (let at = from; ;) {
      let c = units[at];
      for (; c === 32 || c === 10 || c === 9; c = units[++at]) {
        if (c !== 10) continue;
        this.lines++;
        this.lastLine = at;
      }
      if (c !== 60) return this.giveUp(at);
      c = units[at + 1];
      if (depth === 0 && nodes.count > 0) return this.follows(units, at);
      if (c === 47) {
        const end = endOf(element.letters, units, at + 2);
        if (depth === 0 || end < 0 || units[end] !== 62 || !mayEnd(element, place, times)) return this.giveUp(at);
        if (place >= 0) nodes.flags[parent] |= NodeFlag.HasChild;
        nodes.contentEnd[parent] = at;
        nodes.end[parent] = end + 1;
        at = end + 1;
        depth--;
        element = openElement[depth];
        parent = openNode[depth];
        place = openPlace[depth];
        times = openTimes[depth];
        cells = openCells[depth];
        continue;
      }
      const next = depth === 0 ? this.unitAt(units, at + 1) : placeOf(element, place, times, units, at + 1);
      if (next < 0) return this.giveUp(at);
      times = next === place ? times + 1 : 1;
      place = next;
      const child = element.children[next];
      const nameEnd = at + 1 + child.letters.length;
      const node = nodes.add(child.name, parent, at, nameEnd);
      if (node >= binder.values.length) binder.makeRoom();
      const own = child.record < 0 ? cells : binder.addPlainRecord(child.record, node);
      binder.declarations[node] = child.id;
      if (units[nameEnd] === 62 && child.required === 0) at = nameEnd + 1;
      else {
        at = this.readAttributes(units, nameEnd, node, child.attributes, child.required, own);
        if (at < 0) return NONE;
      }
      nodes.tagEnd[node] = at;
      if (child.test < 0) {
        if (nodes.flags[node] & NodeFlag.EmptyTag) {
          if (!mayEnd(child, NONE, 0)) return this.giveUp(at);
          nodes.contentEnd[node] = at;
          nodes.end[node] = at;
          continue;
        }
        openElement[depth] = element;
        openNode[depth] = parent;
        openPlace[depth] = place;
        openTimes[depth] = times;
        openCells[depth] = cells;
        depth++;
        element = child;
        parent = node;
        place = NONE;
        times = 0;
        cells = own;
        // What has no children holds nothing at all.
        if (child.children.length === 0 && units[at] !== 60) return this.giveUp(at);
        continue;
      }
      if (nodes.flags[node] & NodeFlag.EmptyTag) return this.giveUp(at);
      const start = at;
      let low = 0;
      let mid = 0;
      let high = 0;
      c = units[at];
      for (; CLASSES[c] & Class.Text; c = units[++at]) {
        high = high << 8 | mid >>> 24;
        mid = mid << 8 | low >>> 24;
        low = low << 8 | c;
      }
      const id = at - start <= LONGEST_KEY ? values.find(low, mid, high) : this.longValue(units, start, at);
      const end = units[at] === 60 && units[at + 1] === 47 ? endOf(child.letters, units, at + 2) : NONE;
      if (id < 0 || end < 0 || units[end] !== 62 || !values.passes(id, child.test)) return this.giveUp(at);
      nodes.contentEnd[node] = at;
      nodes.end[node] = end + 1;
      if (at > start) {
        if (units[start] === 32 || units[at - 1] === 32) return this.giveUp(at);
        nodes.flags[node] = NodeFlag.HasText;
        nodes.textAt[node] = start;
      }
      binder.values[node] = id;
      if (child.slot >= 0 && own >= 0) binder.setPlain(own + child.slot, node + 1, child.dateForm === DateForm.None ? NaN : values.day(id, child.dateForm));
      at = end + 1;
    }
  }

  /** Reads the attributes of a start tag from the end of its name on; returns where the tag ends. */
  private readAttributes(
    units: Uint8Array, from: number, node: number, attributes: readonly PlainAttribute[], required: number, cells: number,
  ): number {
    const { nodes, values, binder } = this;
    let missing = required;
    let seen = 0;
    let next = 0;
    for (let at = from; ;) {
      const gap = at;
      let c = units[at];
      for (; c === 32 || c === 10 || c === 9; c = units[++at]) {
        if (c !== 10) continue;
        this.lines++;
        this.lastLine = at;
      }
      if (c === 62) return missing === 0 ? at + 1 : this.giveUp(at);
      if (c === 47) {
        if (units[at + 1] !== 62 || missing !== 0) return this.giveUp(at);
        nodes.flags[node] |= NodeFlag.EmptyTag;
        return at + 2;
      }
      if (gap === at) return this.giveUp(at);
      const place = attributeAt(attributes, next, units, at);
      if (place < 0) return this.giveUp(at);
      const { letters, name, test, slot, dateForm } = attributes[place];
      const nameEnd = at + letters.length;
      const start = nameEnd + 2;
      if (units[nameEnd] !== 61 || units[nameEnd + 1] !== 34 || test < 0 || seen & 1 << place) return this.giveUp(at);
      seen |= 1 << place;
      missing &= ~(1 << place);
      next = place + 1;
      let end = start;
      let low = 0;
      let mid = 0;
      let high = 0;
      for (c = units[end]; CLASSES[c] & Class.Quoted; c = units[++end]) {
        high = high << 8 | mid >>> 24;
        mid = mid << 8 | low >>> 24;
        low = low << 8 | c;
      }
      const id = end - start <= LONGEST_KEY ? values.find(low, mid, high) : this.longValue(units, start, end);
      if (id < 0 || c !== 34 || !values.passes(id, test)) return this.giveUp(end);
      if (units[start] === 32 || units[end - 1] === 32) return this.giveUp(end);
      const attribute = nodes.attributeCount;
      nodes.addAttribute(node, name, at, nameEnd, start, end);
      if (attribute >= binder.attributeValues.length) binder.makeRoom();
      binder.attributeDeclared[attribute] = place;
      binder.attributeValues[attribute] = id;
      if (slot >= 0 && cells >= 0) binder.setPlain(cells + slot, -(attribute + 1), dateForm === DateForm.None ? NaN : values.day(id, dateForm));
      at = end + 1;
    }
  }

  private longValue(units: Uint8Array, start: number, end: number): number {
    if (end - start > LONGEST_VALUE) return NONE;
    return this.values.findLong(String.fromCharCode(...units.subarray(start, end)));
  }

  /** Which child of the root stands there. */
  private unitAt(units: Uint8Array, at: number): number {
    const { children } = this.plan.root;
    for (let i = children.length - 1; i >= 0; i--) {
      if (children[i].isPlain && endOf(children[i].letters, units, at) >= 0) return i;
    }
    return NONE;
  }

  /** Ends the block where its element has ended, if what follows shows that it ends there. */
  private follows(units: Uint8Array, at: number): number {
    if (CLASSES[units[at + 1]] & Class.NameStart) return at;
    const { rootEnd } = this;
    for (let i = 0; i < rootEnd.length; i++) if (units[at + i] !== rootEnd[i]) return this.giveUp(at);
    this.endsRoot = true;
    return at;
  }

  private giveUp(at: number): typeof NONE {
    this.at = at;
    return NONE;
  }
}

/** Where a name ends that stands at `at`, and nothing more of a name after it; -1 where it does not. */
function endOf(letters: Uint8Array, units: Uint8Array, at: number): number {
  const { length } = letters;
  for (let i = 0; i < length; i++) if (units[at + i] !== letters[i]) return NONE;
  return CLASSES[units[at + length]] & Class.Name ? NONE : at + length;
}

/** The place of the child whose name stands there, in an element whose last child stood at `last` and came `times`. */
function placeOf({ children }: PlainElement, last: number, times: number, units: Uint8Array, at: number): number {
  for (let place = Math.max(0, last); place < children.length; place++) {
    const child = children[place];
    const isLast = place === last;
    if ((!isLast || times < child.max) && endOf(child.letters, units, at) >= 0) return child.isPlain ? place : NONE;
    if ((isLast ? times : 0) < child.min) return NONE;
  }
  return NONE;
}

/** Whether an element may end whose last child stood at `last` and came `times`. */
function mayEnd({ children }: PlainElement, last: number, times: number): boolean {
  for (let place = Math.max(0, last); place < children.length; place++) {
    if ((place === last ? times : 0) < children[place].min) return false;
  }
  return true;
}

function attributeAt(attributes: readonly PlainAttribute[], expected: number, units: Uint8Array, at: number): number {
  for (let i = 0; i < attributes.length; i++) {
    const place = (expected + i) % attributes.length;
    if (endOf(attributes[place].letters, units, at) >= 0) return place;
  }
  return NONE;
}
