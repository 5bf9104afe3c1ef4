import type { Arguments } from '../findings/finding';
import { parseDato } from '../text/dato';
import { isBlank } from '../xml/characters';
import { INTEGER_LIMITS, makeDecimalTest, makeIntegerTest } from './numbers';
import type { TypeData } from './schema';
import { makeTimeTest } from './times';
import { compilePattern } from './xsd/pattern';

/**
 * Whether the value that stands at `start`..`end` of the text is one of the type. References are resolved already,
 * and a line end is one character.
 */
export type ValueTest = (text: string, start: number, end: number) => boolean;

/** The types of a format by name, for types that are made of others. */
export type TypesByName = Readonly<Record<string, TypeData>>;

/** What is wrong with a value, as the sentence of `value-invalid` that says it. */
export interface ValueFault {
  readonly key: string;
  readonly args: Arguments;
}

/** The day pattern of the schemas; a day that the calendar knows always fits, and has been looked up already. */
export const DAY_PATTERN = '[0-9]{4}([0][1-9]|[1][0-2])([0][1-9]|[1-2][0-9]|[3][0-1])';
const NO_TYPES: TypesByName = {};

/** Makes the test of a type. */
export function makeTest(type: TypeData, types: TypesByName = NO_TYPES): ValueTest {
  switch (type.base) {
    case 'string': return makeStringTest(type, types);
    case 'decimal': return makeDecimalTest(type);
    case 'short':
    case 'int':
    case 'integer': return makeIntegerTest(type);
    case 'date':
    case 'dateTime': return makeTimeTest(type);
  }
}

/** The test of a value that has to be a certain one: equal in the sense of its type, not of its characters. */
export function makeFixedTest(type: TypeData, fixed: string): ValueTest {
  const { base, whiteSpace } = type;
  return makeTest({ base, ...(whiteSpace && { whiteSpace }), enumeration: [withBlanksAs(whiteSpace, fixed)] });
}

/** Says what is wrong with a value that failed its type's test. */
export function explainValue(type: TypeData, value: string): ValueFault {
  const { base, enumeration, totalDigits: digits = 18, fractionDigits: decimals = 18 } = type;
  if (base === 'decimal') return { key: 'decimal', args: { digits, decimals } };
  if (base === 'date' || base === 'dateTime') return { key: base, args: {} };
  if (base !== 'string') {
    const [min, max] = INTEGER_LIMITS[base] ?? [type.minInclusive, type.maxInclusive];
    const isNumber = /^[+-]?\d+$/.test(value) && min !== undefined && max !== undefined;
    return isNumber ? { key: 'range', args: { min, max } } : { key: 'integer', args: {} };
  }
  if (enumeration) return { key: 'enumeration', args: { allowed: enumeration.join(', ') } };
  return (type.items === undefined && explainLength(type, [...value].length)) || { key: 'pattern', args: {} };
}

function explainLength({ length, minLength, maxLength }: TypeData, characters: number): ValueFault | undefined {
  const least = length ?? minLength ?? 0;
  const most = length ?? maxLength ?? Infinity;
  if (characters >= least && characters <= most) return undefined;
  if (least === most) return { key: 'length', args: { length: least, characters } };
  if (characters > most) return { key: 'too-long', args: { max: most, characters } };
  return { key: 'too-short', args: { min: least, characters } };
}

function makeStringTest(type: TypeData, types: TypesByName): ValueTest {
  const tests = [...facetTests(type), ...partTests(type, types)];
  const test: ValueTest = tests.length === 0 ? () => true : tests.length === 1 ? tests[0]
    : (text, start, end) => tests.every((each) => each(text, start, end));
  return tests.length === 0 || (type.whiteSpace ?? 'preserve') === 'preserve' ? test : (text, start, end) => {
    const value = withBlanksAs(type.whiteSpace, text.slice(start, end));
    return test(value, 0, value.length);
  };
}

function facetTests(type: TypeData): ValueTest[] {
  const { enumeration, length, minLength, maxLength, pattern, morePatterns, items } = type;
  const tests: ValueTest[] = [];
  if (enumeration) tests.push(makeEnumerationTest(enumeration));
  const least = Math.max(length ?? 0, minLength ?? 0);
  const most = Math.min(length ?? Infinity, maxLength ?? Infinity);
  const lengthOf = items === undefined ? charactersIn : partsIn;
  if (least > 0 || most < Infinity) {
    tests.push((text, start, end) => {
      const units = lengthOf(text, start, end);
      return units >= least && units <= most;
    });
  }
  for (const each of [pattern, ...(morePatterns ?? [])]) {
    const test = each === undefined ? undefined : makePatternTest(each);
    if (test) tests.push(test);
  }
  return tests;
}

/** Tests of a type that is one of several others, or a list of another. */
function partTests({ union, items }: TypeData, types: TypesByName): ValueTest[] {
  const tests: ValueTest[] = [];
  if (union) {
    const members = union.map((name) => makeTest(types[name], types));
    tests.push((text, start, end) => members.some((member) => member(text, start, end)));
  }
  if (items !== undefined) {
    const item = makeTest(types[items], types);
    tests.push((text, start, end) => partsOf(text, start, end).every((part) => item(part, 0, part.length)));
  }
  return tests;
}

/** Lengths count characters, not units: a pair of surrogates is one. */
function charactersIn(text: string, start: number, end: number): number {
  let pairs = 0;
  for (let at = start; at < end; at++) if ((text.charCodeAt(at) & 0xfc00) === 0xd800) pairs++;
  return end - start - pairs;
}

function partsOf(text: string, start: number, end: number): string[] {
  return text.slice(start, end).split(/[ \t\r\n]+/).filter((part) => part !== '');
}

function partsIn(text: string, start: number, end: number): number {
  return partsOf(text, start, end).length;
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

/** @returns undefined where the pattern is more than can be tested, which is said when a schema is added */
function makePatternTest(pattern: string): ValueTest | undefined {
  const test = compilePattern(pattern);
  if (!test || pattern !== DAY_PATTERN) return test;
  return (text, start, end) => !Number.isNaN(parseDato(text, start, end)) || test(text, start, end);
}

/** A string with its white space as the type takes it: kept, each a blank, or one blank at most and none around. */
function withBlanksAs(whiteSpace: TypeData['whiteSpace'], value: string): string {
  if (whiteSpace === undefined || whiteSpace === 'preserve') return value;
  const replaced = value.replace(/[\t\r\n]/g, ' ');
  return whiteSpace === 'replace' ? replaced : replaced.replace(/ +/g, ' ').replace(/^ | $/g, '');
}

/** Whether all that stands there is white space. */
export function isBlankBetween(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isBlank(text.charCodeAt(at))) return false;
  return true;
}
