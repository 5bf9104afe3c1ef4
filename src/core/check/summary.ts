import type { Finding } from '../findings/finding';
import type { Format } from '../format/format';
import { RootChildren } from '../format/root-children';
import type { PartKind } from '../model/parts';
import { USUAL_PART } from '../model/parts';
import type { Range } from '../text/range';
import { shifted } from '../text/range';
import type { BlockResult, Evaluator } from './evaluator';
import { FileLooks } from './file-look';
import { KeyPlaces } from './key-places';
import { Tally } from './tally';

/** A block that was read, and where it stands in the text. */
export interface LocatedBlock {
  readonly start: number;
  readonly length: number;
  readonly result: BlockResult;
}

/** Takes a block that was read: where it begins in the text, how long it is, and what was found in it. */
export type VisitBlock = (start: number, length: number, result: BlockResult) => void;

/** What a check came to. */
export interface CheckSummary {
  /** Id of the format; undefined when the text is in none that is known. */
  readonly format: string | undefined;
  readonly year: number | undefined;
  /** How many persons there are, or of what {@link part} says instead. */
  readonly persons: number;
  readonly part: PartKind;
  readonly counts: Tally;
  /** In the order of the text, with ranges in the text. */
  readonly findings: readonly Finding[];
}

/** What a block leaves behind for what no block knows alone. */
export type AcrossFacts = Pick<BlockResult, 'keys' | 'counted' | 'root' | 'child' | 'facts'>;

/** What no block knows alone: keys seen so far, persons counted, and the order of the root's children. */
export class AcrossBlocks {
  private readonly seen: KeyPlaces[];
  private readonly firsts: (Range | undefined)[];
  readonly totals: number[];
  private readonly children: RootChildren | undefined;
  private root: Range | undefined;
  private readonly looks: FileLooks;
  /** Places of the last block that something may still be told of when more has been seen; in the text. */
  pending: readonly Range[] = [];

  constructor(private readonly evaluator: Evaluator, private readonly format: Format | undefined) {
    this.children = format && new RootChildren(format);
    this.looks = new FileLooks(evaluator, format);
    this.seen = evaluator.unique.map(() => new KeyPlaces());
    this.firsts = evaluator.counted.map(() => undefined);
    this.totals = evaluator.counted.map(() => 0);
  }

  /**
   * Takes the next block; returns what is wrong with it in the light of those before.
   * @param anyShared false where it is known that no two blocks share a key
   */
  add({ keys, counted, root, child, facts }: AcrossFacts, start: number, anyShared = true): Finding[] {
    const findings: Finding[] = facts ? this.looks.add(facts, start) : [];
    const pending: Range[] = facts ? this.looks.pending : [];
    if (root) pending.push(this.root = shifted(root, start));
    if (child && this.children) {
      const faults = this.children.add(child.declaration, child.tag, start);
      if (faults.length > 0) findings.push(...this.evaluator.tell(faults, this.format!));
    }
    for (let i = 0; anyShared && i < keys.length; i++) {
      const entry = keys[i];
      if (!entry) continue;
      const at = shifted(entry.at, start);
      const related = this.seen[i].seen(entry.key, at);
      if (!related) continue;
      const { id, cause, armedSeverity } = this.evaluator.unique[i];
      findings.push({ rule: id, severity: armedSeverity, cause, key: 'message', ...at, related });
    }
    for (let i = 0; i < counted.length; i++) {
      const entry = counted[i];
      if (!entry) continue;
      if (this.totals[i] === 0) pending.push(this.firsts[i] = shifted(entry.at, start));
      this.totals[i] += entry.count;
    }
    this.pending = pending;
    return findings;
  }

  /** The findings that are told once for the file. */
  end(): Finding[] {
    const lacking = this.root && this.children && !this.evaluator.isPiece ? this.evaluator.tell(this.children.end(this.root), this.format!) : [];
    const once = this.evaluator.counted.flatMap(({ id, cause, armedSeverity }, i) => {
      const at = this.firsts[i];
      return at ? [{ rule: id, severity: armedSeverity, cause, key: 'message', ...at, args: { count: this.totals[i], partKind: partOf(this.format) } }] : [];
    });
    return [...lacking, ...once, ...(this.root ? this.looks.end(this.root) : [])];
  }
}

/** What a file consists of, of whatever format it is. */
export function partOf(format: Format | undefined): PartKind {
  return format?.part ?? USUAL_PART;
}

/** A finding of a block, with its ranges and those of its fixes in the text. */
export function located(finding: Finding, start: number): Finding {
  return {
    ...finding,
    start: finding.start + start,
    end: finding.end + start,
    fixes: finding.fixes?.map((fix) => fix.kind === 'edit'
      ? { ...fix, edits: fix.edits.map((edit) => ({ ...edit, start: edit.start + start, end: edit.end + start })) }
      : { ...fix, place: shifted(fix.place, start) }),
  };
}

/**
 * Adds up what was found in the blocks of a text.
 * @param eachBlock goes through the blocks in their order
 * @param anyShared false where it is known that no two blocks share a key
 */
export function summarise(
  eachBlock: (visit: VisitBlock) => void, evaluator: Evaluator, format: Format | undefined, anyShared: boolean,
): CheckSummary {
  const across = new AcrossBlocks(evaluator, format);
  const findings: Finding[] = [];
  let persons = 0;
  eachBlock((start, _, result) => {
    persons += result.persons;
    for (const finding of result.findings) findings.push(located(finding, start));
    const more = across.add(result, start, anyShared);
    if (more.length > 0) findings.push(...more);
  });
  findings.push(...across.end());
  findings.sort((a, b) => a.start - b.start || a.end - b.end);
  const counts = new Tally();
  for (const finding of findings) counts.add(finding);
  return { format: format?.id, year: evaluator.context.year, persons, part: partOf(format), counts, findings };
}
