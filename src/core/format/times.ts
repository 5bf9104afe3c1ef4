import { parseDato } from '../text/dato';
import { collapsed } from './numbers';
import type { TypeData } from './schema';
import type { ValueTest } from './values';

const DATE = /^-?(\d{4,})-(\d\d)-(\d\d)(?:Z|[+-](\d\d):(\d\d))?$/;
const DATE_TIME = /^-?(\d{4,})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(\.\d+)?(?:Z|[+-](\d\d):(\d\d))?$/;
const MINUTES_OF_ZONE = 14 * 60;

/** Makes the test of a date, or a date and time, as the schema language writes them. */
export function makeTimeTest(type: TypeData): ValueTest {
  const exists = type.base === 'date' ? dateExists : dateTimeExists;
  const meets = makeComparisons(type);
  return collapsed((text, start, end) => {
    const value = text.slice(start, end);
    return exists(value) && (!meets || meets(value));
  });
}

function dateExists(value: string): boolean {
  const match = DATE.exec(value);
  return match !== null && dayExists(match[1], match[2], match[3]) && zoneExists(match[4], match[5]);
}

function dateTimeExists(value: string): boolean {
  const match = DATE_TIME.exec(value);
  if (!match) return false;
  const [, year, month, day, hour, minute, second, fraction = '', zoneHour, zoneMinute] = match;
  const midnight = hour === '24' && minute === '00' && second === '00' && !/[1-9]/.test(fraction);
  const time = midnight || (Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60);
  return time && dayExists(year, month, day) && zoneExists(zoneHour, zoneMinute);
}

function dayExists(year: string, month: string, day: string): boolean {
  if (/^0+$/.test(year) || (year.length > 4 && year.startsWith('0'))) return false;
  // Leap years come round every 400 years, of which 10,000 are a multiple.
  const dato = `${2000 + (Number(year.slice(-4)) % 400)}${month}${day}`;
  return !Number.isNaN(parseDato(dato, 0, 8));
}

function zoneExists(hour = '00', minute = '00'): boolean {
  return Number(minute) < 60 && Number(hour) * 60 + Number(minute) <= MINUTES_OF_ZONE;
}

/** Makes the comparison with a type's bounds and listed values; undefined where it has none. Zones are left aside. */
function makeComparisons(type: TypeData): ((value: string) => boolean) | undefined {
  const { enumeration, minInclusive, maxInclusive, minExclusive, maxExclusive } = type;
  const tests: ((value: string) => boolean)[] = [];
  if (minInclusive !== undefined) tests.push((value) => value >= minInclusive);
  if (maxInclusive !== undefined) tests.push((value) => value <= maxInclusive);
  if (minExclusive !== undefined) tests.push((value) => value > minExclusive);
  if (maxExclusive !== undefined) tests.push((value) => value < maxExclusive);
  if (enumeration) tests.push((value) => enumeration.includes(value));
  return tests.length === 0 ? undefined : (value) => tests.every((test) => test(value));
}
