import * as vscode from 'vscode';
import type { Target } from '../../submission/types';
import type { CheckedDocument, CheckedDocuments } from '../checked-documents';

/** What has to be reached for a step of the walkthrough to be done, all of it; reading is seen by the editor itself. */
const STEPS = {
  open: ['opened'],
  mend: ['mended'],
  report: ['reported', 'inspected'],
  practise: ['key', 'practised'],
  send: ['received'],
} as const;

/** A step of the walkthrough, as the manifest names it. */
type Step = keyof typeof STEPS;
/** What somebody has come to on the way from extract to receipt. */
export type Milestone = (typeof STEPS)[Step][number];

const ALL_STEPS = Object.keys(STEPS) as Step[];
const KEPT = 'milestones';

/** How far somebody has come. */
export class Milestones {
  constructor(private readonly state: vscode.Memento) {}

  /** Says that somebody has come so far. */
  reach(milestone: Milestone): void {
    const kept = this.reached();
    if (!kept.includes(milestone)) void this.state.update(KEPT, [...kept, milestone]);
    for (const step of this.done()) if (milestonesOf(step).includes(milestone)) void tick(step);
  }

  /** Says that a receipt came, or the administrator's word where nothing else can say that a file was sent. */
  receive(target: Target): void {
    this.reach(target === 'practice' ? 'practised' : 'received');
  }

  /** The steps that are done. */
  done(): Step[] {
    const reached = this.reached();
    return ALL_STEPS.filter((step) => milestonesOf(step).every((milestone) => reached.includes(milestone)));
  }

  /** Those that were reached; what was kept in another form counts as nothing. */
  private reached(): Milestone[] {
    const kept = this.state.get(KEPT);
    return Array.isArray(kept) ? ALL_STEPS.flatMap(milestonesOf).filter((one) => kept.includes(one)) : [];
  }

  /** Ticks off in the walkthrough, which has just been opened, what was reached before. */
  async tickAll(): Promise<void> {
    for (const step of this.done()) await tick(step);
  }
}

const milestonesOf = (step: Step): readonly Milestone[] => STEPS[step];

/**
 * Lets the walkthrough see that a step is done. Only for a moment: a walkthrough that is made while it holds takes
 * it for old, and never ticks it off.
 */
async function tick(step: Step): Promise<void> {
  const key = `iplos.done.${step}`;
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
