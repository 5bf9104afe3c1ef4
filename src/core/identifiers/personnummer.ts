import { isLeapYear, toDayNumber } from '../text/dato';
import type { DayNumber } from '../text/dato';
import { digitAt, mod11Remainder } from './mod11';

const K1_WEIGHTS = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const K2_WEIGHTS = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

/** Numbers issued from 2032 may leave this at the first check digit (Skatteetaten, "Nytt fødselsnummer fra 2032"). */
const LARGEST_K1_REMAINDER_FROM_2032 = 3;

/** Which synthetic numbers a month belongs to, if any. */
export type Synthetic = false | 'tenor' | 'nhn' | 'nav';

/** Whether both check digits of eleven digits are right. `relaxed` accepts what numbers issued from 2032 may have. */
export function hasCheckDigits(eleven: string, relaxed: boolean): boolean {
  const k1 = mod11Remainder(eleven, K1_WEIGHTS);
  return k1 <= (relaxed ? LARGEST_K1_REMAINDER_FROM_2032 : 0) && mod11Remainder(eleven, K2_WEIGHTS) === 0;
}

/** The date part of a number, with what was added to day and month taken off. */
export interface DatePart {
  day: number;
  month: number;
  /** Two digits. */
  year: number;
  dNumber: boolean;
  hNumber: boolean;
  synthetic: Synthetic;
}

/**
 * Reads `ddmmyy` with the additions that are in use: day + 40 (D-number), month + 40 (H-number), + 65 (synthetic, Norsk
 * helsenett), + 80 (synthetic, Tenor).
 *
 * Month + 40 is also what NAV's test data uses. In a file from a care system an H-number is by far the likelier, and
 * calling it synthetic would hold back the sending of real data; so it is an H-number, which gives no register identity
 * and is reported for that. A D-number with month + 40 cannot be an H-number and is NAV's.
 */
export function readDatePart(text: string): DatePart {
  const rawDay = digitAt(text, 0) * 10 + digitAt(text, 1);
  const rawMonth = digitAt(text, 2) * 10 + digitAt(text, 3);
  const dNumber = rawDay > 40;
  const added = rawMonth > 80 ? 80 : rawMonth > 65 ? 65 : rawMonth > 40 ? 40 : 0;
  const synthetic: Synthetic = added === 80 ? 'tenor' : added === 65 ? 'nhn' : added === 40 && dNumber ? 'nav' : false;
  return {
    day: dNumber ? rawDay - 40 : rawDay,
    month: rawMonth - added,
    year: digitAt(text, 4) * 10 + digitAt(text, 5),
    dNumber,
    hNumber: added === 40 && !dNumber,
    synthetic,
  };
}

/**
 * The full year of birth, from the two digits and the individual number's series (folkeregisterforskriften).
 * @returns undefined for series that were not issued (750-899 from 1940 on)
 */
export function fullYear(year: number, individual: number): number | undefined {
  if (individual < 500) return 1900 + year;
  if (year < 40) return 2000 + year;
  if (individual >= 900) return 1900 + year;
  return individual < 750 && year >= 54 ? 1800 + year : undefined;
}

/** Whether the day exists in that year, or, where the century is not known, in any. */
export function dayExists(part: DatePart, year: number | undefined): boolean {
  return !Number.isNaN(dayOf(part, year ?? leapingYear(part.year)));
}

/** The day number of a date part in a full year; NaN when there is no such day. */
export function dayOf(part: DatePart, year: number): DayNumber {
  return toDayNumber(year, part.month, part.day);
}

/** A year with these last two digits that has a 29 February where any has. */
function leapingYear(year: number): number {
  return isLeapYear(2000 + year) ? 2000 + year : 1900 + year;
}
