import { fromDayNumber } from '../text/dato';
import type { DayNumber } from '../text/dato';

const MONTHS = {
  nb: ['januar', 'februar', 'mars', 'april', 'mai', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'desember'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
} as const;
/** From the Thursday that day number 0 was. */
const WEEKDAYS = {
  nb: ['torsdag', 'fredag', 'lørdag', 'søndag', 'mandag', 'tirsdag', 'onsdag'],
  en: ['Thursday', 'Friday', 'Saturday', 'Sunday', 'Monday', 'Tuesday', 'Wednesday'],
} as const;

/** A day in words: `søndag 1. mai 2016`, `Sunday 1 May 2016`. */
export function dayInWords(day: DayNumber, language: 'nb' | 'en'): string {
  const date = fromDayNumber(day);
  const weekday = WEEKDAYS[language][((day % 7) + 7) % 7];
  return `${weekday} ${date.day}${language === 'nb' ? '.' : ''} ${MONTHS[language][date.month - 1]} ${date.year}`;
}

/** A day's month in words: `mai 2016`, `May 2016`. */
export function monthInWords(day: DayNumber, language: 'nb' | 'en'): string {
  const { year, month } = fromDayNumber(day);
  return `${MONTHS[language][month - 1]} ${year}`;
}
