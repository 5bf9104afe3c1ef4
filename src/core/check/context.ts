import { codeLists } from '../codes/code-lists';
import type { Finding, Severity } from '../findings/finding';
import { profileFor, reportingYearOf } from '../profiles/profiles';
import type { CodesInForce, Head, Municipality, Rule, RuleContext, Told } from '../rules/rule';
import type { Range } from '../text/range';
import type { CheckEnvironment } from './environment';
import { UNKNOWN_MUNICIPALITY } from './environment';

/** The context that rules see, and the sink that their findings go to. */
export class Context implements RuleContext {
  readonly municipality: Municipality;
  readonly codes: CodesInForce;
  year: number | undefined;
  period: RuleContext['period'];
  head: Head | undefined;
  findings: Finding[] = [];
  private rule!: Rule;
  private severity!: Severity;
  private readonly scope: { year?: number; format: string };

  constructor(private readonly environment: CheckEnvironment, format: string) {
    this.municipality = environment.municipality ?? UNKNOWN_MUNICIPALITY;
    const scope: { year?: number; format: string } = { format };
    this.scope = scope;
    this.codes = { status: (list, code) => codeLists.status(list, code, scope) };
    this.setHead(undefined);
  }

  /** Sets what the head says, from which the year and the period follow. */
  setHead(head: Head | undefined): void {
    this.head = head;
    this.year = this.environment.year ?? (head && reportingYearOf(head.fraDato, head.tilDato));
    this.period = this.year === undefined ? undefined : profileFor(this.year)?.period;
    this.scope.year = this.year;
  }

  /** Sets whose findings come next. */
  begin(rule: Rule, severity: Severity): void {
    this.rule = rule;
    this.severity = severity;
  }

  report(at: Range, told: Told = {}): void {
    const { id, cause } = this.rule;
    this.findings.push({ rule: id, severity: this.severity, cause, start: at.start, end: at.end, key: told.key ?? 'message', args: told.args, fixes: told.fixes });
  }
}
