import type { Finding } from '../findings/finding';
import { Binder } from '../format/binder';
import type { Format } from '../format/format';
import type { Root } from '../format/recognise';
import { dialectOf, readRoot, recognise } from '../format/recognise';
import type { Head } from '../rules/rule';
import type { EncodingGuess } from '../text/decode';
import { misread } from '../text/decode';
import { Phase } from '../xml/blocks';
import { safeName } from '../xml/problems';
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
  readonly atBoundary: boolean;
  readonly result: BlockResult;
  readonly after: ReadingState;
}

/** Whether a block reads the same after the one state as after the other. */
export function sameState(a: ReadingState, b: ReadingState): boolean {
  return a.phase === b.phase && sameRoot(a.root, b.root) && sameHead(a.head, b.head);
}

function sameRoot(a: Root | undefined, b: Root | undefined): boolean {
  if (a === b || !a || !b) return a === b;
  return a.qualifiedName === b.qualifiedName && [...a.bindings].join() === [...b.bindings].join();
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
  private readonly scanner = new Scanner();
  private binder: Binder | undefined;
  private root: Root | undefined;
  private evaluators = new Map<Format | undefined, Evaluator>();

  constructor(private readonly environment: CheckEnvironment) {}

  get evaluator(): Evaluator {
    let evaluator = this.evaluators.get(this.format);
    if (!evaluator) this.evaluators.set(this.format, evaluator = new Evaluator(this.environment, this.format));
    return evaluator;
  }

  /**
   * Reads the block that begins at `from`; see {@link Scanner.scan}. When it is neither complete nor at a boundary, its
   * result is empty and it has to be read again with more text.
   * @param accept whether a block that only ran out of text between two children of the root is to be taken as ended
   */
  read(text: string, from: number, to: number, before: ReadingState, final: boolean, accept: () => boolean): BlockRead {
    this.enter(before.root);
    const { phase, head } = before;
    const scanned = this.scanner.scan(text, from, to, phase, final);
    if (scanned.end === from && scanned.phase === Phase.Epilog && phase === Phase.Body && from < to) {
      // The root's end tag stands here: what follows is a block of its own kind.
      return this.read(text, from, to, { ...before, phase: Phase.Epilog }, final, accept);
    }
    if (!scanned.complete && !(scanned.atBoundary && accept())) {
      return { ...scanned, result: withoutRecords([]), after: before };
    }
    const readings = phase === Phase.Prolog ? this.enterRoot(text, from) : [];
    const { evaluator } = this;
    const suspect = misread(text.slice(from, scanned.end));
    if (suspect) readings.push(...evaluator.told('encoding-suspect', { start: suspect.at, end: suspect.at + 1 }, suspect.kind));
    if (this.scanner.problems.length > 0) readings.push(...evaluator.problems(this.scanner.problems, from));
    evaluator.context.setHead(head);
    let result = withoutRecords(readings);
    if (phase === Phase.Body && this.binder) {
      this.binder.bind(text, from, this.scanner.nodes);
      readings.push(...this.loose(from, scanned.end));
      result = { ...evaluator.evaluate(this.binder, readings), child: this.child() };
    } else if (phase === Phase.Prolog && this.root) {
      readings.push(...this.loose(from, scanned.end));
      const { nodes } = this.scanner;
      result = { ...result, root: { start: nodes.start[0] - from, end: nodes.nameEnd[0] - from } };
    }
    const after = { phase: scanned.phase, root: this.root, head: result.head ?? head };
    return { end: scanned.end, complete: true, atBoundary: scanned.atBoundary, result, after };
  }

  /** Which child of the root the block at hand is; undefined where the format has no such. */
  private child(): BlockResult['child'] {
    const { nodes, declarations, format } = this.binder!;
    if (nodes.count === 0 || declarations[0] < 0) return undefined;
    return { declaration: format.declarations[declarations[0]], tag: this.binder!.range(nodes.start[0], nodes.nameEnd[0]) };
  }

  /** Text between the root's children, or an unknown one among them. */
  private loose(from: number, to: number): Finding[] {
    const { looseText, text, nodes } = this.scanner;
    const parent = this.format?.root.data.name;
    if (parent === undefined) return [];
    const texts = looseText.flatMap((at) => {
      let end = at + 1;
      while (end < to && text.charCodeAt(end) !== 60) end++;
      const range = { start: at - from, end: at - from + text.slice(at, end).trimEnd().length };
      return this.evaluator.told('text-unexpected', range, 'message', { parent }, [{ kind: 'edit', key: 'remove', safe: false, edits: [{ ...range, text: '' }] }]);
    });
    if (this.binder?.nodes !== nodes || nodes.count === 0 || this.binder.declarations[0] >= 0) return texts;
    const name = safeName(text.slice(nodes.start[0] + 1, nodes.nameEnd[0]));
    return [...texts, ...this.evaluator.told('element-unexpected', this.binder.range(nodes.start[0], nodes.nameEnd[0]), 'unknown', { name, parent })];
  }

  /** Makes ready for blocks under this root. */
  private enter(root: Root | undefined): void {
    if (root === this.root) return;
    this.root = root;
    this.format = root && recognise(root, this.environment.formats);
    const dialect = root && this.format && dialectOf(root, this.format);
    this.binder = this.format && dialect ? new Binder(this.format, dialect, root.bindings) : undefined;
    this.scanner.use(dialect, root?.qualifiedName ?? '');
  }

  /** Takes the root that the prolog holds; tells when it is none that is known, or when the encoding cannot be trusted. */
  private enterRoot(text: string, offset: number): Finding[] {
    const { nodes } = this.scanner;
    this.enter(readRoot(text, nodes));
    const { suspect, declared } = this.encoding ?? {};
    const encoding = suspect
      ? this.evaluator.told('encoding-suspect', { start: 0, end: Math.max(0, text.indexOf('>') + 1) }, suspect, { declared: declared ?? '' })
      : [];
    return [...encoding, ...this.rootFindings(text, offset)];
  }

  private rootFindings(text: string, offset: number): Finding[] {
    const { nodes } = this.scanner;
    if (!this.root) return [];
    const at = { start: nodes.start[0] - offset, end: nodes.nameEnd[0] - offset };
    if (!this.format) {
      const sameName = this.environment.formats.some((format) => format.root.data.name === this.root!.localName);
      return this.evaluator.told('format-unknown', at, sameName ? 'namespace' : 'root');
    }
    const fixed = this.format.root.attributes.find((attribute) => attribute.fixed !== undefined);
    if (!fixed || !this.format.lenient) return [];
    for (let i = nodes.attributeFrom[0]; i < nodes.attributeTo[0]; i++) {
      if (text.slice(nodes.attributeStart[i], nodes.attributeNameEnd[i]) !== fixed.name) continue;
      if (text.slice(nodes.valueStart[i], nodes.valueEnd[i]) === fixed.fixed) return [];
      const value = { start: nodes.valueStart[i] - offset, end: nodes.valueEnd[i] - offset };
      return this.evaluator.told('format-version', value, 'message', { known: fixed.fixed! });
    }
    return this.evaluator.told('format-version', at, 'missing', { known: fixed.fixed! });
  }
}
