import * as vscode from 'vscode';
import type { CheckedDocument } from './checked-documents';
import { nameOf } from './files';
import { fileOf } from './mending/front';
import type { Front, Fronts, Tallied } from './mending/front';
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
    const { speech, practice } = this.office;
    const { front } = this.fronts;
    if (!front && !practice) {
      this.item.hide();
      return;
    }
    const counts = front && this.fronts.tallied(front);
    const dates = front?.kind === 'document' && counts ? this.calendarOf(front.checked) : undefined;
    const pair = front && sayPair(this.office, fileOf(front)?.fsPath);
    const said = [
      front ? this.told(front, counts) : speech.say('status.idle.tooltip'),
      speech.say('status.receiver', { receiver: speech.say(`menu.receiver.${this.receiver}`) }),
      ...(dates === undefined ? [] : [dates]),
      ...(pair === undefined ? [] : [pair]),
    ];
    this.item.text = (front ? this.text(front, counts) : speech.say('status.idle')) + (practice ? speech.say('status.practice') : '');
    this.item.tooltip = said.join('\n\n');
    this.item.accessibilityInformation = { label: (counts ? [speech.say('status.label', { ...counts }), ...said.slice(1)] : said).join(' '), role: 'button' };
    this.item.show();
  }

  private text(front: Front, counts: Tallied | undefined): string {
    const { speech } = this.office;
    if (front.kind === 'large') return counts ? this.counted(counts) : speech.say('status.large');
    const { state, document } = front.checked;
    if (state === 'failed') return speech.say('status.failed');
    if (state === 'checking' || !counts) return speech.say('status.checking');
    const text = this.counted(counts);
    const place = this.steps.placeIn(document);
    return place ? speech.say(place.rule === undefined ? 'status.step' : 'status.stepOfRule', { text, ordinal: place.ordinal, total: place.total }) : text;
  }

  private counted({ fatal, errors }: Tallied): string {
    const { speech } = this.office;
    if (fatal > 0) return speech.say('status.fatal');
    return errors > 0 ? speech.say('status.errors', { errors }) : speech.say('status.clean');
  }

  /** What is said of the file to those who point at the item. */
  private told(front: Front, counts: Tallied | undefined): string {
    const { speech } = this.office;
    if (front.kind === 'document') return counts ? speech.say('status.tooltip', { ...counts }) : speech.say('status.waiting');
    if (!counts) return speech.say('status.large.tooltip', { file: nameOf(front.uri) });
    const checked = speech.say('status.large.checked', { ...counts });
    return front.known?.outdated ? `${checked} ${speech.say('status.outdated')}` : checked;
  }

  dispose(): void {
    this.listeners.dispose();
    this.item.dispose();
  }
}
