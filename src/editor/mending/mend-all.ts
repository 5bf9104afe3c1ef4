import * as vscode from 'vscode';
import type { Inspector } from '../../core/inspect/inspector';
import type { CheckSummary } from '../../core/check/summary';
import { stretchesOf } from '../../core/findings/mending-preview';
import type { Stretch } from '../../core/findings/mending-preview';
import { planMending } from '../../core/findings/safe-edits';
import type { MendingPlan } from '../../core/findings/safe-edits';
import { hidden } from '../../core/inspect/hiding';
import { USUAL_PART } from '../../core/model/parts';
import { lastNotAbove } from '../../disk/columns';
import { isSafe } from '../../disk/facts';
import { ordinalsIn } from '../../disk/part-lines';
import type { CheckedDocument } from '../checked-documents';
import { rangeOf } from '../diagnostics';
import { nameOf } from '../files';
import { FLAGGED } from '../large/flagged-uri';
import type { Office } from '../office';
import type { Reading } from '../reading/reading';
import { documentOf, whenChecked } from './documents';
import type { Decision, Previews, Proposal } from './preview';

/** So many mendings are shown before they are done; all are done. */
const MOST_SHOWN = 200;

/** What the commands of this room share. */
export interface MendingDesk {
  readonly office: Office;
  readonly reading: Reading;
  readonly previews: Previews;
}

/** Mends all that can safely be mended in an open document, or of the rule the command was called on, after showing it. */
export async function mendAllCommand(desk: MendingDesk, argument: unknown): Promise<void> {
  const target = documentOf(argument, desk.office.documents);
  if (target) await mend(desk, target.checked, target.rule);
  // What is not open is mended where it stands on disk, one rule at a time.
  else await vscode.commands.executeCommand('iplos.fixAllOnDisk', argument);
}

/** The same of one rule, which is chosen where the command was not called on one. */
export async function mendRuleCommand(desk: MendingDesk, argument: unknown): Promise<void> {
  const { office } = desk;
  const target = documentOf(argument, office.documents);
  if (!target) {
    await vscode.commands.executeCommand('iplos.fixAllOnDisk', argument);
    return;
  }
  const summary = await whenChecked(office.documents, target.checked);
  const rule = target.rule ?? (summary && await chooseRule(office, summary));
  if (rule) await mend(desk, target.checked, rule);
}

async function chooseRule({ speech, dialogs }: Office, { findings, counts }: CheckSummary): Promise<string | undefined> {
  const safe = new Map<string, number>();
  for (const finding of findings) if (isSafe(finding)) safe.set(finding.rule, (safe.get(finding.rule) ?? 0) + 1);
  if (safe.size === 0) {
    await dialogs.tell('information', speech.say('mend.none'));
    return undefined;
  }
  return dialogs.choose(speech.say('mend.which'), [...safe].sort((a, b) => b[1] - a[1]).map(([rule, count]) => ({
    label: speech.findings.of(rule).title, detail: speech.say('mend.safe', { safe: count, findings: counts.byRule.get(rule) ?? count }), value: rule,
  })));
}

async function mend(desk: MendingDesk, checked: CheckedDocument, rule: string | undefined): Promise<void> {
  const { speech, dialogs, documents } = desk.office;
  const { document } = checked;
  const file = nameOf(document.uri);
  const inspector = await desk.reading.inspector();
  for (;;) {
    const summary = await whenChecked(documents, checked);
    if (!summary) return;
    const { version } = document;
    const plan = planMending(rule === undefined ? summary.findings : summary.findings.filter((finding) => finding.rule === rule));
    if (plan.mendings.length === 0) {
      await dialogs.tell('information', speech.say('mend.none'));
      return;
    }
    if (await agreed(desk, inspector, checked, plan, rule) === 'discard') return;
    if (documents.of(document) !== checked) {
      await dialogs.tell('warning', speech.say('mend.closed', { file }));
      return;
    }
    if (document.version === version) return apply(desk.office, document, plan);
    await dialogs.tell('warning', speech.say('mend.changed'));
  }
}

