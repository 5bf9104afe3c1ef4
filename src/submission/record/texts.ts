// What is said of a submission: a word for its state, a sentence on what it means and what to do, and all of it for
// whoever is asked to help. No person identifier, no PIN, no folder and no e-mail address of a person is in any of them.
import { number } from '../../core/findings/words';
import { profileFor } from '../../core/profiles/profiles';
import { withoutIdentifiers } from '../shown-name';
import { label, say } from '../words';
import type { LabelKey, Language } from '../words';
import { sayTime } from '../words/time';
import type { Submission } from './submissions';

/** Whom to ask where a year has no profile of its own. */
const PATTERN_YEAR = 2016;

/** A few words for a submission's state. */
export function sayState(language: Language, { state, interrupted }: Submission): string {
  return label(language, interrupted ? 'state-interrupted' : `state-${state}`);
}

/**
 * What a submission's state means and what to do about it.
 * @param receiver what to call the receiver
 */
export function saySubmission(language: Language, submission: Submission, receiver: string): string {
  const { state, failure, file, replaced } = submission;
  const about = state === 'failed' && failure
    ? capital(say(language, failure.reason, { file, ...failure.args, receiver }))
    : label(language, aboutKey(submission), timesOf(language, submission));
  return replaced ? `${about} ${label(language, 'about-replaced')}` : about;
}

/** Whom to ask about a receipt that has not come. */
export function contactOf({ year }: Submission): string {
  return profileFor(year ?? PATTERN_YEAR)?.receipt.contact ?? '';
}

/**
 * All that helps somebody who is asked about a submission, ready to be copied.
 * @param program name and version of the program that asks
 */
export function supportText(language: Language, submission: Submission, receiver: string, program: string): string {
  const opening = submission.state === 'overdue' ? ['support-overdue' as const] : [];
  const title: LabelKey[] = ['support-title', ...opening];
  const about = saySubmission(language, submission, receiver);
  const lines = fieldsOf(language, submission).map(({ key, value }) => `${label(language, key)}: ${value}`);
  const reason = submission.failure ? [`${label(language, 'field-reason')}: ${submission.failure.reason}`] : [];
  return [
    ...title.map((key) => label(language, key)), '', about, '', ...lines, ...reason,
    `${label(language, 'field-program')}: ${program}`, '',
  ].join('\n');
}

/** One thing that is known of a submission. */
export interface Field {
  readonly key: Extract<LabelKey, `field-${string}`>;
  readonly value: string;
}

/** What is known of a submission, in the order to be read; what is not known is left out. */
export function fieldsOf(language: Language, submission: Submission): Field[] {
  const time = (instant?: string) => (instant === undefined ? undefined : sayTime(language, instant));
  const count = (value?: number) => (value === undefined ? undefined : number(value, language));
  const all: [Field['key'], string | number | undefined][] = [
    ['field-state', sayState(language, submission)],
    ['field-target', label(language, `target-${submission.target}`)],
    ['field-begun', time(submission.begunAt)],
    ['field-sent', time(submission.sentAt)],
    ['field-due', time(submission.dueAt)],
    ['field-received', time(submission.receipt?.receivedAt)],
    ['field-receipt', submission.receipt?.number],
    ['field-via', submission.receipt && label(language, `via-${submission.receipt.via}`)],
    ['field-year', submission.year],
    ['field-kommunenummer', submission.kommunenummer],
    ['field-bydelsnummer', submission.bydelsnummer],
    ['field-file', withoutIdentifiers(submission.file)],
    ['field-bytes', count(submission.bytes)],
    ['field-cipher', submission.cipherSha256],
    ['field-plain', submission.plainSha256],
    ['field-ident-file', submission.ident && withoutIdentifiers(submission.ident.file)],
    ['field-ident-bytes', count(submission.ident?.bytes)],
    ['field-ident-cipher', submission.ident?.cipherSha256],
    ['field-ident-plain', submission.ident?.plainSha256],
    ['field-recipients', submission.recipients.join(', ')],
    ['field-receiver', submission.receiver],
    ['field-transport', transportName(language, submission.transport)],
    ['field-tries', count(submission.tries || undefined)],
    ['field-overrides', overridesOf(language, submission)],
    ['field-rules', submission.ruleSet],
  ];
  return all.flatMap(([key, value]) => (value === undefined || value === '' ? [] : [{ key, value: String(value) }]));
}

/** What the administrator set aside, and when. */
function overridesOf(language: Language, { overrides }: Submission): string {
  return overrides.map(({ code, at, fingerprint }) => {
    const words: Partial<Record<string, LabelKey>> = OVERRIDES;
    const key = words[code];
    const about = fingerprint === undefined ? '' : ` ${fingerprint}`;
    return `${key ? label(language, key) : code}${about} (${sayTime(language, at)})`;
  }).join(', ');
}

const OVERRIDES = {
  'incomplete-file': 'override-incomplete-file', 'stale-key': 'override-stale-key',
  'outside-window': 'override-outside-window', 'season-unknown': 'override-season-unknown',
} as const;

function transportName(language: Language, id: string | undefined): string | undefined {
  return id === 'http' || id === 'browser' || id === 'practice' ? label(language, `transport-${id}`) : id;
}

function aboutKey({ state, interrupted, transport }: Submission): LabelKey {
  if (state === 'failed') return 'state-failed';
  if (!interrupted) return `about-${state}`;
  if (state === 'encrypting') return 'about-encrypting-interrupted';
  return transport === 'browser' ? 'about-sending-browser' : 'about-sending-interrupted';
}

function timesOf(language: Language, submission: Submission): Record<string, string> {
  const { sentAt, dueAt, receipt } = submission;
  const time = (instant?: string) => (instant === undefined ? '' : sayTime(language, instant));
  return {
    sentAt: time(sentAt), dueAt: time(dueAt), receivedAt: time(receipt?.receivedAt), contact: contactOf(submission),
  };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
