import * as vscode from 'vscode';
import type { CheckedDocument } from './checked-documents';
import { nameOf } from './files';
import { fileOf } from './mending/front';
import type { Front, Fronts, Tallied } from './mending/front';
import { sayStatus, stateOfCounts } from './mending/status-words';
import type { StatusFacts, StatusState } from './mending/status-words';
import type { Steps } from './mending/steps';
import type { Office } from './office';
import { sayPair } from './pair/say-pair';
import { receiverNow } from './receiver-now';

/** One item that says how far from clean the file in front is, and opens the menu of what can be done. */
export class StatusBar implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem('iplos.status', vscode.StatusBarAlignment.Left, 10);
  private readonly listeners: vscode.Disposable;
  private receiver: Awaited<ReturnType<typeof receiverNow>> = 'none';

  /** @param calendarOf what the calendar says of the year of a document */
  constructor(
    private readonly office: Office, private readonly fronts: Fronts, private readonly steps: Steps,
    private readonly calendarOf: (checked: CheckedDocument) => string | undefined,
  ) {
    const { documents, findings, pairs, speech } = office;
    this.item.name = 'IPLOS';
    this.item.command = 'iplos.showMenu';
    this.listeners = vscode.Disposable.from(
      vscode.window.onDidChangeActiveTextEditor(() => void this.look()),
      vscode.window.tabGroups.onDidChangeTabs(() => void this.look()),
      documents.onDidChange(() => this.update()),
      documents.onDidClose(() => this.update()),
      findings.onDidChange((path) => {
        this.fronts.changed(path);
        this.update();
      }),
      pairs.onDidChange(() => this.update()),
      speech.onDidChange(() => this.update()),
      steps.onDidMove(() => this.update()),
    );
    void this.look();
  }

  /** Looks what is in front and who would receive a file now, and says it. */
  async look(): Promise<void> {
    this.update();
    await this.fronts.look();
    this.receiver = await receiverNow(this.office);
    this.update();
  }

  /** Shows what holds now. */
  update(): void {
    const { front } = this.fronts;
    if (!front && !this.office.practice) {
      this.item.hide();
      return;
    }
    const { text, tooltip, label } = sayStatus(this.office.speech, this.facts(front));
    this.item.text = text;
    this.item.tooltip = tooltip;
    this.item.accessibilityInformation = { label, role: 'button' };
    this.item.show();
  }

  private facts(front: Front | undefined): StatusFacts {
    const receiver = this.office.practice ? 'practice' : this.receiver;
    if (!front) return { state: 'idle', file: '', onDisk: false, outdated: false, receiver, further: [] };
    const tallied = this.fronts.tallied(front);
    const state = stateOf(front, tallied);
    const isFound = state === 'fatal' || state === 'errors' || state === 'clean';
    const dates = front.kind === 'document' && tallied ? this.calendarOf(front.checked) : undefined;
    return {
      state, receiver, counts: isFound ? tallied : undefined,
      file: front.kind === 'large' ? nameOf(front.uri) : nameOf(front.checked.document.uri),
      onDisk: front.kind === 'large', outdated: front.kind === 'large' && front.known?.outdated !== undefined,
      place: front.kind === 'document' ? this.steps.placeIn(front.checked.document) : undefined,
      further: [dates, sayPair(this.office, fileOf(front)?.fsPath)].filter((said) => said !== undefined),
    };
  }

  dispose(): void {
    this.listeners.dispose();
    this.item.dispose();
  }
}

function stateOf(front: Front, tallied: Tallied | undefined): StatusState {
  if (front.kind === 'large') return tallied ? stateOfCounts(tallied) : 'large';
  const { state } = front.checked;
  if (state === 'failed') return 'failed';
  return state === 'checking' || !tallied ? 'checking' : stateOfCounts(tallied);
}
