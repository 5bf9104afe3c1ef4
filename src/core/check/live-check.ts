import type { Finding } from '../findings/finding';
import type { Head } from '../rules/rule';
import type { TextEdit } from '../text/range';
import { Phase } from '../xml/blocks';
import type { CheckEnvironment } from './environment';
import type { BlockResult } from './evaluator';
import type { ReadingState } from './reader';
import { AT_START, BlockReader, sameState } from './reader';
import { summarise } from './summary';
import type { CheckSummary, LocatedBlock } from './summary';

/** A stretch of the document: a block that was read, or text that has yet to be. */
interface Segment {
  text: string;
  result: BlockResult | undefined;
  before: ReadingState;
  after: ReadingState;
  /** It reads otherwise as soon as one of these stands anywhere after it. */
  waitsFor: readonly string[];
}

/** A block that was read, with its text and the state before it, for those who look into it. */
export interface TextBlock {
  readonly start: number;
  readonly text: string;
  readonly before: ReadingState;
  readonly result: BlockResult;
}

const NOTHING: readonly string[] = [];
/** The beginning of a block up to inside its first name, by which also the block before may have ended. */
const INSIDE_FIRST_NAME = /^<\/?[^\s<>/]{0,300}$/;

function unread(text: string): Segment {
  return { text, result: undefined, before: AT_START, after: AT_START, waitsFor: NOTHING };
}

/**
 * Checks a document that is being edited. It keeps the text by blocks (the prolog, each child of the root, the end) with
 * what was found in each; an edit makes the blocks that it touches unread again, and {@link advance} reads those and what
 * depends on them. The outcome is always that of a check from scratch.
 */
export class LiveCheck {
  private segments: Segment[] = [];
  /** No segment before this one is unread. */
  private next = 0;
  /** How far into that segment's text has been read; only while it is being read piece by piece. */
  private offset = 0;
  /** Whether any block waits for something. */
  private waiting = false;
  /** By what closes something: how far from the end the last segment is that holds it, 0 for none; until the next edit. */
  private readonly lastWith = new Map<string, number>();
  private readonly reader: BlockReader;

  constructor(environment: CheckEnvironment) {
    this.reader = new BlockReader(environment);
  }

  /** Whether everything is read. */
  get done(): boolean {
    return this.next >= this.segments.length;
  }

  /** Length of the text in UTF-16 units, to compare with the editor's. */
  get length(): number {
    let length = 0;
    for (const { text } of this.segments) length += text.length;
    return length;
  }

  /** Takes a new text, all of it unread. */
  load(text: string): void {
    this.segments = [unread(text)];
    this.next = 0;
    this.offset = 0;
    this.waiting = false;
    this.lastWith.clear();
  }

  /**
   * Takes edits, each on the text as the one before it left it.
   * @throws RangeError when an edit lies outside the text; the caller then has to {@link load} it anew
   */
  edit(edits: readonly TextEdit[]): void {
    this.settle();
    for (const edit of edits) this.editOne(edit);
  }

  private editOne({ start, end, text }: TextEdit): void {
    let first = 0;
    let offset = 0;
    while (first < this.segments.length - 1 && offset + this.segments[first].text.length < start) {
      offset += this.segments[first++].text.length;
    }
    if (first > 0 && start - offset < 304 && INSIDE_FIRST_NAME.test(this.segments[first].text.slice(0, start - offset))) {
      offset -= this.segments[--first].text.length;
    }
    let last = first;
    let lastEnd = offset + (this.segments[first]?.text.length ?? 0);
    while (lastEnd < end && last < this.segments.length - 1) lastEnd += this.segments[++last].text.length;
    if (start < offset || end > lastEnd) throw new RangeError('The edit lies outside the text');
    // What is typed right after a block may belong to the next one, which then begins anew.
    if (lastEnd === end && last < this.segments.length - 1) lastEnd += this.segments[++last].text.length;
    const old = this.segments.slice(first, last + 1).map((segment) => segment.text).join('');
    const edited = old.slice(0, start - offset) + text + old.slice(end - offset);
    this.segments.splice(first, last - first + 1, unread(edited));
    this.next = Math.min(this.next, first);
    this.lastWith.clear();
    if (this.waiting) this.wake(first, edited);
  }

  /** Makes the blocks before a new text unread again that wait for something it holds. */
  private wake(before: number, text: string): void {
    for (let i = 0; i < before; i++) {
      const segment = this.segments[i];
      if (!segment.waitsFor.some((closing) => text.includes(closing))) continue;
      segment.result = undefined;
      this.next = Math.min(this.next, i);
    }
  }

