import { profileFor } from '../../core/profiles/profiles';
import type { Publication } from '../../core/profiles/profiles';
import { calendar } from '../calendar';
import type { CalendarState } from '../calendar';
import { label } from './index';
import type { Language } from './index';
import { sayDay, sayMonth } from './time';

/** What the calendar says, in whole sentences: the window or the deadline, and which publication is still reached. */
export function sayCalendar(language: Language, state: CalendarState): string {
  const { year, opens, deadline, assumed, publication } = state;
  const args = { year: String(year), opens, deadline, days: daysOf(state) };
  return [
    label(language, `calendar-${stageOf(state)}`, args),
    publication
      ? label(language, state.phase === 'before' ? 'calendar-publication-before' : 'calendar-publication', { published: sayPublication(language, publication) })
      : label(language, 'calendar-no-publication', args),
    ...(assumed ? [label(language, 'calendar-assumed')] : []),
  ].join(' ');
}

/** What the calendar of a reporting year says at an instant; undefined for what is no year. */
export function sayCalendarOf(language: Language, year: number | undefined, now: Date): string | undefined {
  const profile = year === undefined ? undefined : profileFor(year);
  return profile && sayCalendar(language, calendar(profile, now));
}

/** The same in a few words, for a line in a view. */
export function sayCalendarShort(language: Language, state: CalendarState): string {
  return label(language, `short-${stageOf(state)}`, { days: daysOf(state) });
}

function stageOf({ phase, daysToDeadline }: CalendarState): 'before' | 'open' | 'last-day' | 'after' {
  return phase === 'open' && daysToDeadline === 0 ? 'last-day' : phase;
}

function daysOf({ phase, daysToWindow, daysToDeadline }: CalendarState): number {
  return phase === 'before' ? daysToWindow : daysToDeadline;
}

function sayPublication(language: Language, { year, month, day }: Publication): string {
  if (day === undefined) return label(language, 'calendar-mid-month', { month: sayMonth(language, year, month) });
  return sayDay(language, `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
}
