import type { CheckedFile, Reporter, ReportSetting } from './reporter';
import { countOf, placeOf } from './reporter';

/** The report for programs: one object, a finding a line. */
export class JsonReporter implements Reporter {
  private files = 0;

  constructor(private readonly setting: ReportSetting) {}

  *begin(): Iterable<string> {
    yield '{"files":[';
  }

  *checked({ file, summary, bytes, sha256 }: CheckedFile): Iterable<string> {
    const head = JSON.stringify({ file, format: summary.format ?? null, ...countOf(summary), bytes, sha256 });
    yield `${this.files++ === 0 ? '' : ','}\n${head.slice(0, -1)},"findings":[`;
    let separator = '\n';
    for (const finding of summary.findings) {
      const { rule, severity, cause } = finding;
      yield separator + JSON.stringify({ rule, severity, cause, ...placeOf(finding), message: this.setting.words.message(finding) });
      separator = ',\n';
    }
    yield `],"truncated":${summary.truncated}}`;
  }

  *unreadable(): Iterable<string> {}

  *end(): Iterable<string> {
    yield '\n]}\n';
  }
}
