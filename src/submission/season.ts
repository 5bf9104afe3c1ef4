// A season is the submission window of one reporting year, as instants. Its days are the profile's, in Norwegian time.

/** The submission window of a reporting year. */
export interface Season {
  /** The reporting year, not the year of sending. */
  readonly year: number;
  /** First and last day of the window, YYYY-MM-DD, Europe/Oslo. */
  readonly firstDay: string;
  readonly lastDay: string;
  /** The instant the first day begins. */
  readonly opens: Date;
  /** The instant after the last day has ended. */
  readonly closes: Date;
}

const DAY = 24 * 60 * 60 * 1000;
let oslo: Intl.DateTimeFormat | undefined;
/** Norwegian clocks, set up when one is first looked at: that takes longer than reading in all else. */
const osloFormat = (): Intl.DateTimeFormat => oslo ??= new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Oslo', hourCycle: 'h23',
  year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit',
});

/** Makes a season from a reporting year and the window's first and last day (YYYY-MM-DD, both in the window). */
export function makeSeason(year: number, firstDay: string, lastDay: string): Season {
  return { year, firstDay, lastDay, opens: osloTime(firstDay, 0), closes: osloTime(dayAfter(lastDay), 0) };
}

/** The instant when clocks in Norway show `hour` on `day` (YYYY-MM-DD), summer time counted. */
export function osloTime(day: string, hour: number): Date {
  const asUtc = Date.parse(`${day}T00:00:00Z`) + hour * 60 * 60 * 1000;
  if (Number.isNaN(asUtc)) throw new RangeError(`Not a day: ${day}`);
  return new Date(asUtc - osloOffset(asUtc - osloOffset(asUtc)));
}

/** The day (YYYY-MM-DD) that it is in Norway at an instant. */
export function osloDay(instant: Date): string {
  return new Date(instant.getTime() + osloOffset(instant.getTime())).toISOString().slice(0, 10);
}

/** Hours and minutes (HH:MM) that clocks in Norway show at an instant. */
export function osloClock(instant: Date): string {
  return new Date(instant.getTime() + osloOffset(instant.getTime())).toISOString().slice(11, 16);
}

/** The reporting year that is submitted in the year that it is in Norway at an instant: the one before. */
export function reportingYearAt(instant: Date): number {
  return Number(osloDay(instant).slice(0, 4)) - 1;
}

/** The day after a day, both YYYY-MM-DD. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY).toISOString().slice(0, 10);
}

/** How many milliseconds Norwegian clocks are ahead of UTC at an instant. */
function osloOffset(instant: number): number {
  const parts = osloFormat().formatToParts(instant);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return shown - Math.floor(instant / 1000) * 1000;
}
