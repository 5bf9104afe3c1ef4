import type { Finding } from '../findings/finding';
import { Binder } from '../format/binder';
import type { Format } from '../format/format';
import { planOf } from '../format/plain/plan';
import type { PlainReader } from '../format/plain/plain-reader';
import { plainReaderOf, Unread } from '../format/plain/plain-reader';
import type { Root } from '../format/recognise';
import { readRoot } from '../format/recognise';
import { binderUnder } from '../format/under-root';
import type { Head } from '../rules/rule';
import type { EncodingGuess } from '../text/decode';
import { misread } from '../text/decode';
import type { OpenedAs } from '../text/opened';
import { saysOfItself, suspectOpened } from '../text/opened';
import type { Piece } from '../text/piece';
import { Phase } from '../xml/blocks';
import { Scanner } from '../xml/scanner';
import type { CheckEnvironment } from './environment';
import type { BlockResult } from './evaluator';
import { Evaluator, withoutRecords } from './evaluator';

/** What stands before a block decides how it is read: a block read in the same state reads the same. */
export interface ReadingState {
  readonly phase: Phase;
  readonly root: Root | undefined;
  readonly head: Head | undefined;
}

export const AT_START: ReadingState = { phase: Phase.Prolog, root: undefined, head: undefined };

/** A block that was read: what the rules say of it, where it ended, and the state after it. */
export interface BlockRead {
  readonly end: number;
  readonly complete: boolean;
  readonly result: BlockResult;
  readonly after: ReadingState;
  /** See {@link BlockEnd.waitsFor}. */
  readonly waitsFor: readonly string[];
  /** Where they were counted in passing: how many lines end in the block, and where in it the last of them does. */
  readonly lines?: { readonly count: number; readonly last: number };
}

const NO_READINGS: readonly Finding[] = [];
const NO_TEXT: readonly number[] = [];
const NOTHING_AWAITED: readonly string[] = [];

/** Whether a block reads the same after the one state as after the other. */
export function sameState(a: ReadingState, b: ReadingState): boolean {
  return a.phase === b.phase && sameRoot(a.root, b.root) && sameHead(a.head, b.head);
}

/** The state after a block; the one before it where they are the same, since there are as many blocks as persons. */
function stateAfter(before: ReadingState, after: ReadingState): ReadingState {
  return before.phase === after.phase && before.root === after.root && before.head === after.head ? before : after;
}

function sameRoot(a: Root | undefined, b: Root | undefined): boolean {
  if (a === b || !a || !b) return a === b;
  return a.qualifiedName === b.qualifiedName && [...a.bindings].join() === [...b.bindings].join()
    && [...a.attributes].join() === [...b.attributes].join();
}

function sameHead(a: Head | undefined, b: Head | undefined): boolean {
  if (a === b || !a || !b) return a === b;
  return (Object.keys(a) as (keyof Head)[]).every((key) => Object.is(a[key], b[key]));
}

/** Reads blocks of one document in any order, each in the state that stands before it. */
export class BlockReader {
  format: Format | undefined;
  /** What the file's first bytes said of its encoding, where bytes were read. */
  encoding: EncodingGuess | undefined;
  /** What the text at hand was read as, where that was not decided here. */
  openedAs: OpenedAs | undefined;
  private readonly scanner = new Scanner();
  private binder: Binder | undefined;
  private plain: PlainReader | undefined;
  /** Reads what a plain reader leaves out. */
  private full: Binder | undefined;
  private root: Root | undefined;
  private evaluators = new Map<Format | undefined, Evaluator>();

  /** @param asksUnits whether anybody asks for {@link BlockResult.units} */
  constructor(private environment: CheckEnvironment, private readonly asksUnits = true) {}

  /** Goes by another partner from now on. */
  usePartner(pairing: Pick<CheckEnvironment, 'partner' | 'alone'>): void {
    this.environment = { ...this.environment, ...pairing };
    for (const { context } of this.evaluators.values()) Object.assign(context, pairing);
  }

  get evaluator(): Evaluator {
    let evaluator = this.evaluators.get(this.format);
    if (!evaluator) this.evaluators.set(this.format, evaluator = new Evaluator(this.environment, this.format, this.asksUnits));
    return evaluator;
  }

