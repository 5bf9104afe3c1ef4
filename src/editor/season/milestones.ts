import * as vscode from 'vscode';
import type { CheckedDocument, CheckedDocuments } from '../checked-documents';
import type { Speech } from '../speech';

/** What somebody has come to on the way from extract to receipt: steps of the walkthrough are done by these. */
export type Milestone = 'opened' | 'mended' | 'practised' | 'sent';

/** Says that somebody has come so far. */
export function reached(milestone: Milestone): void {
  void vscode.commands.executeCommand('setContext', `iplos.reached.${milestone}`, true);
}

/** Follows how far somebody comes with the files that are open, and which language the walkthrough is shown in. */
export function followMilestones(documents: CheckedDocuments, speech: Speech): vscode.Disposable {
  const left = new WeakMap<CheckedDocument, number>();
  const follow = (checked: CheckedDocument): void => {
    reached('opened');
    if (checked.state !== 'done' || !checked.summary) return;
    const { total } = checked.summary.counts;
    const before = left.get(checked);
    left.set(checked, total);
    // A setting can take findings away too; a change of the text leaves its mark.
    if (before !== undefined && total < before && checked.document.isDirty) reached('mended');
  };
  const language = (): void => {
    void vscode.commands.executeCommand('setContext', 'iplos.language', speech.language);
  };
  language();
  return vscode.Disposable.from(documents.onDidChange(follow), speech.onDidChange(language));
}
