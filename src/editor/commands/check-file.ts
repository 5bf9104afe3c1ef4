import * as vscode from 'vscode';
import type { Severity } from '../../core/findings/finding';
import type { PartKind } from '../../core/model/parts';
import { DiskError } from '../../disk/errors';
import { select } from '../../disk/selection';
import { extractOf, LARGEST_DOCUMENT, nameOf, openDocument, showProblems } from '../files';
import { checkWithProgress } from '../large/checking';
import { OPEN_COMMAND } from '../large/target';
import type { Office } from '../office';
import { sayPair } from '../pair/say-pair';

/** Checks the bytes of a file on disk, of any size and without opening it, and tells what it came to. */
export async function checkFileCommand(office: Office, argument: unknown): Promise<void> {
  const { speech, dialogs, findings } = office;
  const uri = await extractOf(argument, speech.say('check.pick'), office);
  if (!uri) return;
  const file = nameOf(uri);
  try {
    const { index, identity } = await checkWithProgress(findings, speech, uri.fsPath);
    if (index.format) office.milestones.reach('opened');
    const show = speech.say(identity.size > LARGEST_DOCUMENT ? 'check.showFindings' : 'check.show');
    const open = speech.say('check.openFlagged', { partKind: index.part });
    const more = [openDocument(uri)?.isDirty ? speech.say('check.unsaved') : undefined, sayPair(office, uri.fsPath)]
      .filter((sentence) => sentence !== undefined).map((sentence) => ` ${sentence}`).join('');
    const counts = index.counts().bySeverity;
    const buttons = index.format && select(index, {}).total > 0 ? [show, open] : [show];
    const pressed = await dialogs.tell(kindOf(counts), outcome(office, file, { counts, persons: index.persons, partKind: index.part }) + more, ...buttons);
    if (pressed === show) await showProblems(uri, office);
    if (pressed === open) await vscode.commands.executeCommand(OPEN_COMMAND, uri);
  } catch (error) {
    if (error instanceof DiskError && error.code === 'cancelled') {
      await dialogs.tell('information', speech.say('check.cancelled', { file }));
      return;
    }
    await dialogs.tell('error', speech.say('check.failed', { file, reason: speech.failure(error) }));
  }
}

function kindOf({ fatal, error }: Record<Severity, number>): 'information' | 'warning' | 'error' {
  if (fatal > 0) return 'error';
  return error > 0 ? 'warning' : 'information';
}

interface Outcome {
  readonly counts: Record<Severity, number>;
  readonly persons: number;
  readonly partKind: PartKind;
}

function outcome({ speech }: Office, file: string, { counts, persons, partKind }: Outcome): string {
  if (counts.fatal > 0) return speech.say('check.fatal', { file });
  const args = { file, errors: counts.error, warnings: counts.warning, persons, partKind };
  return counts.error > 0 ? speech.say('check.errors', args) : speech.say('check.clean', args);
}
