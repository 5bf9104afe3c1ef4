// What a new season is made of: what is asked for, and what may be offered.
import * as z from 'zod';
import { codeLists, KOMMUNER } from '../core/codes/code-lists';
import type { CodeEntry } from '../core/codes/code-lists';
import { profileFor } from '../core/profiles/profiles';
import { osloDay } from './season';

/** The oldest year that the formats here reach back to. */
const FIRST_YEAR = 2013;
const MILLISECONDS_PER_DAY = 24 * 60 * 60 * 1000;

const form = z.object({
  year: z.int(),
  kommunenummer: z.string(),
  contact: z.string(),
  bydelsnummer: z.string(),
  organisasjonsnummer: z.string(),
});

/** What the municipality has told of a season. */
export type SeasonSetup = z.infer<typeof form>;
export const seasonSetup: z.ZodType<SeasonSetup> = form;

const draft = form.partial().extend({ step: z.int() });

/** What has been told so far, and the step, from 0, at which it goes on. */
export type SeasonDraft = z.infer<typeof draft>;
export const seasonDraft: z.ZodType<SeasonDraft> = draft;

/**
 * The reporting year that a municipality is about to report at an instant: last year's for as long as corrected data
 * still reach a publication (the letter: sent before 1 April), from then on this year's.
 */
export function reportingYearAt(now: Date): number {
  const today = osloDay(now);
  const lastYear = Number(today.slice(0, 4)) - 1;
  const lastDay = profileFor(lastYear)?.publications.at(-1)?.receivedBy ?? 0;
  return Date.parse(`${today}T00:00:00Z`) / MILLISECONDS_PER_DAY <= lastDay ? lastYear : lastYear + 1;
}

/** The reporting years to choose from, the likeliest first. */
export function reportingYears(now: Date): number[] {
  const latest = reportingYearAt(now);
  return Array.from({ length: Math.max(1, latest - FIRST_YEAR + 1) }, (_, back) => latest - back);
}

/** The municipalities of a reporting year, in the order of their names in Norwegian. */
export function municipalitiesOf(year: number): CodeEntry[] {
  const { compare } = new Intl.Collator('nb');
  return [...codeLists.entries(KOMMUNER, { year })].sort((a, b) => compare(a.text, b.text) || compare(a.code, b.code));
}

/** What is still good of a draft: one of another season than the one at hand is not. */
export function draftFor(now: Date, kept: SeasonDraft | undefined): SeasonDraft {
  const isOld = kept?.year !== undefined && !reportingYears(now).includes(kept.year);
  return kept && !isOld ? kept : { step: 0 };
}
