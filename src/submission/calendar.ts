// What the year's calendar says at an instant: days to go, which publication is still reached, when a receipt is due.
// Nothing here waits: a caller asks again with a new `now`, so that a machine that slept is never behind.
import { profileFor, publicationFor } from '../core/profiles/profiles';
import type { Profile, Publication } from '../core/profiles/profiles';
import type { DayNumber } from '../core/text/dato';
import { dayAfter, osloDay, osloTime } from './season';

/** Where a moment is in the submission of one reporting year. Days are Norwegian days. */
export interface CalendarState {
  readonly year: number;
  /** Whether the dates follow an earlier year's pattern, because none have been announced. */
  readonly assumed: boolean;
  readonly phase: 'before' | 'open' | 'after';
  /** First and last day of the window, YYYY-MM-DD. */
  readonly opens: string;
  readonly deadline: string;
  /** Days until the window opens and until its last day: 0 on the day itself, negative after it. */
  readonly daysToWindow: number;
  readonly daysToDeadline: number;
  /** The first publication that a submission received now still makes; none when it is too late for all. */
  readonly publication?: Publication;
}

/** When a receipt that is sent out "the next morning" is due, unless the profile says otherwise. */
const RECEIPT_TIME = '08:00';
const MILLISECONDS_PER_DAY = 24 * 60 * 60 * 1000;

/** Reads the calendar of a reporting year at an instant. */
export function calendar(profile: Profile, now: Date): CalendarState {
  const today = dayNumberOf(osloDay(now));
  const { year, assumed, window, deadline } = profile;
  const daysToWindow = window.from - today;
  const daysToDeadline = deadline - today;
  return {
    year, assumed, opens: dayText(window.from), deadline: dayText(deadline), daysToWindow, daysToDeadline,
    phase: phaseOf(daysToWindow, daysToDeadline),
    publication: publicationFor(profile, today),
  };
}

/**
 * The reporting year whose submission is nearest at an instant: last year's as long as it still makes a publication,
 * else this year's, whose window is to come.
 */
export function seasonYear(now: Date): number {
  const today = osloDay(now);
  const last = Number(today.slice(0, 4)) - 1;
  const profile = profileFor(last);
  return profile && publicationFor(profile, dayNumberOf(today)) ? last : last + 1;
}

function phaseOf(daysToWindow: number, daysToDeadline: number): CalendarState['phase'] {
  if (daysToWindow > 0) return 'before';
  return daysToDeadline >= 0 ? 'open' : 'after';
}

/**
 * When the receipt of what was sent at an instant is due: at 08:00 in Norway on the day after (the letter), summer time
 * counted.
 * @param time HH:MM, from the year's profile
 */
export function receiptDue(sentAt: Date, time = RECEIPT_TIME): Date {
  const [hours, minutes] = time.split(':').map(Number);
  return osloTime(dayAfter(osloDay(sentAt)), hours + minutes / 60);
}

/** The next instant after `now` when clocks in Norway show the time (HH:MM) at which receipts go out. */
export function nextReceiptTime(now: Date, time = RECEIPT_TIME): Date {
  const [hours, minutes] = time.split(':').map(Number);
  const today = osloTime(osloDay(now), hours + minutes / 60);
  return today > now ? today : receiptDue(now, time);
}

function dayNumberOf(day: string): DayNumber {
  return Date.parse(`${day}T00:00:00Z`) / MILLISECONDS_PER_DAY;
}

function dayText(day: DayNumber): string {
  return new Date(day * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}
