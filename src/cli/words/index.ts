import type { Arguments } from '../../core/findings/finding';
import { fill } from '../../core/findings/words';
import type { Language } from '../../core/rules/rule';
import { en } from './en';
import { nb } from './nb';

/** Every sentence of the command line. A language is one file; one that lacks a key does not compile. */
export type WordKey = keyof typeof en;
export type Words = Readonly<Record<WordKey, string>>;

export const CLI_WORDS: Readonly<Record<Language, Words>> = { nb, en };

/** The sentence for a key, filled in. */
export function say(language: Language, key: WordKey, args?: Arguments): string {
  return fill(CLI_WORDS[language][key], args, language);
}

/** One or several of something, by the two sentences `KEY-1` and `KEY-n`. */
export function several(language: Language, key: 'fatal' | 'error' | 'warning' | 'information', count: number): string {
  return count === 1 ? say(language, `${key}-1`) : say(language, `${key}-n`, { count });
}
