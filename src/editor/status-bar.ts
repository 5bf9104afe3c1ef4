import * as vscode from 'vscode';
import type { CheckedDocument, CheckedDocuments } from './checked-documents';
import type { Speech } from './speech';

/** One item that says how far from clean the file in front is. */
export class StatusBar implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem('iplos.status', vscode.StatusBarAlignment.Left, 10);
  private readonly listeners: vscode.Disposable;
  private practising = false;

  /** @param calendarOf what the calendar says of the year of a document */
  constructor(
    private readonly documents: CheckedDocuments, private readonly speech: Speech,
    private readonly calendarOf: (checked: CheckedDocument) => string | undefined,
  ) {
    this.item.name = 'IPLOS';
    this.item.command = 'workbench.actions.view.problems';
    this.listeners = vscode.Disposable.from(
      vscode.window.onDidChangeActiveTextEditor(() => this.update()),
      documents.onDidChange(() => this.update()),
      documents.onDidClose(() => this.update()),
      speech.onDidChange(() => this.update()),
    );
    this.update();
  }

  /** Says whether the practice receiver runs. */
  setPractising(practising: boolean): void {
    this.practising = practising;
    this.update();
  }

  /** Shows what holds now. */
  update(): void {
    const document = vscode.window.activeTextEditor?.document;
    const checked = document && this.documents.of(document);
    if (!checked) {
      this.item.hide();
      return;
    }
    this.item.text = this.text(checked) + (this.practising ? this.speech.say('status.practice') : '');
    const counts = checked.summary?.counts.bySeverity;
    if (counts) {
      const { persons } = checked.summary!;
      const errors = counts.error + counts.fatal;
      const args = { persons, errors, warnings: counts.warning, information: counts.information };
      const dates = this.calendarOf(checked);
      this.item.tooltip = this.speech.say('status.tooltip', args) + (dates === undefined ? '' : `\n\n${dates}`);
      this.item.accessibilityInformation = { label: this.speech.say('status.label', args), role: 'button' };
    }
    this.item.show();
  }

  private text({ state, summary }: CheckedDocument): string {
    if (state === 'failed') return this.speech.say('status.failed');
    if (state === 'checking' || !summary) return this.speech.say('status.checking');
    const { fatal, error } = summary.counts.bySeverity;
    if (fatal > 0) return this.speech.say('status.fatal');
    return error > 0 ? this.speech.say('status.errors', { errors: error }) : this.speech.say('status.clean');
  }

  dispose(): void {
    this.listeners.dispose();
    this.item.dispose();
  }
}
