import type { Submission } from '../../submission/record/submissions';
import { sayState } from '../../submission/record/texts';
import { sayTime } from '../../submission/words/time';
import type { Office } from '../office';

/** The submission of a row of the view, as it stands now; undefined for anything else. */
export function submissionOf(argument: unknown, { submissions }: Office): Submission | undefined {
  const id = (argument as { submission?: { id?: unknown } } | undefined)?.submission?.id;
  return typeof id === 'string' ? submissions.of(id) : undefined;
}

/** The submission that a command is about: the row it was called on, or one that is chosen among those that fit. */
export async function chosen(office: Office, argument: unknown, fits: (one: Submission) => boolean): Promise<Submission | undefined> {
  const { submissions, dialogs, speech } = office;
  await submissions.refresh();
  const given = submissionOf(argument, office);
  if (given && fits(given)) return given;
  const fitting = given ? [] : submissions.submissions.filter(fits);
  if (fitting.length > 0) return choose(office, speech.say('submissions.pick'), fitting);
  await dialogs.tell('information', speech.say('submissions.none'));
  return undefined;
}

/** Lets choose among submissions. */
export async function choose({ dialogs, speech }: Office, title: string, among: readonly Submission[]): Promise<Submission | undefined> {
  const { language } = speech;
  return dialogs.choose(title, among.map((value) => ({
    label: value.file,
    detail: [sayState(language, value), speech.say(`submissions.target.${value.target}`), sayTime(language, value.at)].join(' · '),
    value,
  })));
}
