/** A day as the number of days since 1970-01-01, negative before it. `NaN` stands for "no such day". */
export type DayNumber = number;

const ZERO = 48;
/** Days of a common year before each month. */
const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
/** From the day before 1 January of year 1. */
const DAYS_FROM_YEAR_1_TO_1970 = 719_163;
/** An era is 400 years that begin on 1 March; the first begins in year 0. */
const DAYS_PER_ERA = 146_097;
const DAYS_FROM_ERA_TO_1970 = 719_468;

/** The first day that counts as open: where a schema demands an end that is not there, systems write a far one. */
export const OPEN_FROM: DayNumber = toDayNumber(2099, 1, 1);

/** Whether `year` (1-9999, Gregorian) has a 29 February. */
export function isLeapYear(year: number): boolean {
  return (year & 3) === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/**
 * The day number of a Gregorian calendar day.
 * @returns NaN when the calendar has no such day; years are 1-9999.
 */
export function toDayNumber(year: number, month: number, day: number): DayNumber {
  if (!(year >= 1 && year <= 9999 && month >= 1 && month <= 12)) return NaN;
  if (!(day >= 1 && day <= daysInMonth(year, month))) return NaN;
  const before = year - 1;
  const leapDays = ((before / 4) | 0) - ((before / 100) | 0) + ((before / 400) | 0);
  const leapDay = month > 2 && isLeapYear(year) ? 1 : 0;
  return before * 365 + leapDays + DAYS_BEFORE_MONTH[month - 1]! + leapDay + day - DAYS_FROM_YEAR_1_TO_1970;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Year, month (1-12) and day (1-31) of a day number. */
export function fromDayNumber(day: DayNumber): { year: number; month: number; day: number } {
  const sinceYear0 = day + DAYS_FROM_ERA_TO_1970;
  const era = Math.floor(sinceYear0 / DAYS_PER_ERA);
  const dayOfEra = sinceYear0 - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  };
}

/** The number written by the digits of `text` from `start` to `end`; -1 when one of them is no ASCII digit. */
function digits(text: string, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at++) {
    const digit = text.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/**
 * Reads exactly YYYYMMDD in place, without making a string.
 * @param start, end the date's range in `text`, in UTF-16 units, `end` exclusive
 * @returns NaN when it is not eight digits or the calendar has no such day (20160230)
 */
export function parseDato(text: string, start: number, end: number): DayNumber {
  if (end - start !== 8) return NaN;
  const year = digits(text, start, start + 4);
  return toDayNumber(year, digits(text, start + 4, start + 6), digits(text, start + 6, end));
}

const DASH = 45;
const LENGTH_OF_ISO_DATE = 10;
const TIME = /^T(\d\d):(\d\d):(\d\d(?:\.\d+)?)(?:Z|[+-]\d\d:\d\d)?$/;
const SECONDS_PER_DAY = 86_400;

/**
 * Reads YYYY-MM-DD, or YYYY-MM-DDThh:mm:ss with what may follow, as messages write them. The time of day is the one that
 * is written, whatever its zone.
 * @returns a day, with the part of it that has gone by where there is a time; NaN when there is no such day or time
 */
export function parseIso(text: string, start: number, end: number): DayNumber {
  const dayEnd = start + LENGTH_OF_ISO_DATE;
  if (end < dayEnd || text.charCodeAt(start + 4) !== DASH || text.charCodeAt(start + 7) !== DASH) return NaN;
  const day = toDayNumber(digits(text, start, start + 4), digits(text, start + 5, start + 7), digits(text, start + 8, dayEnd));
  if (end === dayEnd || Number.isNaN(day)) return day;
  const time = TIME.exec(text.slice(dayEnd, end));
  if (!time) return NaN;
  const seconds = Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3]);
  return seconds <= SECONDS_PER_DAY ? day + seconds / SECONDS_PER_DAY : NaN;
}

/**
 * Reads exactly YYYYMM in place (assessed by dentist or doctor, poVurdTann and poVurdLege).
 * @returns the month's first day; NaN when it is not six digits or no month
 */
export function readMonth(text: string, start: number, end: number): DayNumber {
  if (end - start !== 6) return NaN;
  return toDayNumber(digits(text, start, start + 4), digits(text, start + 4, end), 1);
}

/** Whether an end this far ahead means that there is none (99991231, and anything from 20990101). */
export function isOpen(day: DayNumber): boolean {
  return day >= OPEN_FROM;
}

/** Writes a day of the years 1-9999 as YYYYMMDD. */
export function formatDato(day: DayNumber): string {
  const date = fromDayNumber(day);
  return String(date.year * 10_000 + date.month * 100 + date.day).padStart(8, '0');
}

/** Whole years of age on `day` of one born on `birthDate`; negative before birth. Of 29 February, older on 1 March. */
export function ageOn(birthDate: DayNumber, day: DayNumber): number {
  const birth = fromDayNumber(birthDate);
  const now = fromDayNumber(day);
  const hadBirthday = now.month > birth.month || (now.month === birth.month && now.day >= birth.day);
  return now.year - birth.year - (hadBirthday ? 0 : 1);
}

const YEAR_FIRST = /^(\d{4})([-/])(\d{2})\2(\d{2})$/;
const DAY_FIRST = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;

/**
 * Rewrites another form of a date that can mean one day only: YYYY-MM-DD, YYYY/MM/DD, DD.MM.YYYY, D.M.YYYY, and
 * YYYYMMDD itself, with or without blanks around.
 * @returns YYYYMMDD, or undefined when the text is ambiguous (01/02/2016, 010216), no such day, or no date
 */
export function otherDateForm(text: string): string | undefined {
  const trimmed = text.trim();
  const yearFirst = YEAR_FIRST.exec(trimmed);
  const dayFirst = DAY_FIRST.exec(trimmed);
  let day = parseDato(trimmed, 0, trimmed.length);
  if (yearFirst) day = toDayNumber(Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4]));
  if (dayFirst) day = toDayNumber(Number(dayFirst[3]), Number(dayFirst[2]), Number(dayFirst[1]));
  return Number.isNaN(day) ? undefined : formatDato(day);
}
