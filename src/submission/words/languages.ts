import { en } from './en';
import type { Labels, Language, Words } from './index';
import { labelsEn } from './labels-en';
import { labelsNb } from './labels-nb';
import { nb } from './nb';

/** What happened, and what to do, in each language. */
export const SENTENCES: Readonly<Record<Language, Words>> = { nb, en };
/** Short texts in each language. */
export const LABELS: Readonly<Record<Language, Labels>> = { nb: labelsNb, en: labelsEn };
