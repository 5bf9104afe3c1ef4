import { reportingYearOf } from '../../core/profiles/profiles';
import { sayCalendarOf } from '../../submission/words/calendar';
import type { Language } from '../../submission/words';
import type { CheckedDocument } from '../checked-documents';
import { readSettings } from '../settings';

/** What the calendar says of an open extract's year: the year that is set, or that of the period in its head. */
export function calendarOf({ head }: Pick<CheckedDocument, 'head'>, language: Language, now: Date): string | undefined {
  const year = readSettings().year ?? (head && reportingYearOf(head.fraDato, head.tilDato));
  return sayCalendarOf(language, year, now);
}
