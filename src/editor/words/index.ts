import type { Arguments } from '../../core/findings/finding';
import { fill } from '../../core/findings/words';
import type { Language } from '../../core/rules/rule';
import type { en } from './en';
import { EDITOR_WORDS } from './languages';

/** Every sentence of the editor part. A language is one file; one that lacks a key does not compile. */
export type WordKey = keyof typeof en;
export type Words = Readonly<Record<WordKey, string>>;

/** The sentence for a key, filled in: `{count}` by a value, `{count:error|errors}` by a number and the word that fits it. */
export function say(language: Language, key: WordKey, args?: Arguments): string {
  const sentence = EDITOR_WORDS[language][key].replace(/\{(\w+):([^|}]*)\|([^}]*)\}/g, (_, name: string, one: string, many: string) =>
    `{${name}} ${args?.[name] === 1 ? one : many}`);
  return fill(sentence, args, language);
}
