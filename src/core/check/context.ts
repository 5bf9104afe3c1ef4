import type { CodeStatus } from '../codes/code-lists';
import { codeLists } from '../codes/code-lists';
import type { Finding, Severity } from '../findings/finding';
import { SEVERITIES } from '../findings/finding';
import { profileFor, reportingYearOf } from '../profiles/profiles';
import type { CodesInForce, Head, Municipality, RuleContext, Told } from '../rules/rule';
import type { Range } from '../text/range';
import type { CheckEnvironment } from './environment';
import { UNKNOWN_MUNICIPALITY } from './environment';
import type { Armed } from './evaluator';

/** So many findings of one block are told one by one; a person with more is no person, and has to be bounded. */
const MOST_FINDINGS = 1000;
/** So many codes of a list are remembered at a time. */
const MOST_STATUSES = 1000;
const LONGEST_CODE = 8;

/** The context that rules see, and the sink that their findings go to. */
export class Context implements RuleContext {
  readonly municipality: Municipality;
  partner: RuleContext['partner'];
  alone: RuleContext['alone'];
  readonly codes: CodesInForce;
  year: number | undefined;
  period: RuleContext['period'];
  head: Head | undefined;
  findings: Finding[] = [];
  /** What stands for the findings that are not kept: where the first is, and as grave as the gravest. */
  leftOut: (Range & { readonly severity: Severity; readonly count: number }) | undefined;
  /** Whose findings come next. */
  rule!: Armed;
  private readonly statuses = new Map<string, Map<string, CodeStatus>>();
  private readonly scope: { year?: number; format: string };

  constructor(private readonly environment: CheckEnvironment, format: string) {
    this.municipality = environment.municipality ?? UNKNOWN_MUNICIPALITY;
    this.partner = environment.partner;
    this.alone = environment.alone;
    this.scope = { format };
    this.codes = { status: (list, code) => this.statusOf(list, code) };
    this.readHead(undefined);
  }

  /** Sets what the head says, from which the year and the period follow. */
  setHead(head: Head | undefined): void {
    if (head !== this.head) this.readHead(head);
  }

  private readHead(head: Head | undefined): void {
    this.head = head;
    this.statuses.clear();
    this.year = this.environment.year ?? (head && reportingYearOf(head.fraDato, head.tilDato));
    this.period = this.year === undefined ? undefined : profileFor(this.year)?.period;
    this.scope.year = this.year;
  }

  /** Begins the findings of a block with what reading it came across. */
  collect(readings: readonly Finding[]): void {
    this.findings = readings.length > 0 ? [...readings] : [];
    this.leftOut = undefined;
  }

  /** The status of a code as it is this year; few codes are asked for again and again. */
  private statusOf(list: string, code: string): CodeStatus {
    // What is longer is none, and may be cut out of a text that is not to be kept.
    if (code.length > LONGEST_CODE) return codeLists.status(list, code, this.scope);
    let known = this.statuses.get(list);
    if (!known || known.size > MOST_STATUSES) this.statuses.set(list, known = new Map());
    let status = known.get(code);
    if (!status) known.set(code, status = codeLists.status(list, code, this.scope));
    return status;
  }

  report(at: Range, told: Told = {}): void {
    const { id, cause, armedSeverity } = this.rule;
    this.add({ rule: id, severity: armedSeverity, cause, start: at.start, end: at.end, key: told.key ?? 'message', args: told.args, fixes: told.fixes });
  }

  add(finding: Finding): void {
    if (this.findings.length < MOST_FINDINGS) this.findings.push(finding);
    else this.leaveOut(finding, finding.severity, 1);
  }

  /** Counts findings that are not kept, so that one can be told for all of them. */
  leaveOut({ start, end }: Range, severity: Severity, count: number): void {
    const before = this.leftOut ?? { start, end, severity, count: 0 };
    const graver = SEVERITIES.indexOf(severity) < SEVERITIES.indexOf(before.severity) ? severity : before.severity;
    this.leftOut = { ...before, severity: graver, count: before.count + count };
  }
}
