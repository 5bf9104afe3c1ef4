import type { Arguments } from '../../core/findings/finding';
import { fill } from '../../core/findings/words';
import type { Language } from '../../core/rules/rule';
import { en } from './en';
import { nb } from './nb';

/** Every sentence of the editor part. A language is one file; one that lacks a key does not compile. */
export type WordKey = keyof typeof en;
export type Words = Readonly<Record<WordKey, string>>;

export const EDITOR_WORDS: Readonly<Record<Language, Words>> = { nb, en };

/** The sentence for a key, filled in. */
export function say(language: Language, key: WordKey, args?: Arguments): string {
  return fill(EDITOR_WORDS[language][key], args, language);
}
