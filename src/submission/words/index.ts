// Words for all that encrypting and sending may say. A language is one file; one that lacks a key does not compile.
import type { ErrorArgs, ErrorCode } from '../errors';
import type { Hold, HoldCode } from '../gate';
import { en } from './en';
import { nb } from './nb';

export type WordKey = ErrorCode | `hold-${HoldCode}`;
/** One sentence (or two) for each: what happened, and what to do. {name} is replaced by the argument of that name. */
export type Words = Readonly<Record<WordKey, string>>;
export type Language = 'nb' | 'en';

const LANGUAGES: Readonly<Record<Language, Words>> = { nb, en };

/** The sentence for a key, filled in. An argument that is not given stays as {name}, so that it is seen. */
export function say(language: Language, key: WordKey, args: ErrorArgs = {}): string {
  return LANGUAGES[language][key].replace(/\{(\w+)\}/g, (hole, name: string) => `${args[name] ?? hole}`);
}

/** The sentence for an error or a hold. */
export const sayError = (language: Language, error: { code: ErrorCode; args: ErrorArgs }): string => (
  say(language, error.code, error.args)
);
export const sayHold = (language: Language, hold: Pick<Hold, 'code' | 'args'>): string => (
  say(language, `hold-${hold.code}`, hold.args)
);
