import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import type { Summary } from '../../core/report/summary';
import type { Wanted } from '../../disk/selection';
import type { Office } from '../office';
import { chooseEarlier } from './compare';
import { exportReport, saveSummary } from './export';
import type { ReportModel } from './model';
import { page, sections, waiting } from './page';
import { Frame } from './page/frame';
import type { ReportSource } from './source';
import type { Summaries } from './summaries';
import { readWanted } from './wanted';

/** The page's own look and doing, which stand in it. */
export interface PageParts {
  readonly style: string;
  readonly script: string;
}

const ACTIONS = ['html', 'csv', 'summary', 'compare'] as const;
type Action = (typeof ACTIONS)[number];

/** What can be done with a report: years are compared of extracts only, which tell of a whole year. */
function actionsOf({ findings }: ReportModel): readonly Action[] {
  return findings.part === 'person' ? ACTIONS : ACTIONS.filter((action) => action === 'html' || action === 'csv');
}

/** A report on the screen. */
export class ReportPanel implements vscode.Disposable {
  private readonly panel: vscode.WebviewPanel;
  private readonly parts: vscode.Disposable;
  /** What the page shows by now, by part. */
  private shown = new Map<string, string>();
  private isReady = false;
  /** What the figures are compared with, where somebody chose; else the latest that is kept. */
  private chosen: { readonly summary: Summary | undefined } | undefined;

  constructor(
    private readonly office: Office, private readonly source: ReportSource, private readonly summaries: Summaries,
    private readonly page: PageParts, column: vscode.ViewColumn, onDidDispose: () => void,
  ) {
    this.panel = vscode.window.createWebviewPanel('iplos.report', this.title, column, {
      enableScripts: true, enableFindWidget: true, localResourceRoots: [],
    });
    this.panel.iconPath = vscode.Uri.joinPath(office.context.extensionUri, 'media', 'file.svg');
    this.parts = vscode.Disposable.from(
      source, this.panel,
      source.onDidChange(() => this.update()),
      office.speech.onDidChange(() => this.load()),
      office.units.onDidChange(() => this.update()),
      this.panel.webview.onDidReceiveMessage((message: unknown) => void this.take(message)),
      this.panel.onDidDispose(() => {
        this.dispose();
        onDidDispose();
      }),
      this.panel.onDidChangeViewState(() => {
        // What is hidden is let go of, and comes back as it was last loaded.
        if (!this.panel.visible) this.isReady = false;
      }),
    );
    this.load();
  }

  get uri(): vscode.Uri {
    return this.source.uri;
  }

  /** Whether the report is what the person is at. */
  get isInFront(): boolean {
    return this.panel.active;
  }

  /** Brings the report to the front. */
  reveal(): void {
    this.panel.reveal();
  }

  private get title(): string {
    return this.office.speech.say('report.tab', { file: this.source.name });
  }

  private frame(isLive: boolean): Frame {
    const { speech, environment, units } = this.office;
    return new Frame(speech.language, environment().rules, isLive, (orgnr) => units.nameOf(orgnr));
  }

  private get model(): ReportModel | undefined {
    const { model, kommunenummer } = this.source;
    if (!model) return undefined;
    const year = model.figures?.year;
    const kept = year === undefined ? undefined : this.summaries.before(kommunenummer, year).at(0);
    return { ...model, earlier: this.chosen ? this.chosen.summary : kept };
  }

  /** Loads the page anew. */
  private load(): void {
    const { model, title } = this;
    const frame = this.frame(true);
    this.isReady = false;
    this.panel.title = title;
    const { style, script } = this.page;
    const nonce = randomBytes(16).toString('base64url');
    if (!model) {
      this.panel.webview.html = waiting(frame, { title, style, live: { script: '', nonce, actions: [] } });
      return;
    }
    this.shown = new Map(sections(frame, model).map(({ id, html }) => [id, html]));
    const actions = actionsOf(model).map((id) => ({ id, label: frame.say(`report.action.${id}`) }));
    this.panel.webview.html = page(frame, model, { title, style, live: { script, nonce, actions } });
  }

  /** Puts in what has changed. */
  private update(): void {
    const { model } = this;
    if (!model) return;
    if (this.shown.size === 0) return this.load();
    if (!this.isReady) return;
    const now = sections(this.frame(true), model);
    const changed = now.filter(({ id, html }) => this.shown.get(id) !== html);
    if (changed.length === 0) return;
    for (const { id, html } of changed) this.shown.set(id, html);
    void this.panel.webview.postMessage({ sections: changed });
  }

  private async take(message: unknown): Promise<void> {
    const { kind, wanted, action } = (message ?? {}) as { kind?: unknown; wanted?: unknown; action?: unknown };
    switch (kind) {
      case 'ready': return this.ready();
      case 'open': return this.open(readWanted(wanted));
      case 'action': if (ACTIONS.includes(action as Action)) return this.act(action as Action);
    }
  }

  /** A page that comes back shows what it was loaded with, so it is given everything that is other by now. */
  private ready(): void {
    this.isReady = true;
    const { model } = this;
    if (model) void this.panel.webview.postMessage({ sections: sections(this.frame(true), model) });
  }

  private async open(wanted: Wanted | undefined): Promise<void> {
    if (wanted) await this.source.open(wanted, this.wordsOf(wanted));
  }

  /** What findings are, in words. */
  private wordsOf({ rule, rules, cause, unit, severities }: Wanted): string {
    const { speech } = this.office;
    const named = [...rule ? [rule] : [], ...rules ?? []].map((id) => speech.findings.of(id).title);
    const parts = [
      ...named, cause && speech.say(`cause.${cause}`), unit === '' ? speech.say('findings.noUnit') : unit,
      severities && speech.say(`report.severity.${severities.at(-1)!}`),
    ];
    return parts.filter((part) => part !== undefined).join(', ');
  }

  private async act(action: Action): Promise<void> {
    const { model, office, source } = this;
    if (!model) return;
    switch (action) {
      case 'html':
      case 'csv': return exportReport(office, this.uri, action, this.frame(false), model, this.page.style);
      case 'summary': return saveSummary(office, this.uri, model, source.kommunenummer, this.summaries);
      case 'compare': return this.compare(model, source.kommunenummer);
    }
  }

  private async compare({ figures }: ReportModel, kommunenummer: string | undefined): Promise<void> {
    const kept = figures?.year === undefined ? [] : this.summaries.before(kommunenummer, figures.year);
    const chosen = await chooseEarlier(this.office, kept, this.summaries);
    if (!chosen) return;
    this.chosen = chosen;
    this.update();
  }

  dispose(): void {
    this.parts.dispose();
  }
}
