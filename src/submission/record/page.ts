// A submission as a page to be read: what its state means, all that is known of it, and what has happened, in Markdown.
import { say, label } from '../words';
import type { Language } from '../words';
import { sayTime } from '../words/time';
import { withoutIdentifiers } from '../shown-name';
import type { Step, Submission } from './submissions';
import { fieldsOf, sayState, saySubmission } from './texts';

/**
 * The page of a submission; no person identifier, no folder and no e-mail address of a person is in it.
 * @param receiver what to call the receiver
 */
export function submissionPage(language: Language, submission: Submission, receiver: string): string {
  const rows = fieldsOf(language, submission).map(({ key, value }) => `| ${label(language, key)} | ${plain(value)} |`);
  return [
    `# ${plain(sayState(language, submission))}: ${plain(withoutIdentifiers(submission.file))}`, '',
    `**${label(language, `target-${submission.target}`)}.** ${plain(saySubmission(language, submission, receiver))}`, '',
    '| | |', '|---|---|', ...rows, '',
    `## ${label(language, 'history')}`, '',
    ...submission.history.map((step) => `- ${plain(sayStep(language, step, submission, receiver))}`), '',
  ].join('\n');
}

/** One thing that happened, and when; a failure with its reason. */
function sayStep(
  language: Language, { at, state, reason, args }: Step, { file }: Submission, receiver: string,
): string {
  const why = reason === undefined ? '' : `: ${say(language, reason, { file, ...args, receiver })}`;
  return `${sayTime(language, at)}: ${label(language, `step-${state}`)}${why}`;
}

/** Text that Markdown is to show as it is. */
function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#+!|~]/g, '\\$&').replace(/\r?\n/g, ' ');
}
