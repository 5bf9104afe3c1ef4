import type { Range, TextEdit } from '../text/range';
import type { EditFix, Finding } from './finding';

/** A finding, and the edits that safely mend it. */
export interface Mending {
  readonly finding: Finding;
  readonly edits: readonly TextEdit[];
}

/** What can be mended at once without looking. */
export interface MendingPlan {
  readonly mendings: readonly Mending[];
  /** How many could be mended too but touch what another one changes: they come next time. */
  readonly left: number;
  /** How many nothing can safely be done about. */
  readonly unsafe: number;
}

/** Plans the safe fixes of findings; of two that touch the same characters the first is taken. */
export function planMending(findings: readonly Finding[]): MendingPlan {
  const taken = new Taken();
  const mendings: Mending[] = [];
  let safe = 0;
  for (const finding of findings) {
    const fix = finding.fixes?.find((one): one is EditFix => one.kind === 'edit' && one.safe);
    if (!fix) continue;
    safe++;
    if (fix.edits.some((edit) => taken.touches(edit))) continue;
    for (const edit of fix.edits) taken.add(edit);
    mendings.push({ finding, edits: fix.edits });
  }
  return { mendings, left: safe - mendings.length, unsafe: findings.length - safe };
}

/** The edits of all safe fixes, those left out that would touch what another one changes. */
export function safeEdits(findings: readonly Finding[]): TextEdit[] {
  return planMending(findings).mendings.flatMap(({ edits }) => edits);
}

/** Stretches of text, none of which touches another. */
class Taken {
  private readonly ranges: Range[] = [];

  touches(range: Range): boolean {
    const next = this.ranges[this.after(range)];
    const previous = this.ranges[this.after(range) - 1];
    return [previous, next].some((other) => other !== undefined
      && (range.start < other.end && other.start < range.end || range.start === other.start));
  }

  add(range: Range): void {
    this.ranges.splice(this.after(range), 0, range);
  }

  /** The place of the first stretch that does not begin before this one. */
  private after({ start }: Range): number {
    let low = 0;
    let high = this.ranges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.ranges[middle].start < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
