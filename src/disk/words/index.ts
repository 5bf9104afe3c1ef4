// Words for what files on disk may say. A language is one file; one that lacks a key does not compile.
import { fill } from '../../core/findings/words';
import type { Language } from '../../core/rules/rule';
import type { DiskErrorCode, DiskErrorArgs, DiskError } from '../errors';
import { DISK_WORDS } from './languages';

/** The lines between what is of the file, in a text of flagged persons. */
export type LineKey = 'line-intro' | 'line-intro-cut' | 'line-part' | 'line-other' | 'line-closing';
export type WordKey = DiskErrorCode | LineKey;
export type Words = Readonly<Record<WordKey, string>>;

/** The sentence for a key, filled in. */
export function say(language: Language, key: WordKey, args: DiskErrorArgs = {}): string {
  return fill(DISK_WORDS[language][key], args, language);
}

/** The sentence for a failure. */
export function sayDiskError(language: Language, { code, args }: Pick<DiskError, 'code' | 'args'>): string {
  return say(language, code, args);
}
