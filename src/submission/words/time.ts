// Days and times as people write them, in Norwegian time.
import { date } from '../../core/findings/words';
import { osloClock, osloDay } from '../season';
import type { Language } from './index';

const MILLISECONDS_PER_DAY = 24 * 60 * 60 * 1000;

/** A day (YYYY-MM-DD): 5.1.2017 in Norwegian, 5 January 2017 in English. */
export function sayDay(language: Language, day: string): string {
  return date(Date.parse(`${day}T00:00:00Z`) / MILLISECONDS_PER_DAY, language);
}

/** An instant: 5.1.2017 kl. 08.00 in Norwegian, 5 January 2017 at 08:00 in English. */
export function sayTime(language: Language, instant: Date | string): string {
  const when = new Date(instant);
  const clock = osloClock(when);
  const day = sayDay(language, osloDay(when));
  return language === 'nb' ? `${day} kl. ${clock.replace(':', '.')}` : `${day} at ${clock}`;
}

/** A month of a year: juni 2017, June 2017. */
export function sayMonth(language: Language, year: number, month: number): string {
  const locale = language === 'nb' ? 'nb-NO' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' })
    .format(Date.UTC(year, month - 1, 1));
}
