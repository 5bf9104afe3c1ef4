import type { Language } from '../../core/rules/rule';
import { en } from './en';
import type { Words } from './index';
import { nb } from './nb';

/** Every sentence about files on disk in each language. */
export const DISK_WORDS: Readonly<Record<Language, Words>> = { nb, en };