function agreed(
  desk: MendingDesk, inspector: Inspector, checked: CheckedDocument, plan: MendingPlan, rule: string | undefined,
): Promise<Decision> {
  const { speech, dialogs } = desk.office;
  const count = plan.mendings.length;
  const shown = Math.min(count, MOST_SHOWN);
  const what = rule === undefined ? speech.say('mend.everything') : speech.findings.of(rule).title;
  const parts = [
    speech.say('mend.question', { what, count, file: nameOf(checked.document.uri) }),
    ...(shown < count ? [speech.say('mend.shown', { shown, count })] : []),
    ...(plan.unsafe > 0 ? [speech.say('mend.unsafe', { unsafe: plan.unsafe })] : []),
    ...(plan.left > 0 ? [speech.say('mend.left', { left: plan.left })] : []),
  ];
  const title = speech.say(shown < count ? 'mend.previewCut' : 'mend.preview', { what, shown, count });
  return desk.previews.propose({ title, ...contentOf(desk.office, inspector, checked, plan) }, async () => {
    const yes = speech.say('mend.apply', { count });
    const no = speech.say('mend.discard');
    const pressed = await dialogs.tell('information', parts.join(' '), yes, no);
    return pressed === yes ? 'apply' : pressed === no ? 'discard' : undefined;
  });
}

/** What is shown of a plan: computed at once, since the document may change while it is shown. */
function contentOf({ speech }: Office, inspector: Inspector, checked: CheckedDocument, plan: MendingPlan): Omit<Proposal, 'title'> {
  const { document } = checked;
  const text = document.getText();
  const blocks = [...checked.textBlocks()];
  const starts = Int32Array.from(blocks, ({ start }) => start);
  const blockAt = (offset: number) => lastNotAbove(starts, offset, starts.length);
  const secret = ({ start, end }: { start: number; end: number }) => blocks.slice(Math.max(0, blockAt(start)), blockAt(end) + 1)
    .flatMap((block) => inspector.identifiers(block)).filter((range) => range.start < end && range.end > start);
  const open = stretchesOf(text, plan, MOST_SHOWN, () => [], hidden);
  const covered = stretchesOf(text, plan, MOST_SHOWN, secret, hidden);
  const ordinalAt = document.uri.scheme === FLAGGED ? ordinalsIn(text) : counted;
  const headings = new Map(open.map((stretch) => [stretch.start, headingOf(stretch)]));
  return { stretches: (hide) => (hide ? covered : open), headingOf: ({ start }) => headings.get(start)! };

  function headingOf({ start, findings }: Stretch): string {
    const line = document.positionAt(start).line + 1;
    const rules = [...new Set(findings.map(({ rule }) => speech.findings.of(rule).title))].join(', ');
    const ordinal = blocks[blockAt(start)]?.result.isPart ? ordinalAt(start) : undefined;
    if (ordinal === undefined) return speech.say('mend.line', { line, rules });
    return speech.say('mend.part', { line, ordinal, rules, partKind: checked.summary?.part ?? USUAL_PART });
  }

  function counted(start: number): number {
    return blocks.slice(0, blockAt(start) + 1).reduce((sum, { result }) => sum + result.persons, 0);
  }
}

async function apply({ speech, dialogs, milestones }: Office, document: vscode.TextDocument, { mendings }: MendingPlan): Promise<void> {
  const file = nameOf(document.uri);
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, mendings.flatMap(({ edits }) => edits).map((one) => vscode.TextEdit.replace(rangeOf(one, document), one.text)));
  if (!await vscode.workspace.applyEdit(edit)) {
    await dialogs.tell('error', speech.say('mend.refused', { file }));
    return;
  }
  milestones.reach('mended');
  const { version } = document;
  await vscode.window.showTextDocument(document, { preview: false });
  const undo = speech.say('mend.undo');
  const told = [speech.say('mend.done', { count: mendings.length, file }), ...(document.isDirty ? [speech.say('mend.unsaved')] : [])];
  if (await dialogs.tell('information', told.join(' '), undo) !== undo) return;
  if (document.isClosed || document.version !== version) {
    await dialogs.tell('warning', speech.say('mend.later', { file }));
    return;
  }
  await vscode.window.showTextDocument(document, { preview: false });
  await vscode.commands.executeCommand('undo');
  await dialogs.tell('information', speech.say('mend.undone', { file }));
}
