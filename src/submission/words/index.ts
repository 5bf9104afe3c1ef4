// Words for all that encrypting and sending may say. A language that lacks a key does not compile.
import { partWords } from '../../core/findings/part-words';
import { number } from '../../core/findings/words';
import type { ErrorArgs, ErrorCode } from '../errors';
import type { Hold, HoldCode } from '../gate';
import type { labelsEn } from './labels-en';
import { LABELS, SENTENCES } from './languages';
import { sayDay } from './time';

type PairHold = 'fatal' | 'incomplete-file' | 'synthetic-to-production';
export type WordKey = ErrorCode | `hold-${HoldCode}` | `hold-pair-${PairHold}`;
/** One sentence (or two) for each: what happened, and what to do. {name} is replaced by the argument of that name. */
export type Words = Readonly<Record<WordKey, string>>;
export type LabelKey = keyof typeof labelsEn;
/** Short texts. {name:one|many} is replaced by the number of that name and the word that fits it. */
export type Labels = Readonly<Record<LabelKey, string>>;
export type Language = 'nb' | 'en';

const DAY = /^\d{4}-\d\d-\d\d$/;

/**
 * The sentence for a key, filled in; days (YYYY-MM-DD) as the language writes them. An argument that is not given stays
 * as {name}, so that it is seen.
 */
export function say(language: Language, key: WordKey, args: ErrorArgs = {}): string {
  return filled(language, SENTENCES[language][key], args);
}

/** The sentence for an error. */
export const sayError = (language: Language, error: { code: ErrorCode; args: ErrorArgs }): string => (
  say(language, error.code, error.args)
);
/** The sentence for a hold; of two files it is said of both. */
export const sayHold = (language: Language, { code, args }: Pick<Hold, 'code' | 'args'>): string => (
  say(language, args.ident !== undefined && isPairHold(code) ? `hold-pair-${code}` : `hold-${code}`, args)
);

/** Whether a hold is said otherwise of two files. */
function isPairHold(code: HoldCode): code is PairHold {
  return `hold-pair-${code}` in SENTENCES.en;
}

/** The short text for a key, filled in. */
export function label(language: Language, key: LabelKey, args: ErrorArgs = {}): string {
  return filled(language, LABELS[language][key], args);
}

/**
 * Fills a sentence: {name} by a value, {name:one|many} by a number and the word that fits it, {name:part} by a number and
 * what the things are called that the file consists of.
 */
export function filled(language: Language, sentence: string, args: ErrorArgs): string {
  const words = partWords(language, args);
  const counted = sentence.replace(/\{(\w+):part\}/g, (_, name: string) => `{${name}:${words.part}|${words.parts}}`);
  return counted.replace(/\{(\w+)(?::([^|}]*)\|([^}]*))?\}/g, (hole, name: string, one?: string, many?: string) => {
    const value = args[name];
    if (value === undefined) return hole;
    const text = typeof value === 'number' ? number(value, language) : DAY.test(value) ? sayDay(language, value) : value;
    return one === undefined ? text : `${text} ${value === 1 ? one : many}`;
  });
}
