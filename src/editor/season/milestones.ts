import * as vscode from 'vscode';
import type { CheckedDocument, CheckedDocuments } from '../checked-documents';

const MILESTONES = ['opened', 'mended', 'practised', 'sent'] as const;

/** What somebody has come to on the way from extract to receipt: steps of the walkthrough are done by these. */
export type Milestone = (typeof MILESTONES)[number];

const KEPT = 'milestones';

/** How far somebody has come. */
export class Milestones {
  constructor(private readonly state: vscode.Memento) {}

  /** Says that somebody has come so far. */
  reach(milestone: Milestone): void {
    const kept = this.reached();
    if (!kept.includes(milestone)) void this.state.update(KEPT, [...kept, milestone]);
    void tick(milestone);
  }

  /** Those that were reached; what was kept in another form counts as nothing. */
  private reached(): Milestone[] {
    const kept = this.state.get(KEPT);
    return Array.isArray(kept) ? MILESTONES.filter((one) => kept.includes(one)) : [];
  }

  /** Ticks off in the walkthrough, which has just been opened, what was reached before. */
  async tickAll(): Promise<void> {
    for (const milestone of this.reached()) await tick(milestone);
  }
}

/**
 * Lets the walkthrough see that a milestone is reached. Only for a moment: a walkthrough that is made while it holds takes
 * it for old, and never ticks it off.
 */
async function tick(milestone: Milestone): Promise<void> {
  const key = `iplos.reached.${milestone}`;
  await vscode.commands.executeCommand('setContext', key, true);
  await vscode.commands.executeCommand('setContext', key, false);
}

/** Follows how far somebody comes with the files that are open. */
export function followDocuments(documents: CheckedDocuments, milestones: Milestones): vscode.Disposable {
  const left = new WeakMap<CheckedDocument, number>();
  return documents.onDidChange((checked) => {
    if (checked.state !== 'done' || !checked.summary) return;
    const { total } = checked.summary.counts;
    const before = left.get(checked);
    left.set(checked, total);
    if (before === undefined) milestones.reach('opened');
    // A setting can take findings away too; a change of the text leaves its mark.
    else if (total < before && checked.document.isDirty) milestones.reach('mended');
  });
}
