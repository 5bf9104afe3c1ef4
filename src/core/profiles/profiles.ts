import { fromDayNumber, isOpen, parseDato } from '../text/dato';
import type { DayNumber } from '../text/dato';
import data from './data/profiles.json';
import type { ProfilesData, YearData } from './schema';

/** Days from `from` to `to`, both included. */
export interface Span {
  readonly from: DayNumber;
  readonly to: DayNumber;
}

/** A publication of results, and the last day on which a submission still makes it. */
export interface Publication {
  readonly id: 'march' | 'june';
  readonly receivedBy: DayNumber;
  readonly year: number;
  readonly month: number;
  /** Undefined where only "the middle of the month" has been announced. */
  readonly day?: number;
}

/** What holds for one reporting year. A new year is an entry in `data/profiles.json`, and no code. */
export interface Profile {
  readonly year: number;
  /** Whether the dates follow an earlier year's pattern, so that people are told so. */
  readonly assumed: boolean;
  readonly period: Span;
  /** When submissions are received. */
  readonly window: Span;
  /** The last day of the window. */
  readonly deadline: DayNumber;
  /** In the order of their dates. */
  readonly publications: readonly Publication[];
  /** Ids of the formats that the year is reported in, as far as they are known here. */
  readonly formats: readonly string[];
  /** Receipts go out each morning at `time` (HH:MM, in `timeZone`); whoever has none the day after asks `contact`. */
  readonly receipt: { readonly contact: string; readonly time: string; readonly timeZone: string };
}

const FIRST_YEAR = 1900;
const LAST_YEAR = 2098;
/** A period longer than this says nothing about its middle. */
const LONGEST_PERIOD_DAYS = 731;

const { years, patternYear, formats }: ProfilesData = data as ProfilesData;
const profiles = new Map<number, Profile>();

/**
 * The profile of a reporting year; for a year without one of its own, the pattern year's moved to it and marked
 * assumed, so that checks work.
 * @returns undefined when `year` is no whole year from 1900 to 2098
 */
export function profileFor(year: number): Profile | undefined {
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR) return undefined;
  let profile = profiles.get(year);
  if (!profile) {
    profile = read(years.find((entry) => entry.year === year) ?? derived(year));
    profiles.set(year, profile);
  }
  return profile;
}

/**
 * The reporting year of a period: the year that its middle lies in, so that an end that is a little off does not change
 * it; of a period with one date, open or far too long, the year of that date or of its beginning.
 * @returns undefined when neither is a day
 */
export function reportingYearOf(fra: DayNumber, til: DayNumber): number | undefined {
  const hasEnd = !Number.isNaN(til) && !isOpen(til);
  if (Number.isNaN(fra)) return hasEnd ? fromDayNumber(til).year : undefined;
  const within = hasEnd && til >= fra && til - fra <= LONGEST_PERIOD_DAYS;
  return fromDayNumber(within ? Math.floor((fra + til) / 2) : fra).year;
}

/** The first publication that a submission received on `day` still makes; undefined when it is too late for all. */
export function publicationFor(profile: Profile, day: DayNumber): Publication | undefined {
  return profile.publications.find((publication) => day <= publication.receivedBy);
}

function read(entry: YearData): Profile {
  const window = readSpan(entry.window);
  return {
    year: entry.year,
    assumed: entry.assumed,
    period: readSpan(entry.period),
    window,
    deadline: window.to,
    publications: entry.publications.map((one) => ({ ...one, receivedBy: day(one.receivedBy) })),
    formats: entry.formats,
    receipt: entry.receipt,
  };
}

function readSpan({ from, to }: { from: string; to: string }): Span {
  return { from: day(from), to: day(to) };
}

function day(text: string): DayNumber {
  const number = parseDato(text, 0, text.length);
  if (Number.isNaN(number)) throw new Error(`profiles.json: ${text} is no day.`);
  return number;
}

function derived(year: number): YearData {
  const pattern = years.find((entry) => entry.year === patternYear);
  if (!pattern) throw new Error(`profiles.json: there is no entry for the pattern year ${patternYear}.`);
  const by = year - patternYear;
  return {
    ...pattern,
    year,
    assumed: true,
    period: { from: moved(pattern.period.from, by), to: moved(pattern.period.to, by) },
    window: { from: moved(pattern.window.from, by), to: moved(pattern.window.to, by) },
    publications: pattern.publications.map((publication) => ({
      ...publication,
      year: publication.year + by,
      receivedBy: moved(publication.receivedBy, by),
    })),
    formats: formats.findLast(({ from }) => from <= year)?.ids ?? [],
  };
}

/** The same day of another year; no date of the pattern is a leap day. */
function moved(dato: string, years: number): string {
  return String(Number(dato.slice(0, 4)) + years) + dato.slice(4);
}
