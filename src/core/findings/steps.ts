import type { Range } from '../text/range';
import type { Finding } from './finding';

/** A finding, and which it is among how many. */
export interface Step {
  readonly finding: Finding;
  /** From 1. */
  readonly ordinal: number;
  readonly total: number;
}

/** Where somebody is: at an offset, and on a finding where they came to it by steps. */
export interface Standing {
  readonly offset: number;
  readonly on?: Finding;
}

/** Whether two findings are the same, though of different checks. */
export function isSameFinding(one: Finding, other: Finding): boolean {
  return one.rule === other.rule && one.key === other.key && one.start === other.start && one.end === other.end;
}

/**
 * The finding after (1) or before (-1) where somebody is; from the last it goes on with the first.
 * @param findings in the order of the text
 * @returns undefined where there is none
 */
export function stepFrom(findings: readonly Finding[], { offset, on }: Standing, direction: 1 | -1): Step | undefined {
  const total = findings.length;
  if (total === 0) return undefined;
  const index = (indexFrom() + total) % total;
  return { finding: findings[index], ordinal: index + 1, total };

  function indexFrom(): number {
    // Several may begin at one place: one who stands on the first of them goes on to the second.
    const here = on ? findings.findIndex((one) => isSameFinding(one, on)) : -1;
    if (here >= 0 && findings[here].start === offset) return here + direction;
    if (direction < 0) return findings.findLastIndex(({ start }) => start < offset);
    const next = findings.findIndex(({ start }) => start > offset);
    return next < 0 ? 0 : next;
  }
}

/** The findings that a place touches. */
export function findingsAt(findings: readonly Finding[], { start, end }: Range): Finding[] {
  return findings.filter((one) => one.start <= end && one.end >= start);
}
