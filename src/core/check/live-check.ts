import type { Finding } from '../findings/finding';
import type { Head } from '../rules/rule';
import type { OpenedAs } from '../text/opened';
import type { TextEdit } from '../text/range';
import { Phase } from '../xml/blocks';
import type { CheckEnvironment } from './environment';
import type { ReadingState } from './reader';
import { KeyCounts } from './key-counts';
import { AT_START, BlockReader, sameState } from './reader';
import { INSIDE_FIRST_NAME, unread } from './segment';
import type { Segment, TextBlock } from './segment';
import { summarise } from './summary';
import type { CheckSummary, LocatedBlock, VisitBlock } from './summary';

export type { TextBlock } from './segment';

/**
 * Checks a document that is being edited. It keeps the text by blocks (the prolog, each child of the root, the end) with
 * what was found in each; an edit makes the blocks that it touches unread again, and {@link advance} reads those and what
 * depends on them. The outcome is always that of a check from scratch.
 */
export class LiveCheck {
  /** The blocks at the beginning of the document, as far as they are read and hold. */
  private read: Segment[] = [];
  /** What follows, the last first: text that is unread, and blocks that may no longer hold. */
  private rest: Segment[] = [];
  /** How far into the next segment's text has been read; only while it is being read piece by piece. */
  private offset = 0;
  /** Whether any block waits for something. */
  private waiting = false;
  /** By what closes something: the place in the rest of the last segment that holds it, -1 for none; until the next edit. */
  private readonly lastWith = new Map<string, number>();
  private keys = new KeyCounts();
  private readonly reader: BlockReader;

  /** @param openedAs what the text was read as, where that is known */
  constructor(environment: CheckEnvironment, openedAs?: OpenedAs) {
    this.reader = new BlockReader(environment);
    this.reader.openedAs = openedAs;
  }

  /** Whether everything is read. */
  get done(): boolean {
    return this.rest.length === 0;
  }

  /** Length of the text in UTF-16 units, to compare with the editor's. */
  get length(): number {
    let length = 0;
    for (const { text } of this.read) length += text.length;
    for (const { text } of this.rest) length += text.length;
    return length - this.offset;
  }

  /** All segments in the order of the text. */
  private *segments(): Iterable<Segment> {
    yield* this.read;
    for (let i = this.rest.length - 1; i >= 0; i--) yield this.rest[i];
  }

  /** Takes a new text, all of it unread. */
  load(text: string): void {
    this.read = [];
    this.rest = [unread(text)];
    this.offset = 0;
    this.waiting = false;
    this.keys = new KeyCounts();
    this.lastWith.clear();
  }

  /**
   * Takes edits, each on the text as the one before it left it.
   * @throws RangeError when an edit lies outside the text; the caller then has to {@link load} it anew
   */
  edit(edits: readonly TextEdit[]): void {
    this.settle();
    const segments = this.read.concat(this.rest.slice().reverse());
    let next = this.read.length;
    for (const edit of edits) next = Math.min(next, this.editOne(segments, edit));
    this.read = segments.slice(0, next);
    this.rest = segments.slice(next).reverse();
    this.lastWith.clear();
  }

  /**
   * Goes by another partner from now on.
   * @param touches whether a block may say otherwise then; it is unread
   */
  usePartner(pairing: Pick<CheckEnvironment, 'partner' | 'alone'>, touches: (block: TextBlock) => boolean): void {
    this.settle();
    this.reader.usePartner(pairing);
    const segments = this.read.concat(this.rest.slice().reverse());
    let next = this.read.length;
    let start = 0;
    segments.forEach((segment, at) => {
      const { text, before, result } = segment;
      if (result && touches({ start, text, before, result })) {
        this.forget(segment);
        next = Math.min(next, at);
      }
      start += text.length;
    });
    this.read = segments.slice(0, next);
    this.rest = segments.slice(next).reverse();
    this.lastWith.clear();
  }

  /** Takes one edit; returns the place of the first segment that may no longer hold. */
  private editOne(segments: Segment[], { start, end, text }: TextEdit): number {
    let first = 0;
    let offset = 0;
    while (first < segments.length - 1 && offset + segments[first].text.length < start) offset += segments[first++].text.length;
    if (first > 0 && start - offset < 304 && INSIDE_FIRST_NAME.test(segments[first].text.slice(0, start - offset))) {
      offset -= segments[--first].text.length;
    }
    let last = first;
    let lastEnd = offset + (segments[first]?.text.length ?? 0);
    while (lastEnd < end && last < segments.length - 1) lastEnd += segments[++last].text.length;
    if (start < offset || end > lastEnd) throw new RangeError('The edit lies outside the text');
    // What is typed right after a block may belong to the next one, which then begins anew.
    if (lastEnd === end && last < segments.length - 1) lastEnd += segments[++last].text.length;
    const old = segments.slice(first, last + 1).map((segment) => segment.text).join('');
    const edited = old.slice(0, start - offset) + text + old.slice(end - offset);
    segments.splice(first, last - first + 1, unread(edited)).forEach((segment) => this.forget(segment));
    return this.waiting ? this.wake(segments, first, edited) : first;
  }

