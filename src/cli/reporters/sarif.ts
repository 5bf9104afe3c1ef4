import { pathToFileURL } from 'node:url';
import { isAbsolute } from 'node:path';
import type { Severity } from '../../core/findings/finding';
import type { Language, Rule } from '../../core/rules/rule';
import { say } from '../words';
import type { CheckedFile, Reporter, ReportSetting } from './reporter';
import { countOf, placeOf } from './reporter';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

type Level = 'error' | 'warning' | 'note';
const LEVELS: Readonly<Record<Severity, Level>> = { fatal: 'error', error: 'error', warning: 'warning', information: 'note' };

interface Notification {
  readonly level: Level;
  readonly message: { readonly text: string };
  readonly locations: readonly { readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } } }[];
}

/** The report for tools that show findings of many programs: SARIF 2.1.0, one run. */
export class SarifReporter implements Reporter {
  private readonly artifacts: object[] = [];
  private readonly notifications: Notification[] = [];
  private readonly ruleIndex: ReadonlyMap<string, number>;
  private results = 0;
  private successful = true;

  constructor(private readonly setting: ReportSetting) {
    this.ruleIndex = new Map(setting.rules.map(({ id }, index) => [id, index]));
  }

  *begin(): Iterable<string> {
    const { rules, version, words: { language } } = this.setting;
    const driver = { name: 'iplos-check', semanticVersion: version, language, rules: rules.map((rule) => descriptor(rule, language)) };
    yield `{"$schema":"${SCHEMA}","version":"2.1.0","runs":[{`;
    yield `"tool":${JSON.stringify({ driver })},"columnKind":"utf16CodeUnits","results":[`;
  }

  *checked({ file, summary, bytes, sha256 }: CheckedFile): Iterable<string> {
    const { words } = this.setting;
    const artifactLocation = { uri: uriOf(file), index: this.artifacts.length };
    for (const finding of summary.findings) {
      const { rule, severity, cause } = finding;
      const { line, column, endLine, endColumn } = placeOf(finding);
      const region = { startLine: line, startColumn: column, endLine, endColumn };
      yield `${this.results++ === 0 ? '' : ','}\n${JSON.stringify({
        ruleId: rule, ruleIndex: this.ruleIndex.get(rule), level: LEVELS[severity], message: { text: words.message(finding) },
        locations: [{ physicalLocation: { artifactLocation, region } }], properties: { severity, cause },
      })}`;
    }
    this.artifacts.push({
      location: { uri: artifactLocation.uri }, length: bytes, hashes: { 'sha-256': sha256 },
      properties: { format: summary.format ?? null, ...countOf(summary), truncated: summary.truncated },
    });
    if (summary.truncated > 0) {
      this.notify('warning', file, say(words.language, 'truncated', { shown: summary.findings.length, total: summary.counts.total }));
    }
  }

  *unreadable(file: string, sentence: string): Iterable<string> {
    this.successful = false;
    this.notify('error', file, sentence);
  }

  *end(exitCode: number): Iterable<string> {
    const invocation = { executionSuccessful: this.successful, exitCode, toolExecutionNotifications: this.notifications };
    yield `\n],"artifacts":${JSON.stringify(this.artifacts)},"invocations":[${JSON.stringify(invocation)}]}]}\n`;
  }

  private notify(level: Level, file: string, text: string): void {
    this.notifications.push({ level, message: { text }, locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) } } }] });
  }
}

/** A rule as SARIF describes it, with the help that the rule's page gives. */
function descriptor({ id, severity, cause, words }: Rule, language: Language): object {
  const { title, what, why, who } = words[language];
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: what },
    help: { text: [what, why, who].join('\n\n') },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { severity, cause },
  };
}

/** A file's name as a reference: as it was given, or where it begins at a root, whole. */
function uriOf(file: string): string {
  if (isAbsolute(file)) return pathToFileURL(file).href;
  return file.split(/[\\/]/).map(encodeURIComponent).join('/');
}