  /** Cuts what is read already off the segment at hand, so that its text is only what is unread. */
  private settle(): void {
    const segment = this.segments[this.next];
    if (segment && this.offset > 0) segment.text = segment.text.slice(this.offset);
    this.offset = 0;
  }

  /**
   * Reads what is unread, block by block, until all is read or the caller wants a pause.
   * @param pause asked after each block
   * @returns whether everything is read
   */
  advance(pause: () => boolean = () => false): boolean {
    let merge = 1;
    while (!this.done) {
      const segment = this.segments[this.next];
      if (segment.result) {
        const before = this.stateBefore(this.next);
        if (!sameState(before, segment.before)) segment.result = undefined;
        else this.next++;
        continue;
      }
      if (this.readBlock(segment, merge)) merge = 1;
      else merge *= 2;
      if (pause()) break;
    }
    return this.done;
  }

  /** Reads one block out of an unread segment; false when the segment had to take in text of those that follow. */
  private readBlock(segment: Segment, merge: number): boolean {
    const { segments, next, offset } = this;
    const before = this.stateBefore(next);
    const final = next === segments.length - 1;
    const read = this.reader.read(segment.text, offset, segment.text.length, before, final,
      () => this.beginsBlock(next + 1), (closing) => this.comesLater(closing));
    if (!read.complete) {
      this.settle();
      const taken = segments.splice(next + 1, merge);
      segment.text += taken.map(({ text }) => text).join('');
      return false;
    }
    const whole = offset === 0 && read.end === segment.text.length;
    const block: Segment = {
      text: whole ? segment.text : segment.text.slice(offset, read.end), result: read.result, before, after: read.after, waitsFor: read.waitsFor,
    };
    if (read.waitsFor.length > 0) this.waiting = true;
    if (read.end === segment.text.length) segments[next] = block;
    else segments.splice(next, 0, block);
    this.offset = read.end === segment.text.length ? 0 : read.end;
    this.next++;
    return true;
  }

  /** Whether the characters stand in any segment after the one that is being read. */
  private comesLater(closing: string): boolean {
    const { segments, next } = this;
    let distance = this.lastWith.get(closing);
    if (distance === undefined) {
      let last = segments.length - 1;
      while (last > next && !segments[last].text.includes(closing)) last--;
      distance = last > next ? segments.length - last : 0;
      this.lastWith.set(closing, distance);
    }
    return distance > 0 && segments.length - distance > next;
  }

  private stateBefore(index: number): ReadingState {
    return index === 0 ? AT_START : this.segments[index - 1].after;
  }

  /** Whether the segment is a block that was read as a child of the root, or as what follows the root's end tag. */
  private beginsBlock(index: number): boolean {
    const segment = this.segments[index];
    return segment?.result !== undefined && segment.before.phase !== Phase.Prolog && segment.text.charCodeAt(0) === 60;
  }

  /** What the document's head says, as far as it has been read. */
  get head(): Head | undefined {
    return this.segments.find(({ result }) => result?.head)?.result?.head;
  }

  /** The blocks that are read, with where each begins. */
  *blocks(): Iterable<LocatedBlock> {
    let start = 0;
    for (const { text, result } of this.segments) {
      if (result) yield { start, length: text.length, result };
      start += text.length;
    }
  }

  /** The blocks at the beginning of the document that are read, up to the first that is not. */
  *textBlocks(): Iterable<TextBlock> {
    let start = 0;
    for (const { text, result, before } of this.segments.slice(0, this.next)) {
      yield { start, text, before, result: result! };
      start += text.length;
    }
  }

  /**
   * The block that an offset stands in, the last one where it is the text's end. Reads on as far as that needs.
   * @param pause asked between blocks; when it says so and the block is not read yet, the answer is undefined
   */
  blockAt(offset: number, pause: () => boolean): TextBlock | undefined {
    for (let burst = 1; ; burst *= 2) {
      this.settle();
      let last: TextBlock | undefined;
      for (const block of this.textBlocks()) {
        last = block;
        if (offset < block.start + block.text.length) return block;
      }
      if (this.done) return last;
      if (pause()) return undefined;
      let left = burst;
      this.advance(() => --left === 0 || pause());
    }
  }

  /** Counts and findings of what is read so far, in the order of the text, with ranges in the text. */
  summary(): CheckSummary {
    return summarise(this.blocks(), this.reader.evaluator, this.reader.format);
  }

  /** The findings of {@link summary}. */
  findings(): readonly Finding[] {
    return this.summary().findings;
  }
}
