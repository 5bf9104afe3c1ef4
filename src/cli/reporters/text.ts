import type { PlacedFinding } from '../../core/check/stream-check';
import type { Cause, Severity } from '../../core/findings/finding';
import { SEVERITIES } from '../../core/findings/finding';
import { number } from '../../core/findings/words';
import type { PartKind } from '../../core/model/parts';
import { say, several } from '../words';
import type { CheckedFile, Reporter, ReportSetting } from './reporter';

const COLOURS: Readonly<Record<Severity, number>> = { fatal: 31, error: 31, warning: 33, information: 36 };
const BOLD = 1;
const BYTES_PER_MEGABYTE = 1_000_000;

type Counts = Record<Severity, number>;

/** The report for people: a finding a line, as compilers write them, and what it adds up to. */
export class TextReporter implements Reporter {
  private files = 0;
  /** By what the files consist of: how many there are. */
  private readonly parts = new Map<PartKind, number>();
  private readonly counts: Counts = { fatal: 0, error: 0, warning: 0, information: 0 };

  private readonly causes: ReadonlyMap<string, Cause>;

  constructor(private readonly setting: ReportSetting) {
    this.causes = new Map(setting.rules.map(({ id, cause }) => [id, cause]));
  }

  *begin(): Iterable<string> {}

  *checked({ file, summary, bytes }: CheckedFile): Iterable<string> {
    const { language } = this.setting.words;
    for (const finding of summary.findings) yield this.line(file, finding);
    if (summary.findings.length > 0) yield '\n';
    for (const severity of SEVERITIES) this.counts[severity] += summary.counts.bySeverity[severity];
    this.files++;
    const { part: partKind, persons } = summary;
    this.parts.set(partKind, (this.parts.get(partKind) ?? 0) + persons);
    const what = [
      summary.format ?? say(language, 'no-format'), say(language, 'parts', { count: persons, partKind }),
      say(language, 'size', { megabytes: Math.round(bytes / BYTES_PER_MEGABYTE * 10) / 10 }),
    ];
    yield `${this.painted(BOLD, file)}: ${this.sum(summary.counts.bySeverity)} (${what.join(', ')})\n`;
    yield* this.byRule(summary.counts.byRule);
    if (summary.truncated > 0) {
      yield `${say(language, 'truncated', { shown: summary.findings.length, total: summary.counts.total })}\n`;
    }
  }

  *unreadable(): Iterable<string> {}

  *end(): Iterable<string> {
    const { language } = this.setting.words;
    if (this.files < 2) return;
    const parts = [...this.parts].map(([partKind, count]) => say(language, 'parts', { count, partKind }));
    yield `\n${say(language, 'files-n', { count: this.files })}: ${this.sum(this.counts)} (${parts.join(', ')})\n`;
  }

  private line(file: string, finding: PlacedFinding): string {
    const { rule, severity, from } = finding;
    const { words } = this.setting;
    const told = this.painted(COLOURS[severity], say(words.language, severity));
    return `${file}:${from.line}:${from.column}: ${told} ${rule}: ${words.message(finding)}\n`;
  }

  /** How often each rule spoke, the most frequent first, with the cause, which says whom to call. */
  private *byRule(counts: ReadonlyMap<string, number>): Iterable<string> {
    const { language } = this.setting.words;
    const rows = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    const numbers = rows.map(([, count]) => number(count, language));
    const width = Math.max(0, ...numbers.map(({ length }) => length));
    for (const [i, [rule]] of rows.entries()) yield `  ${numbers[i].padStart(width)}  ${rule} (${say(language, this.causes.get(rule)!)})\n`;
  }

  private sum(counts: Readonly<Counts>): string {
    const { language } = this.setting.words;
    const parts = SEVERITIES.filter((severity) => counts[severity] > 0)
      .map((severity) => this.painted(COLOURS[severity], several(language, severity, counts[severity])));
    return parts.length > 0 ? parts.join(', ') : say(language, 'nothing-found');
  }

  private painted(colour: number, text: string): string {
    return this.setting.colour ? `\u001b[${colour}m${text}\u001b[0m` : text;
  }
}
