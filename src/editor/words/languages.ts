import type { Language } from '../../core/rules/rule';
import { en } from './en';
import type { Words } from './index';
import { nb } from './nb';

/** Every sentence of the editor part in each language. */
export const EDITOR_WORDS: Readonly<Record<Language, Words>> = { nb, en };
