import type { Finding } from '../findings/finding';
import type { Range } from '../text/range';
import { shifted } from '../text/range';
import type { BlockResult, Evaluator } from './evaluator';
import { Tally } from './tally';

/** A block that was read, and where it stands in the text. */
export interface LocatedBlock {
  readonly start: number;
  readonly length: number;
  readonly result: BlockResult;
}

/** What a check came to. */
export interface CheckSummary {
  /** Id of the format; undefined when the text is in none that is known. */
  readonly format: string | undefined;
  readonly year: number | undefined;
  readonly persons: number;
  readonly counts: Tally;
  /** In the order of the text, with ranges in the text. */
  readonly findings: readonly Finding[];
}

/** Keys seen so far and persons counted, for the rules that look across persons. */
export class AcrossPersons {
  private readonly seen: Map<string | number, Range>[];
  private readonly firsts: (Range | undefined)[];
  readonly totals: number[];

  constructor(private readonly evaluator: Evaluator) {
    this.seen = evaluator.unique.map(() => new Map());
    this.firsts = evaluator.counted.map(() => undefined);
    this.totals = evaluator.counted.map(() => 0);
  }

  /** Takes a block's keys and counts; returns findings where a key was there before. */
  add({ keys, counted }: BlockResult, start: number): Finding[] {
    const findings: Finding[] = [];
    for (let i = 0; i < keys.length; i++) {
      const entry = keys[i];
      if (!entry) continue;
      const at = shifted(entry.at, start);
      const related = this.seen[i].get(entry.key);
      if (!related) {
        this.seen[i].set(entry.key, at);
        continue;
      }
      const { id, cause, armedSeverity } = this.evaluator.unique[i];
      findings.push({ rule: id, severity: armedSeverity, cause, key: 'message', ...at, related });
    }
    for (let i = 0; i < counted.length; i++) {
      const range = counted[i];
      if (!range) continue;
      this.totals[i]++;
      this.firsts[i] ??= shifted(range, start);
    }
    return findings;
  }

  /** The findings that are told once for the file. */
  end(): Finding[] {
    return this.evaluator.counted.flatMap(({ id, cause, armedSeverity }, i) => {
      const at = this.firsts[i];
      return at ? [{ rule: id, severity: armedSeverity, cause, key: 'message', ...at, args: { count: this.totals[i] } }] : [];
    });
  }
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

/** Adds up what was found in the blocks of a text. */
export function summarise(blocks: Iterable<LocatedBlock>, evaluator: Evaluator, format: string | undefined): CheckSummary {
  const across = new AcrossPersons(evaluator);
  const findings: Finding[] = [];
  let persons = 0;
  for (const { start, result } of blocks) {
    persons += result.persons;
    for (const finding of result.findings) findings.push(located(finding, start));
    if (result.keys.length > 0 || result.counted.length > 0) findings.push(...across.add(result, start));
  }
  findings.push(...across.end());
  findings.sort((a, b) => a.start - b.start || a.end - b.end);
  const counts = new Tally();
  for (const finding of findings) counts.add(finding);
  return { format, year: evaluator.context.year, persons, counts, findings };
}
