import * as vscode from 'vscode';
import type { CheckEnvironment } from '../../core/check/environment';
import type { Figures } from '../../core/report/figures';
import { DiskError } from '../../disk/errors';
import type { FiguresWatch } from '../../disk/figures-on-disk';
import { figuresOnDisk } from '../../disk/figures-on-disk';
import type { Identity } from '../../disk/identity';
import { identify, sameIdentity } from '../../disk/identity';
import type { Wanted } from '../../disk/selection';
import { shownName } from '../../submission/shown-name';
import { withPercent } from '../large/percent';
import { openFlaggedPersons } from '../large/target';
import type { Office } from '../office';
import { sayPair } from '../pair/say-pair';
import type { ReportModel } from './model';
import { findingsIn } from './model';
import type { ReportSource } from './source';

/** How long after a change of the file the report follows, in milliseconds. */
const FOLLOW_MS = 500;

/** The report of a file on disk that was checked; findings follow at once, figures by another pass over the file. */
export class DiskSource implements ReportSource {
  readonly name: string;
  model: Omit<ReportModel, 'earlier'> | undefined;
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private readonly listeners: vscode.Disposable;
  private figures: Figures | undefined;
  /** What {@link figures} were counted of. */
  private counted: { readonly identity: Identity; readonly environment: CheckEnvironment } | undefined;
  private failure: string | undefined;
  private pass = new AbortController();
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly office: Office, readonly uri: vscode.Uri) {
    this.name = shownName(uri.fsPath);
    const letGo = office.findings.hold(uri.fsPath);
    this.listeners = vscode.Disposable.from(
      this.changed, new vscode.Disposable(letGo),
      office.findings.onDidChange((path) => this.soon(path)),
      office.findings.onDidCheck((path) => this.soon(path)),
    );
    this.update();
    void this.count(true);
  }

  get kommunenummer(): string | undefined {
    return this.office.findings.of(this.uri.fsPath)?.file?.verdict.kommunenummer;
  }

  private soon(path: string): void {
    if (path !== this.uri.fsPath) return;
    this.update();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.count(false), FOLLOW_MS);
  }

  /** Shows what is known by now. */
  private update(): void {
    const { findings: desk, speech } = this.office;
    const known = desk.of(this.uri.fsPath);
    if (!known) return;
    const notes = [
      known.outdated && speech.say(`findings.outdated.${known.outdated}`),
      sayPair(this.office, this.uri.fsPath),
      known.file && !known.file.index.format && speech.say('report.fatal', { file: this.name }),
      this.failure,
    ].filter((note) => typeof note === 'string');
    this.model = { name: this.name, findings: findingsIn(known.table), figures: this.figures, notes };
    this.changed.fire();
  }

  /** Counts the file where it is not the one that was counted. @param isFirst whether somebody waits for it */
  private async count(isFirst: boolean): Promise<void> {
    const { speech } = this.office;
    const path = this.uri.fsPath;
    const environment = this.office.environment(path);
    const file = this.name;
    try {
      const identity = await identify(path);
      const { counted } = this;
      if (counted && sameIdentity(counted.identity, identity) && countsAlike(counted.environment, environment)) return;
      this.pass.abort();
      const pass = this.pass = new AbortController();
      const work = (watch: FiguresWatch) => figuresOnDisk(path, environment, watch);
      const figures = await (isFirst ? this.watched(pass.signal, work) : work({ signal: pass.signal }));
      if (pass !== this.pass) return;
      this.figures = figures;
      this.counted = { identity, environment };
      this.failure = undefined;
    } catch (error) {
      if (error instanceof DiskError && error.code === 'cancelled' && this.pass.signal.aborted) return;
      this.failure = speech.say('report.failed', { file, reason: speech.failure(error) });
    }
    this.update();
  }

  /** Counts under a notification that says how far it is, and can cancel. */
  private watched(ended: AbortSignal, work: (watch: FiguresWatch) => Promise<Figures>): Promise<Figures> {
    const { speech } = this.office;
    const words = (percent: number) => speech.say('bulk.percent', { percent });
    return withPercent(speech.say('report.progress', { file: this.name }), words, ({ signal, onProgress }) =>
      work({ signal: AbortSignal.any([signal, ended]), onProgress }));
  }

  async open(wanted: Wanted, what: string): Promise<void> {
    await openFlaggedPersons({ uri: this.uri, wanted, label: what });
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.pass.abort();
    this.listeners.dispose();
  }
}

/** Whether two environments count alike. */
function countsAlike(a: CheckEnvironment, b: CheckEnvironment): boolean {
  return a.year === b.year && a.formats === b.formats;
}
