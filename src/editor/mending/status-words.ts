// What the status bar's item says of a file, in words: nothing here asks the editor.
import type { Speech } from '../speech';
import type { Tallied } from './front';
import type { StepPlace } from './steps';

/** How the file in front stands; `idle` where there is none, `large` where it is too large and was not checked on disk. */
export type StatusState = 'idle' | 'large' | 'checking' | 'failed' | 'fatal' | 'errors' | 'clean';

/** What the item goes by. */
export interface StatusFacts {
  readonly state: StatusState;
  readonly file: string;
  /** What was found, where the state tells of it. */
  readonly counts?: Tallied;
  /** Whether that was found in the file on disk, since it is too large for the editor. */
  readonly onDisk: boolean;
  /** Whether the file or the settings have changed since. */
  readonly outdated: boolean;
  /** Where somebody is who goes from finding to finding. */
  readonly place?: Pick<StepPlace, 'rule' | 'ordinal' | 'total'>;
  /** Whom a file would be sent to. */
  readonly receiver: 'practice' | 'production' | 'none';
  /** Sentences on what else is known: the year's dates, the other file of a pair. */
  readonly further: readonly string[];
}

/** What is shown, what is shown to who points at it, and what is read aloud. */
export interface StatusSaid {
  readonly text: string;
  readonly tooltip: string;
  readonly label: string;
}

/** The state of a file of which it is known what is wrong. */
export function stateOfCounts({ fatal, errors }: Pick<Tallied, 'fatal' | 'errors'>): StatusState {
  if (fatal > 0) return 'fatal';
  return errors > 0 ? 'errors' : 'clean';
}

/** The words for what is known. */
export function sayStatus(speech: Pick<Speech, 'say'>, facts: StatusFacts): StatusSaid {
  const told = tell(speech, facts);
  const rest = [speech.say(`status.receiver.${facts.receiver}`), ...facts.further];
  return {
    text: textOf(speech, facts) + modeOf(speech, facts),
    tooltip: [told, ...rest].join('\n\n'),
    label: [...labelOf(speech, facts, told), ...rest].join(' '),
  };
}

function textOf(speech: Pick<Speech, 'say'>, { state, counts, place }: StatusFacts): string {
  const text = speech.say(`status.${state}`, counts && { ...counts });
  if (!place || !counts) return text;
  return speech.say(place.rule === undefined ? 'status.step' : 'status.stepOfRule', { text, ordinal: place.ordinal, total: place.total });
}

/** Practice always, so that nobody takes it for earnest; production where the next thing to do is to send. */
function modeOf(speech: Pick<Speech, 'say'>, { state, receiver }: StatusFacts): string {
  if (receiver === 'practice') return speech.say('status.practice');
  return receiver === 'production' && state === 'clean' ? speech.say('status.production') : '';
}

/** What is said of the file to those who point at the item. */
function tell(speech: Pick<Speech, 'say'>, { state, file, counts, onDisk, outdated }: StatusFacts): string {
  if (state === 'idle') return speech.say('status.idle.tooltip');
  if (state === 'failed') return speech.say('status.failed.tooltip');
  if (state === 'large') return speech.say('status.large.tooltip', { file });
  if (!counts) return speech.say('status.waiting');
  if (!onDisk) return speech.say('status.tooltip', { ...counts });
  const checked = speech.say('status.large.checked', { ...counts });
  return outdated ? `${checked} ${speech.say('status.outdated')}` : checked;
}

/** The state first: it is read aloud in place of the text, whose picture would say nothing. */
function labelOf(speech: Pick<Speech, 'say'>, facts: StatusFacts, told: string): string[] {
  const { state, counts, outdated } = facts;
  const text = `${textOf(speech, facts).replace(/^\$\([^)]*\) /, '')}.`;
  if (!counts || state === 'fatal') return [text, told];
  const counted = `${speech.say('status.label', { ...counts })}.`;
  return outdated ? [counted, speech.say('status.outdated')] : [counted];
}
