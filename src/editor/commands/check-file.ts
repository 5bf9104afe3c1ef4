import type { Severity } from '../../core/findings/finding';
import { checkPath } from '../../submission/file-check';
import { SubmissionError } from '../../submission/errors';
import { extractOf, nameOf, openDocument, showProblems } from '../files';
import type { Office } from '../office';
import { withProgress } from '../progress';

/** Checks the bytes of a file on disk, of any size and without opening it, and tells what it came to. */
export async function checkFileCommand(office: Office, argument: unknown): Promise<void> {
  const { speech, dialogs } = office;
  const uri = await extractOf(argument, speech.say('check.pick'), office);
  if (!uri) return;
  const file = nameOf(uri);
  try {
    const { verdict } = await withProgress(speech, speech.say('check.title', { file }), ({ signal, onProgress }) =>
      checkPath(uri.fsPath, office.environment(), office.ruleSet, 0, {
        signal, onProgress: (done, total) => onProgress({ phase: 'check', done, total }),
      }));
    const show = speech.say('check.show');
    const unsaved = openDocument(uri)?.isDirty ? ` ${speech.say('check.unsaved')}` : '';
    const pressed = await dialogs.tell(kindOf(verdict.counts), outcome(office, file, verdict) + unsaved, show);
    if (pressed === show) await showProblems(uri);
  } catch (error) {
    if (error instanceof SubmissionError && error.code === 'cancelled') {
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

function outcome({ speech }: Office, file: string, { counts, persons }: { counts: Record<Severity, number>; persons: number }): string {
  if (counts.fatal > 0) return speech.say('check.fatal', { file });
  const args = { file, errors: counts.error, warnings: counts.warning, persons };
  return counts.error > 0 ? speech.say('check.errors', args) : speech.say('check.clean', args);
}
