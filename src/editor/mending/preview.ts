import * as vscode from 'vscode';
import type { Stretch } from '../../core/findings/mending-preview';
import { commentOf } from '../../disk/flagged-text';
import { MENDING_PREVIEW } from '../checked-documents';

/** What may be done about what is shown. */
export type Decision = 'apply' | 'discard';

/** A mending that is shown before it is done. */
export interface Proposal {
  readonly title: string;
  /** The stretches that change, with or without persons' identifiers. */
  stretches(hidden: boolean): readonly Stretch[];
  /** What stands above a stretch. */
  headingOf(stretch: Stretch): string;
}

type Side = 'before' | 'after';

/** Shows side by side what mending would change, in texts that nobody can edit or save, until it is decided on. */
export class Previews implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.changed.event;
  private current: { readonly number: number; readonly proposal: Proposal; readonly decide: (decision: Decision) => void } | undefined;
  private count = 0;
  private readonly parts: vscode.Disposable;

  /** @param masking whether identifiers are hidden on the screen, and who tells when that changes */
  constructor(private readonly masking: { readonly isOn: boolean; readonly onDidChange: vscode.Event<void> }) {
    this.parts = vscode.Disposable.from(
      this.changed,
      vscode.workspace.registerTextDocumentContentProvider(MENDING_PREVIEW, this),
      vscode.commands.registerCommand('iplos.mending.apply', () => this.answer('apply')),
      vscode.commands.registerCommand('iplos.mending.discard', () => this.answer('discard')),
      vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
        if (closed.some((tab) => this.current && isPreview(tab, this.current.number))) this.current?.decide('discard');
      }),
      masking.onDidChange(() => {
        if (!this.current) return;
        for (const side of ['before', 'after'] as const) this.changed.fire(uriOf(this.current.number, side));
      }),
    );
  }

  provideTextDocumentContent({ path }: vscode.Uri): string {
    const [, number, side] = path.split('/');
    if (!this.current || Number(number) !== this.current.number) return '';
    const { proposal } = this.current;
    return proposal.stretches(this.masking.isOn)
      .map((stretch) => `${commentOf(proposal.headingOf(stretch))}\n${stretch[side.startsWith('before') ? 'before' : 'after']}\n`).join('\n');
  }

  /**
   * Shows a proposal, in the place of one that was shown before, which counts as discarded.
   * @param ask asks for the decision beside the buttons of the editor; undefined leaves it to those
   */
  async propose(proposal: Proposal, ask: () => Promise<Decision | undefined>): Promise<Decision> {
    this.current?.decide('discard');
    const number = ++this.count;
    const decided = new Promise<Decision>((resolve) => {
      this.current = { number, proposal, decide: resolve };
    });
    const { decide } = this.current!;
    await vscode.commands.executeCommand('vscode.diff', uriOf(number, 'before'), uriOf(number, 'after'), proposal.title, { preview: false });
    void ask().then((answer) => { if (answer) decide(answer); });
    const decision = await decided;
    if (this.current?.number === number) this.current = undefined;
    await vscode.window.tabGroups.close(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter((tab) => isPreview(tab, number)));
    return decision;
  }

  /** Decides by the buttons above the comparison: the message would go on offering what is done. */
  private answer(decision: Decision): void {
    if (!this.current) return;
    this.current.decide(decision);
    void vscode.commands.executeCommand('notifications.hideToasts').then(undefined, () => undefined);
  }

  dispose(): void {
    this.parts.dispose();
  }
}

function uriOf(number: number, side: Side): vscode.Uri {
  return vscode.Uri.from({ scheme: MENDING_PREVIEW, path: `/${number}/${side}.iplos` });
}

function isPreview({ input }: vscode.Tab, number: number): boolean {
  return input instanceof vscode.TabInputTextDiff && input.modified.toString() === uriOf(number, 'after').toString();
}
