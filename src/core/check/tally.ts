import type { Finding, FindingCounts, Severity } from '../findings/finding';

/** Counts of findings that can be added to and taken from. */
export class Tally implements FindingCounts {
  readonly bySeverity: Record<Severity, number> = { fatal: 0, error: 0, warning: 0, information: 0 };
  readonly byRule = new Map<string, number>();

  add({ rule, severity }: Pick<Finding, 'rule' | 'severity'>, by = 1): void {
    this.bySeverity[severity] += by;
    const count = (this.byRule.get(rule) ?? 0) + by;
    if (count === 0) this.byRule.delete(rule);
    else this.byRule.set(rule, count);
  }

  get total(): number {
    const { fatal, error, warning, information } = this.bySeverity;
    return fatal + error + warning + information;
  }
}
