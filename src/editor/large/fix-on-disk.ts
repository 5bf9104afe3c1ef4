import * as vscode from 'vscode';
import { USUAL_PART } from '../../core/model/parts';
import { planFixes } from '../../disk/bulk';
import type { FixPlan } from '../../disk/bulk';
import type { CheckedFile } from '../../disk/checked-file';
import { DiskError } from '../../disk/errors';
import { byRule } from '../../disk/groups';
import { say } from '../../disk/words';
import { nameOf, openDocument } from '../files';
import type { Office } from '../office';
import { checkWithProgress, currentFile } from './checking';
import type { Differences } from './differences';
import { flaggedDocuments } from './flagged-uri';
import { withPercent } from './percent';
import { targetOf } from './target';

/** Mends all of a rule in a file on disk that can safely be mended, after showing what that is. */
export async function fixOnDiskCommand(office: Office, differences: Differences, argument: unknown): Promise<void> {
  const { speech, dialogs, findings } = office;
  try {
    const target = await targetOf(argument, speech.say('bulk.pick'), office);
    if (!target || !await nothingUnsaved(office, target.path)) return;
    const file = await currentFile(findings, speech, target.path);
    const rule = target.wanted?.rule ?? await chooseRule(office, file);
    if (!rule) return;
    const title = speech.say('bulk.planning', { file: nameOf(vscode.Uri.file(target.path)) });
    const plan = await withPercent(title, percentIn(office), (watch) => planFixes(file, rule, watch));
    if (plan.places === 0) {
      await dialogs.tell('information', speech.say('bulk.nothing', { rule: speech.findings.of(rule).title }));
      return;
    }
    if (await agreed(office, differences, file, plan)) await write(office, file, plan);
  } catch (error) {
    if (error instanceof DiskError && error.code === 'cancelled') return;
    await dialogs.tell('error', speech.failure(error));
  } finally {
    await differences.close();
  }
}

const percentIn = ({ speech }: Office) => (percent: number) => speech.say('bulk.percent', { percent });

async function agreed({ speech, dialogs }: Office, differences: Differences, { index }: CheckedFile, plan: FixPlan): Promise<boolean> {
  const rule = speech.findings.of(plan.rule).title;
  const counted = { persons: plan.changes.length, partKind: index.part };
  await differences.show(plan.first, speech.say('bulk.title', { rule, shown: plan.first.length, ...counted }), (block) =>
    say(speech.language, 'line-part', { ordinal: index.ordinal(block), persons: index.persons, line: index.line(block), partKind: index.part }));
  const yes = speech.say('bulk.yes');
  const parts = [
    speech.say('bulk.question', { rule, places: plan.places, ...counted, shown: plan.first.length }),
    ...(plan.unsafe > 0 ? [speech.say('bulk.unsafe', { unsafe: plan.unsafe })] : []),
    ...(plan.left > 0 ? [speech.say('bulk.left', { left: plan.left })] : []),
  ];
  return await dialogs.tell('information', parts.join(' '), yes) === yes;
}

async function write(office: Office, file: CheckedFile, plan: FixPlan): Promise<void> {
  const { speech, dialogs, findings } = office;
  const name = nameOf(vscode.Uri.file(file.path));
  const fixes = findings.fixes(file.path)!;
  const { whole } = await withPercent(speech.say('bulk.writing', { file: name }), percentIn(office), (watch) => fixes.apply(plan, watch));
  office.milestones.reach('mended');
  if (whole) await checkWithProgress(findings, speech, file.path);
  const undo = speech.say('bulk.undo');
  const told = speech.say('bulk.done', { file: name, places: plan.places, persons: plan.changes.length, partKind: file.index.part });
  if (await dialogs.tell('information', told, undo) === undo) await undoOnDisk(office, file.path);
}

/** Takes the last mending of a file on disk back. */
export async function undoOnDiskCommand(office: Office, argument: unknown): Promise<void> {
  const { speech, dialogs } = office;
  try {
    const target = await targetOf(argument, speech.say('bulk.pick'), office);
    if (target && await nothingUnsaved(office, target.path)) await undoOnDisk(office, target.path);
  } catch (error) {
    await dialogs.tell('error', speech.failure(error));
  }
}

async function undoOnDisk(office: Office, path: string): Promise<void> {
  const { speech, dialogs, findings } = office;
  const file = nameOf(vscode.Uri.file(path));
  const fixes = findings.fixes(path);
  if (!fixes?.canUndo) throw new DiskError('undo-gone', { file });
  const { restored, kept, whole } = await withPercent(speech.say('bulk.undoing', { file }), percentIn(office), (watch) => fixes.undo(watch));
  if (whole) await checkWithProgress(findings, speech, path);
  const partKind = findings.of(path)?.table.part ?? USUAL_PART;
  const told = [speech.say('bulk.undone', { file, restored, partKind }), ...(kept > 0 ? [speech.say('bulk.kept', { kept, partKind })] : [])];
  await dialogs.tell(kept > 0 ? 'warning' : 'information', told.join(' '));
}

async function chooseRule({ speech, dialogs }: Office, { index }: CheckedFile): Promise<string | undefined> {
  const groups = byRule(index, {}).filter(({ safe }) => safe > 0);
  if (groups.length === 0) {
    await dialogs.tell('information', speech.say('bulk.none', { partKind: index.part }));
    return undefined;
  }
  return dialogs.choose(speech.say('bulk.which'), groups.map(({ key, safe, findings }) => ({
    label: speech.findings.of(key).title, detail: speech.say('bulk.safe', { safe, findings }), value: key,
  })));
}

/** Whether no editor holds changes of the file that are not on the disk; tells where one does. */
async function nothingUnsaved({ speech, dialogs }: Office, path: string): Promise<boolean> {
  const own = openDocument(vscode.Uri.file(path));
  const dirty = [...(own ? [own] : []), ...flaggedDocuments(path)].filter(({ isDirty }) => isDirty);
  if (dirty.length === 0) return true;
  const save = speech.say('file.save');
  if (!await dialogs.confirm(speech.say('bulk.unsaved', { file: nameOf(vscode.Uri.file(path)) }), undefined, save)) return false;
  for (const document of dirty) if (!await document.save()) return false;
  return true;
}
