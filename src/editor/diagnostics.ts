import * as vscode from 'vscode';
import type { Finding, Severity } from '../core/findings/finding';
import { SEVERITIES } from '../core/findings/finding';
import type { CheckedDocument, CheckedDocuments } from './checked-documents';
import { rulePageUri } from './rule-pages';
import type { Speech } from './speech';

/** The editor shows no more than this many for a file, so one of them is kept for saying how many there are. */
const MOST_SHOWN = 999;

export const SOURCE = 'IPLOS';

const SEVERITY: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  fatal: vscode.DiagnosticSeverity.Error,
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
};

/** Shows the findings of checked documents in the Problems panel and underlines them. */
export class Diagnostics implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('iplos');
  private readonly listeners: vscode.Disposable;

  constructor(documents: CheckedDocuments, private readonly speech: Speech) {
    this.listeners = vscode.Disposable.from(
      documents.onDidChange((checked) => this.show(checked)),
      documents.onDidClose((uri) => this.collection.delete(uri)),
      speech.onDidChange(() => {
        for (const checked of documents.all()) this.show(checked);
      }),
    );
  }

  private show({ document, state, summary }: CheckedDocument): void {
    if (state !== 'done' || !summary) return;
    const shown = mostSevere(summary.findings);
    const diagnostics = shown.map((finding) => this.diagnostic(finding, document));
    if (shown.length < summary.findings.length) {
      diagnostics.push(this.more(summary.findings.length, summary.findings.length - shown.length));
    }
    this.collection.set(document.uri, diagnostics);
  }

  private diagnostic(finding: Finding, document: vscode.TextDocument): vscode.Diagnostic {
    const diagnostic = new vscode.Diagnostic(rangeOf(finding, document), this.speech.findings.message(finding), SEVERITY[finding.severity]);
    diagnostic.source = `${SOURCE} · ${this.speech.say(`cause.${finding.cause}`)}`;
    diagnostic.code = { value: finding.rule, target: rulePageUri(finding.rule) };
    if (finding.related) {
      const place = new vscode.Location(document.uri, rangeOf(finding.related, document));
      diagnostic.relatedInformation = [new vscode.DiagnosticRelatedInformation(place, this.speech.say('problems.first'))];
    }
    return diagnostic;
  }

  private more(total: number, left: number): vscode.Diagnostic {
    const message = this.speech.say('problems.more', { total, shown: total - left, left });
    const diagnostic = new vscode.Diagnostic(new vscode.Range(0, 0, 0, 0), message, vscode.DiagnosticSeverity.Information);
    diagnostic.source = SOURCE;
    return diagnostic;
  }

  dispose(): void {
    this.listeners.dispose();
    this.collection.dispose();
  }
}

/** The editor's range of a stretch of text. */
export function rangeOf({ start, end }: { start: number; end: number }, document: vscode.TextDocument): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

/** As many findings as can be shown, the most severe first where not all can. */
function mostSevere(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= MOST_SHOWN) return findings;
  return SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity)).slice(0, MOST_SHOWN);
}
