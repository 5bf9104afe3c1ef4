import type { Arguments } from '../findings/finding';
import { parseDato } from '../text/dato';
import { isBlank } from '../xml/characters';
import type { TypeData } from './schema';

/** Whether the value that stands at `start`..`end` of the text is one of the type. */
export type ValueTest = (text: string, start: number, end: number) => boolean;

/** What is wrong with a value, as the sentence of `value-invalid` that says it. */
export interface ValueFault {
  readonly key: string;
  readonly args: Arguments;
}

const INTEGER_LIMITS: Readonly<Record<string, readonly [number, number]>> = {
  short: [-32768, 32767],
  int: [-2147483648, 2147483647],
  integer: [-Infinity, Infinity],
};

/** The day patterns that the schemas have; a day that the calendar knows always fits, and has been looked up already. */
const DAY_PATTERN = '[0-9]{4}([0][1-9]|[1][0-2])([0][1-9]|[1-2][0-9]|[3][0-1])';

/** Makes the test of a type. What a type leaves open, such as a string's characters, is not tested. */
export function makeTest(type: TypeData): ValueTest {
  switch (type.base) {
    case 'string': return makeStringTest(type);
    case 'decimal': return collapsed(makeDecimalTest(type));
    case 'short':
    case 'int':
    case 'integer': return collapsed(makeIntegerTest(type));
    case 'date': return collapsed(matching(/^-?\d{4,}-\d\d-\d\d(Z|[+-]\d\d:\d\d)?$/, true));
    case 'dateTime': return collapsed(matching(/^-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?$/, true));
  }
}

/** Says what is wrong with a value that failed its type's test. */
export function explainValue(type: TypeData, value: string): ValueFault {
  const { enumeration, length, minLength, maxLength, totalDigits, fractionDigits } = type;
  const characters = [...value].length;
  if (type.base === 'decimal') return { key: 'decimal', args: { digits: totalDigits ?? 18, decimals: fractionDigits ?? 18 } };
  if (type.base === 'date' || type.base === 'dateTime') return { key: type.base, args: {} };
  if (type.base !== 'string') return { key: 'integer', args: {} };
  if (enumeration) return { key: 'enumeration', args: { allowed: enumeration.join(', ') } };
  if (length !== undefined && characters !== length) return { key: 'length', args: { length, characters } };
  if (minLength !== undefined && minLength === maxLength) return { key: 'length', args: { length: minLength, characters } };
  if (maxLength !== undefined && characters > maxLength) return { key: 'too-long', args: { max: maxLength, characters } };
  if (minLength !== undefined && characters < minLength) return { key: 'too-short', args: { min: minLength, characters } };
  return { key: 'pattern', args: {} };
}

/** White space around a number or date does not count, by the schema language. */
function collapsed(test: ValueTest): ValueTest {
  return (text, start, end) => {
    let from = start;
    let to = end;
    while (from < to && isBlank(text.charCodeAt(from))) from++;
    while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
    return test(text, from, to);
  };
}

function matching(pattern: RegExp, calendar: boolean): ValueTest {
  return (text, start, end) => {
    const value = text.slice(start, end);
    return pattern.test(value) && (!calendar || isCalendarTime(value));
  };
}

/** Whether month, day, hour and the rest of a date or time of the schema language exist. */
function isCalendarTime(value: string): boolean {
  const match = /^-?(\d{4,})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d):(\d\d)(\.\d+)?)?(?:Z|[+-](\d\d):(\d\d))?$/.exec(value);
  if (!match) return false;
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '', zoneHour = '0', zoneMinute = '0'] = match;
  const dato = `${String(Number(year) % 10_000 || 4).padStart(4, '0')}${month}${day}`;
  const zone = Number(zoneHour) * 60 + Number(zoneMinute);
  if (Number(year) === 0 || Number.isNaN(parseDato(dato, 0, 8)) || Number(zoneMinute) > 59 || zone > 14 * 60) return false;
  const midnight = Number(hour) === 24 && Number(minute) === 0 && Number(second) === 0 && !/[1-9]/.test(fraction);
  return midnight || (Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60);
}

function makeStringTest(type: TypeData): ValueTest {
  const { enumeration, length, minLength, maxLength, pattern } = type;
  const tests: ValueTest[] = [];
  if (enumeration) tests.push(makeEnumerationTest(enumeration));
  const least = Math.max(length ?? 0, minLength ?? 0);
  const most = Math.min(length ?? Infinity, maxLength ?? Infinity);
  if (least > 0 || most < Infinity) {
    tests.push((text, start, end) => {
      const characters = charactersIn(text, start, end);
      return characters >= least && characters <= most;
    });
  }
  if (pattern !== undefined) tests.push(makePatternTest(pattern));
  if (tests.length === 0) return () => true;
  if (tests.length === 1) return tests[0];
  return (text, start, end) => tests.every((test) => test(text, start, end));
}

/** Lengths count characters, not units: a pair of surrogates is one. */
function charactersIn(text: string, start: number, end: number): number {
  let pairs = 0;
  for (let at = start; at < end; at++) if ((text.charCodeAt(at) & 0xfc00) === 0xd800) pairs++;
  return end - start - pairs;
}

function makeEnumerationTest(values: readonly string[]): ValueTest {
  if (values.every((value) => value.length === 1 && value.charCodeAt(0) < 128)) {
    const allowed = new Uint8Array(128);
    for (const value of values) allowed[value.charCodeAt(0)] = 1;
    return (text, start, end) => {
      const c = text.charCodeAt(start);
      return end - start === 1 && c < 128 && allowed[c] === 1;
    };
  }
  return (text, start, end) => values.some((value) => value.length === end - start && text.startsWith(value, start));
}

function makePatternTest(pattern: string): ValueTest {
  const expression = new RegExp(`^(?:${pattern})$`, 'u');
  if (pattern !== DAY_PATTERN) return (text, start, end) => expression.test(text.slice(start, end));
  return (text, start, end) => !Number.isNaN(parseDato(text, start, end)) || expression.test(text.slice(start, end));
}

function makeIntegerTest({ base, enumeration }: TypeData): ValueTest {
  const [least, most] = INTEGER_LIMITS[base];
  const allowed = enumeration?.map(Number);
  return (text, start, end) => {
    const first = text.charCodeAt(start);
    let at = first === 43 || first === 45 ? start + 1 : start;
    if (at >= end) return false;
    let value = 0;
    for (; at < end; at++) {
      const digit = text.charCodeAt(at) - 48;
      if (digit < 0 || digit > 9) return false;
      value = value * 10 + digit;
    }
    if (first === 45) value = -value;
    return value >= least && value <= most && (!allowed || allowed.includes(value));
  };
}

function makeDecimalTest({ totalDigits = Infinity, fractionDigits = Infinity }: TypeData): ValueTest {
  return (text, start, end) => {
    const first = text.charCodeAt(start);
    let at = first === 43 || first === 45 ? start + 1 : start;
    let whole = 0;
    let fraction = 0;
    let zeros = 0;
    let digits = 0;
    let point = false;
    for (; at < end; at++) {
      const c = text.charCodeAt(at);
      if (c === 46 && !point) {
        point = true;
        continue;
      }
      if (c < 48 || c > 57) return false;
      digits++;
      if (!point) {
        // Leading zeros do not count.
        if (whole > 0 || c !== 48) whole++;
      } else if (c === 48) {
        zeros++;
      } else {
        // Zeros count only when a digit follows them.
        fraction += zeros + 1;
        zeros = 0;
      }
    }
    return digits > 0 && fraction <= fractionDigits && whole + fraction <= totalDigits;
  };
}
