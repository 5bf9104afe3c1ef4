import { toDayNumber } from '../../text/dato';
import type { TypeData } from '../schema';
import { compilePattern } from '../xsd/pattern';

/** Whether the value that stands at `start`..`end` of the units, all of it ASCII, is one of the type. */
export type BytesTest = (units: Uint8Array, start: number, end: number) => boolean;

/** Makes the test of a type that asks for lengths and patterns; undefined where it asks for anything else. */
export function makeBytesTest(type: TypeData): BytesTest | undefined {
  const { base, length, minLength, maxLength, pattern, morePatterns = [], list: _, ...others } = type;
  if (base !== 'string' || Object.keys(others).length > 0) return undefined;
  const least = Math.max(length ?? 0, minLength ?? 0);
  const most = Math.min(length ?? Infinity, maxLength ?? Infinity);
  const patterns = [pattern, ...morePatterns].flatMap((each) => (each === undefined ? undefined : compilePattern(each)?.ofUnits) ?? []);
  return (units, start, end) => {
    if (end - start < least || end - start > most) return false;
    for (let i = 0; i < patterns.length; i++) if (!patterns[i](units, start, end)) return false;
    return true;
  };
}

/** YYYY-MM-DD, and YYYY-MM-DDThh:mm:ss. */
export const LENGTH_OF_DATE = 10;
export const LENGTH_OF_TIME = 19;
const SECONDS_PER_DAY = 86_400;
const DASH = 45;
const COLON = 58;
const T = 84;

/**
 * The same as `parseIso` of what is written in the simplest way.
 * @param length {@link LENGTH_OF_DATE} or {@link LENGTH_OF_TIME}
 * @returns NaN where it is written otherwise, or there is no such day or time
 */
export function readIso(units: Uint8Array, at: number, length: number): number {
  if (units[at + 4] !== DASH || units[at + 7] !== DASH) return NaN;
  const year = twoDigits(units, at) * 100 + twoDigits(units, at + 2);
  const day = toDayNumber(year, twoDigits(units, at + 5), twoDigits(units, at + 8));
  if (length === LENGTH_OF_DATE || Number.isNaN(day)) return day;
  if (units[at + 10] !== T || units[at + 13] !== COLON || units[at + 16] !== COLON) return NaN;
  const hour = twoDigits(units, at + 11);
  const minute = twoDigits(units, at + 14);
  const second = twoDigits(units, at + 17);
  if (!(hour < 24 && minute < 60 && second < 60)) return NaN;
  return day + (hour * 3600 + minute * 60 + second) / SECONDS_PER_DAY;
}

/** NaN where there are none. */
function twoDigits(units: Uint8Array, at: number): number {
  const tens = units[at] - 48;
  const ones = units[at + 1] - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN;
}
