import { isBlank } from '../xml/characters';
import type { TypeData } from './schema';
import type { ValueTest } from './values';

/** The bases that parsers hold in a machine number: no blanks may stand around one, and it may not be larger. */
export const INTEGER_LIMITS: Readonly<Record<string, readonly [number, number]>> = {
  short: [-32768, 32767],
  int: [-2147483648, 2147483647],
};
/** Parsers hold no more digits than this; zeros at the beginning do not count. */
const MOST_DIGITS = 24;
/** Numbers of so many digits are told apart exactly. */
const EXACT_DIGITS = 15;

/** Makes the test of a whole number: digits with a sign or none, within bounds. */
export function makeIntegerTest(type: TypeData): ValueTest {
  const [least, most] = INTEGER_LIMITS[type.base] ?? [-Infinity, Infinity];
  const meets = makeComparisons(type);
  const test: ValueTest = (text, start, end) => {
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
    return value >= least && value <= most && (!meets || meets(text.slice(start, end)));
  };
  return type.base in INTEGER_LIMITS ? test : collapsed(test);
}

/** Makes the test of a decimal number: digits with a sign or none and a point or none. */
export function makeDecimalTest(type: TypeData): ValueTest {
  const { totalDigits = MOST_DIGITS, fractionDigits = MOST_DIGITS } = type;
  const meets = makeComparisons(type);
  return collapsed((text, start, end) => {
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
        // Zeros at the beginning do not count.
        if (whole > 0 || c !== 48) whole++;
      } else if (c === 48) {
        zeros++;
      } else {
        // Zeros count only when a digit follows them.
        fraction += zeros + 1;
        zeros = 0;
      }
    }
    if (digits === 0 || whole + fraction + zeros > MOST_DIGITS) return false;
    return fraction <= fractionDigits && whole + fraction <= totalDigits && (!meets || meets(text.slice(start, end)));
  });
}

/** White space around a value does not count, by the schema language. */
export function collapsed(test: ValueTest): ValueTest {
  return (text, start, end) => {
    let from = start;
    let to = end;
    while (from < to && isBlank(text.charCodeAt(from))) from++;
    while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
    return test(text, from, to);
  };
}

/** Makes the comparison with a type's bounds and listed values; undefined where it has none. */
function makeComparisons(type: TypeData): ((number: string) => boolean) | undefined {
  const { enumeration, minInclusive, maxInclusive, minExclusive, maxExclusive } = type;
  const tests: ((number: string) => boolean)[] = [];
  const compare = (bound: string | undefined, fits: (order: number) => boolean): void => {
    if (bound !== undefined) tests.push((number) => fits(compareNumbers(number, bound)));
  };
  compare(minInclusive, (order) => order >= 0);
  compare(maxInclusive, (order) => order <= 0);
  compare(minExclusive, (order) => order > 0);
  compare(maxExclusive, (order) => order < 0);
  if (enumeration) tests.push((number) => enumeration.some((value) => compareNumbers(number, value) === 0));
  return tests.length === 0 ? undefined : (number) => tests.every((test) => test(number));
}

/**
 * Which of two numbers is the larger, however many digits they have: negative where `a` is the smaller, 0 where they are
 * equal. Both are digits with a sign or none and a point or none.
 */
function compareNumbers(a: string, b: string): number {
  if (a.length <= EXACT_DIGITS && b.length <= EXACT_DIGITS) return Number(a) - Number(b);
  const [x, y] = [parts(a), parts(b)];
  if (x.sign !== y.sign) return x.sign - y.sign;
  const sizes = x.whole.length - y.whole.length || order(x.whole, y.whole) || order(x.fraction, y.fraction);
  return sizes * x.sign;
}

function parts(number: string): { sign: number; whole: string; fraction: string } {
  const [whole, fraction = ''] = number.trim().replace(/^[+-]/, '').split('.');
  const digits = { whole: whole.replace(/^0+/, ''), fraction: fraction.replace(/0+$/, '') };
  const isZero = digits.whole === '' && digits.fraction === '';
  return { sign: isZero ? 0 : number.trim().startsWith('-') ? -1 : 1, ...digits };
}

function order(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