  /**
   * Reads the block that begins at `from`; see {@link Scanner.scan}. When it is neither complete nor at a boundary, its
   * result is empty and it has to be read again with more text.
   * @param accept whether a block that only ran out of text between two children of the root is to be taken as ended
   * @param comesLater whether the given characters stand in the document after `to`; see {@link Scanner.scan}
   */
  read(
    text: string, from: number, to: number, before: ReadingState, final: boolean, accept: () => boolean,
    comesLater?: (closing: string) => boolean,
  ): BlockRead {
    this.enter(before.root);
    const { phase, head } = before;
    const scanned = this.scanner.scan(text, from, to, phase, final, comesLater);
    if (scanned.end === from && scanned.phase === Phase.Epilog && phase === Phase.Body && from < to) {
      // The root's end tag stands here: what follows is a block of its own kind.
      return this.read(text, from, to, { ...before, phase: Phase.Epilog }, final, accept, comesLater);
    }
    if (!scanned.complete && !(scanned.atBoundary && accept())) {
      return { end: scanned.end, complete: false, waitsFor: scanned.waitsFor, result: withoutRecords([]), after: before };
    }
    const readings = phase === Phase.Prolog ? this.enterRoot(text, from) : [];
    const { evaluator } = this;
    // What is not read is not looked at either.
    const suspect = phase === Phase.Over ? undefined : misread(text.slice(from, scanned.end));
    if (suspect) readings.push(...evaluator.told('encoding-suspect', { start: suspect.at, end: suspect.at + 1 }, suspect.kind));
    if (this.scanner.problems.length > 0) readings.push(...evaluator.problems(this.scanner.problems, from));
    evaluator.context.setHead(head);
    let result = withoutRecords(readings);
    const { nodes, looseText } = this.scanner;
    if (phase === Phase.Body && this.binder) {
      this.binder.bind(text, from, nodes);
      result = evaluator.evaluate(this.binder, readings, looseText, this.child());
    } else if (phase === Phase.Prolog && this.binder) {
      this.binder.bindRoot(text, from, nodes);
      result = { ...evaluator.evaluate(this.binder, readings, looseText), root: this.binder.range(nodes.start[0], nodes.tagEnd[0]) };
    }
    const after = stateAfter(before, { phase: scanned.phase, root: this.root, head: result.head ?? head });
    return { end: scanned.end, complete: true, waitsFor: scanned.waitsFor, result, after };
  }

  /**
   * Reads the block that begins at `from` of text that is at hand as bytes, if it is just as the schema has it.
   * @returns undefined where it is not: it has to be read by {@link read}, which comes to the same
   */
  readPlain(piece: Piece, from: number, before: ReadingState, final: boolean): BlockRead | undefined {
    const { units, length } = piece;
    if (!units || before.phase !== Phase.Body) return undefined;
    this.enter(before.root);
    const { plain, binder } = this;
    if (!plain || !binder) return undefined;
    binder.beginPlain(piece, from, plain.values, () => this.elementsOf(piece, from));
    const end = plain.read(units, from, length, final, binder);
    if (end === Unread.NotPlain) return undefined;
    if (end === Unread.Unfinished) return this.unfinished(before, from);
    const { evaluator } = this;
    evaluator.context.setHead(before.head);
    const { unit, unitAt } = plain;
    const tag = binder.range(unitAt, unitAt + unit!.letters.length + 1);
    const result = evaluator.evaluate(binder, NO_READINGS, NO_TEXT, { declaration: unit!.declaration, tag });
    const phase = plain.endsRoot ? Phase.Epilog : Phase.Body;
    const after = stateAfter(before, { phase, root: this.root, head: result.head ?? before.head });
    const lines = { count: plain.lines, last: plain.lastLine - from };
    return { end, complete: true, result, after, waitsFor: NOTHING_AWAITED, lines };
  }

  private unfinished(before: ReadingState, end: number): BlockRead {
    const result = withoutRecords([]);
    return { end, complete: false, result, after: before, waitsFor: NOTHING_AWAITED };
  }

  /** The elements of a block that was read as plain. */
  private elementsOf({ text, length }: Piece, from: number): Binder {
    const { format, dialect, bindings } = this.binder!;
    this.full ??= new Binder(format, dialect, bindings);
    this.scanner.scan(text, from, length, Phase.Body, false);
    this.full.bind(text, from, this.scanner.nodes);
    return this.full;
  }

  /** Which child of the root the block at hand is; undefined where the format has no such. */
  private child(): BlockResult['child'] {
    const { nodes, declarations, format } = this.binder!;
    if (nodes.count === 0 || declarations[0] < 0) return undefined;
    return { declaration: format.declarations[declarations[0]], tag: this.binder!.range(nodes.start[0], nodes.nameEnd[0]) };
  }

  /** Makes ready for blocks under this root. */
  private enter(root: Root | undefined): void {
    if (root === this.root) return;
    this.root = root;
    this.binder = binderUnder(root, this.environment.formats);
    const { format, dialect } = this.binder ?? {};
    this.format = format;
    this.full = undefined;
    this.plain = root && format && dialect ? plainReaderOf(planOf(format, dialect), root.qualifiedName) : undefined;
    this.scanner.use(dialect, root?.qualifiedName ?? '', root?.bindings);
  }

  /** Takes the root that the prolog holds; tells when it is none that is known, or when the encoding cannot be trusted. */
  private enterRoot(text: string, offset: number): Finding[] {
    const { nodes } = this.scanner;
    this.enter(readRoot(text, nodes));
    const suspect = this.encoding?.suspect ?? (this.openedAs && suspectOpened(text, this.openedAs));
    const args = { declared: saysOfItself(text), opened: this.openedAs?.name ?? '' };
    const encoding = suspect
      ? this.evaluator.told('encoding-suspect', { start: 0, end: Math.max(0, text.indexOf('>') + 1) }, suspect, args)
      : [];
    return [...encoding, ...this.rootFindings(offset)];
  }

  private rootFindings(offset: number): Finding[] {
    const { nodes } = this.scanner;
    if (!this.root || this.format) return [];
    const at = { start: nodes.start[0] - offset, end: nodes.nameEnd[0] - offset };
    const sameName = this.environment.formats.some((format) => format.root.data.name === this.root!.localName);
    return this.evaluator.told('format-unknown', at, sameName ? 'namespace' : 'root');
  }
}
