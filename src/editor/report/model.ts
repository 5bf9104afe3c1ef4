import type { Cause, Severity } from '../../core/findings/finding';
import type { PartKind } from '../../core/model/parts';
import type { Figures } from '../../core/report/figures';
import type { Summary } from '../../core/report/summary';
import type { FindingTable } from '../../disk/finding-table';
import type { Group } from '../../disk/groups';
import { byCause, byRule, byUnit, sumOf } from '../../disk/groups';

/** The severities that stand between a file and clean. */
export const ERRORS: readonly Severity[] = ['fatal', 'error'];

/** Findings added up under something, errors apart; the severity is that of the most severe. */
export interface Found<K> {
  readonly key: K;
  readonly severity: Severity;
  readonly findings: number;
  readonly errors: number;
  readonly persons: number;
}

/** What a check found, added up. */
export interface Findings {
  readonly bySeverity: Readonly<Record<Severity, number>>;
  readonly persons: number;
  /** What the file consists of: what is counted as persons here. */
  readonly part: PartKind;
  /** How many persons have errors. */
  readonly withErrors: number;
  readonly causes: readonly Found<Cause>[];
  readonly rules: readonly Found<string>[];
  readonly units: readonly Found<string>[];
}

/** All that a report shows of a file. */
export interface ReportModel {
  readonly name: string;
  readonly findings: Findings;
  /** Undefined until they are counted. */
  readonly figures: Figures | undefined;
  /** What the file is compared with. */
  readonly earlier: Summary | undefined;
  /** What is to be known of how fresh the report is, in words. */
  readonly notes: readonly string[];
}

/** How many findings of a rule there are. */
export function countOf({ rules }: Findings, ids: readonly string[]): number {
  return rules.reduce((sum, { key, findings }) => (ids.includes(key) ? sum + findings : sum), 0);
}

/** How many errors stand between a file and clean. */
export function errorsIn({ bySeverity }: Findings): number {
  return ERRORS.reduce((sum, severity) => sum + bySeverity[severity], 0);
}

/** Whether a finding stands between a file and clean. */
export function isError(severity: Severity): boolean {
  return ERRORS.includes(severity);
}

/** Adds up what a check of a file on disk found. */
export function findingsIn(table: FindingTable): Findings {
  const errors = { severities: ERRORS };
  const withErrors = <K>(all: readonly Group<K>[], grave: readonly Group<K>[]): Found<K>[] => {
    const counts = new Map(grave.map(({ key, findings }) => [key, findings]));
    return all.map(({ key, severity, findings, persons }) =>
      ({ key, severity, findings, persons, errors: counts.get(key) ?? 0 }));
  };
  return {
    bySeverity: table.counts().bySeverity,
    persons: table.persons,
    part: table.part,
    withErrors: sumOf(table, errors).persons,
    causes: withErrors(byCause(table, {}), byCause(table, errors)),
    rules: withErrors(byRule(table, {}), byRule(table, errors)),
    units: withErrors(byUnit(table, {}), byUnit(table, errors)),
  };
}