  /** Makes the blocks before a new text unread again that wait for something it holds; returns the first place it touches. */
  private wake(segments: readonly Segment[], before: number, text: string): number {
    let first = before;
    for (let i = before - 1; i >= 0; i--) {
      if (!segments[i].waitsFor.some((closing) => text.includes(closing))) continue;
      this.forget(segments[i]);
      first = i;
    }
    return first;
  }

  /** Cuts what is read already off the segment at hand, so that its text is only what is unread. */
  private settle(): void {
    const segment = this.rest.at(-1);
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
    for (let segment = this.keepOn(); segment; segment = this.keepOn()) {
      this.forget(segment);
      if (this.readBlock(segment, merge)) merge = 1;
      else merge *= 2;
      if (pause()) break;
    }
    return this.done;
  }

  /** Takes the blocks that follow and still hold; returns the first segment that does not. */
  private keepOn(): Segment | undefined {
    const { read, rest } = this;
    let state = this.stateBefore();
    for (let i = rest.length - 1; i >= 0; i--) {
      const segment = rest[i];
      if (!segment.result || !(segment.before === state || sameState(state, segment.before))) return segment;
      read.push(segment);
      rest.pop();
      state = segment.after;
    }
    return undefined;
  }

  /** Makes a block unread. */
  private forget(segment: Segment): void {
    if (segment.result) this.keys.remove(segment.result.keys);
    segment.result = undefined;
  }

  /** Reads one block out of an unread segment; false when the segment had to take in text of those that follow. */
  private readBlock(segment: Segment, merge: number): boolean {
    const { rest, offset } = this;
    const before = this.stateBefore();
    const read = this.reader.read(segment.text, offset, segment.text.length, before, rest.length === 1,
      () => this.isFollowedByBlock(), (closing) => this.comesLater(closing));
    if (!read.complete) {
      this.settle();
      rest.pop();
      const taken = rest.splice(-merge).reverse();
      for (const each of taken) this.forget(each);
      rest.push(unread([segment, ...taken].map(({ text }) => text).join('')));
      return false;
    }
    const whole = offset === 0 && read.end === segment.text.length;
    const { end, result, after, waitsFor } = read;
    this.read.push({ text: whole ? segment.text : segment.text.slice(offset, end), result, before, after, waitsFor });
    this.keys.add(result.keys);
    if (waitsFor.length > 0) this.waiting = true;
    this.offset = end === segment.text.length ? 0 : end;
    if (this.offset === 0) rest.pop();
    return true;
  }

  /** Whether the characters stand in any segment after the one that is being read. */
  private comesLater(closing: string): boolean {
    let last = this.lastWith.get(closing);
    if (last === undefined) {
      last = this.rest.findIndex(({ text }) => text.includes(closing));
      this.lastWith.set(closing, last);
    }
    return last >= 0 && last < this.rest.length - 1;
  }

  private stateBefore(): ReadingState {
    return this.read.at(-1)?.after ?? AT_START;
  }

  /** Whether after the segment at hand comes a block that was read as a child of the root, or as what follows the root. */
  private isFollowedByBlock(): boolean {
    const segment = this.rest.at(-2);
    return segment?.result !== undefined && segment.before.phase !== Phase.Prolog && segment.text.charCodeAt(0) === 60;
  }

  /** What the document's head says, as far as it has been read. */
  get head(): Head | undefined {
    for (const { result } of this.segments()) if (result?.head) return result.head;
    return undefined;
  }

  /** The municipality number of who reports, by the head or by what a message says at its end, as far as it has been read. */
  get kommunenummer(): string | undefined {
    const says = this.read.findLast(({ result }) => result?.kommunenummer !== undefined);
    return this.head?.kommunenummer ?? says?.result?.kommunenummer;
  }

  /** The blocks that are read, with where each begins. */
  blocks(): Iterable<LocatedBlock> {
    const blocks: LocatedBlock[] = [];
    this.eachBlock((start, length, result) => blocks.push({ start, length, result }));
    return blocks;
  }

  private eachBlock(visit: VisitBlock): void {
    let start = 0;
    for (const { text, result } of this.read) {
      visit(start, text.length, result!);
      start += text.length;
    }
    // Part of the segment at hand stands among those already.
    start -= this.offset;
    for (let i = this.rest.length - 1; i >= 0; i--) {
      const { text, result } = this.rest[i];
      if (result) visit(start, text.length, result);
      start += text.length;
    }
  }

  /** The blocks at the beginning of the document that are read, up to the first that is not. */
  *textBlocks(): Iterable<TextBlock> {
    let start = 0;
    for (const { text, result, before } of this.read) {
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
    const { evaluator, format } = this.reader;
    return summarise((visit) => this.eachBlock(visit), evaluator, format, this.keys.anyShared);
  }

  /** The findings of {@link summary}. */
  findings(): readonly Finding[] {
    return this.summary().findings;
  }
}
