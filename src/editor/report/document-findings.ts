import type { TextBlock } from '../../core/check/live-check';
import type { CheckSummary } from '../../core/check/summary';
import { located } from '../../core/check/summary';
import type { Cause, Finding, Severity } from '../../core/findings/finding';
import { SEVERITIES } from '../../core/findings/finding';
import type { Rule } from '../../core/rules/rule';
import { attributedTo } from '../../disk/facts';
import type { Findings, Found } from './model';
import { isError } from './model';

/** Findings under something while they are added up. */
class Groups<K> {
  private readonly byKey = new Map<K, { severity: Severity; findings: number; errors: number; persons: Set<number> }>();

  /** @param person number of the block, where it is a person's and the finding of that person */
  add(key: K, { severity }: Finding, person: number | undefined): void {
    let group = this.byKey.get(key);
    if (!group) this.byKey.set(key, group = { severity, findings: 0, errors: 0, persons: new Set() });
    if (SEVERITIES.indexOf(severity) < SEVERITIES.indexOf(group.severity)) group.severity = severity;
    group.findings++;
    if (isError(severity)) group.errors++;
    if (person !== undefined) group.persons.add(person);
  }

  /** The most severe and then the most frequent first. */
  all(): Found<K>[] {
    return [...this.byKey]
      .map(([key, { persons, ...group }]) => ({ key, ...group, persons: persons.size }))
      .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || b.findings - a.findings);
  }
}

/** Where a finding stands and what it says, to tell it from others. */
export function placeOf({ rule, start, end }: Finding): string {
  return `${rule} ${start} ${end}`;
}

/** Adds up an open document's findings without a look at its text: those of its blocks, and what no block knows. */
export function documentFindings(
  blocks: Iterable<TextBlock>, { findings: all, counts, persons, part }: CheckSummary, rules: readonly Rule[],
): Findings {
  const ofRule = new Map(rules.map((rule) => [rule.id, rule]));
  const [causes, byRule, units] = [new Groups<Cause>(), new Groups<string>(), new Groups<string>()];
  const withErrors = new Set<number>();
  const add = (finding: Finding, unit: string, block: number, isPerson: boolean): void => {
    const person = isPerson && ofRule.get(finding.rule)?.scope !== 'count' ? block : undefined;
    causes.add(finding.cause, finding, person);
    byRule.add(finding.rule, finding, person);
    units.add(unit, finding, person);
    if (person !== undefined && isError(finding.severity)) withErrors.add(person);
  };

  const starts: number[] = [];
  const arePersons: boolean[] = [];
  const own = new Set<string>();
  for (const { start, result } of blocks) {
    for (const finding of result.findings) {
      add(finding, attributedTo(finding, result.units)?.orgnr ?? '', starts.length, result.isPart);
      own.add(placeOf(located(finding, start)));
    }
    starts.push(start);
    arePersons.push(result.isPart);
  }
  let block = 0;
  for (const finding of all) {
    while (block + 1 < starts.length && starts[block + 1] <= finding.start) block++;
    if (!own.has(placeOf(finding))) add(finding, '', block, arePersons[block]);
  }
  return {
    bySeverity: counts.bySeverity, persons, part, withErrors: withErrors.size,
    causes: causes.all(), rules: byRule.all(), units: units.all(),
  };
}
