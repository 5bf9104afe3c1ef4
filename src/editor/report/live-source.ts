import * as vscode from 'vscode';
import type { CheckEnvironment } from '../../core/check/environment';
import { LiveFigures } from '../../core/report/gather';
import { shownName } from '../../submission/shown-name';
import type { Wanted } from '../../disk/selection';
import type { CheckedDocument } from '../checked-documents';
import type { Office } from '../office';
import { sayPair } from '../pair/say-pair';
import { documentFindings } from './document-findings';
import { goToFindings } from './go-to';
import type { ReportModel } from './model';
import type { ReportSource } from './source';

/** How long after the check of what was typed the report follows, in milliseconds. */
const FOLLOW_MS = 300;
/** How long a slice of counting may take before others get their turn, in milliseconds. */
const SLICE_MS = 12;

/** The report of an open document, which follows as it is mended. */
export class LiveSource implements ReportSource {
  readonly name: string;
  model: Omit<ReportModel, 'earlier'> | undefined;
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private readonly listeners: vscode.Disposable;
  private environment: CheckEnvironment;
  private figures: LiveFigures;
  private timer: NodeJS.Timeout | undefined;
  private turn: NodeJS.Immediate | undefined;

  constructor(private readonly office: Office, readonly uri: vscode.Uri) {
    const { documents } = office;
    this.name = shownName(uri.fsPath);
    this.environment = office.environment(uri.fsPath);
    this.figures = new LiveFigures(this.environment);
    this.listeners = vscode.Disposable.from(
      this.changed,
      documents.onDidChange(({ document, state }) => {
        if (state === 'done' && document.uri.toString() === uri.toString()) this.soon(FOLLOW_MS);
      }),
      office.pairs.onDidChange((path) => {
        if (path === uri.fsPath) this.soon(FOLLOW_MS);
      }),
      documents.onDidClose((closed) => {
        if (closed.toString() === uri.toString()) this.close();
      }),
    );
    this.soon(0);
  }

  get kommunenummer(): string | undefined {
    return this.checked?.kommunenummer;
  }

  private get checked(): CheckedDocument | undefined {
    return [...this.office.documents.all()].find(({ document }) => document.uri.toString() === this.uri.toString());
  }

  private soon(delay: number): void {
    this.stop();
    this.timer = setTimeout(() => this.slice(), delay);
  }

  /** Counts on, until all is counted or others are to have their turn. */
  private slice(): void {
    const { checked } = this;
    if (!checked || checked.state !== 'done' || !checked.summary) return;
    this.follow();
    const until = performance.now() + SLICE_MS;
    const figures = this.figures.gather(() => checked.textBlocks(), checked.head, () => performance.now() > until);
    if (!figures) {
      this.turn = setImmediate(() => this.slice());
      return;
    }
    const findings = documentFindings(checked.textBlocks(), checked.summary, this.environment.rules);
    const isUnknown = findings.bySeverity.fatal > 0 && checked.summary.format === undefined;
    const pair = sayPair(this.office, this.uri.fsPath);
    const notes = [
      ...(isUnknown ? [this.office.speech.say('report.fatal', { file: this.name })] : []), ...(pair === undefined ? [] : [pair]),
    ];
    this.model = { name: this.name, findings, figures, notes };
    this.changed.fire();
  }

  /** Takes what is set now: what was counted by other settings does not hold. */
  private follow(): void {
    const now = this.office.environment(this.uri.fsPath);
    const { year, formats } = this.environment;
    if (now.year !== year || now.formats !== formats) this.figures = new LiveFigures(now);
    this.environment = now;
  }

  private close(): void {
    this.stop();
    if (!this.model) return;
    this.model = { ...this.model, notes: [this.office.speech.say('report.note.closed')] };
    this.changed.fire();
  }

  async open(wanted: Wanted, what: string): Promise<void> {
    await goToFindings(this.office, this.uri, wanted, what);
  }

  private stop(): void {
    clearTimeout(this.timer);
    clearImmediate(this.turn);
  }

  dispose(): void {
    this.stop();
    this.listeners.dispose();
  }
}
