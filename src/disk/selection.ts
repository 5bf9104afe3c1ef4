import type { Cause, Severity } from '../core/findings/finding';
import { BlockKind } from './facts';
import type { FileIndex } from './file-index';
import type { FindingTable } from './finding-table';

/** Which findings are meant: those that fit all that is given. */
export interface Wanted {
  readonly rule?: string;
  /** Any of these. */
  readonly rules?: readonly string[];
  readonly cause?: Cause;
  /** Any of these. */
  readonly causes?: readonly Cause[];
  /** An organisation number, or '' for findings with no unit that is known. */
  readonly unit?: string;
  /** Any of these. */
  readonly units?: readonly string[];
  readonly severities?: readonly Severity[];
  /** One person alone, by their number in the file. */
  readonly person?: number;
  /** Any of these persons, by their numbers in the file. */
  readonly persons?: readonly number[];
  /** Only what stands after the person with this number. */
  readonly after?: number;
  /** So many persons at most. */
  readonly most?: number;
}

/** A text of more persons, lines or bytes than these is no longer coloured, or slow to work in. */
const MOST_PERSONS = 1000;
const MOST_LINES = 250_000;
const MOST_BYTES = 12 * 1024 * 1024;

/** Blocks with findings: as many as asked for, and how many there are. */
export interface Selection {
  readonly blocks: readonly number[];
  readonly total: number;
}

/** Says of rules and units, by their numbers, whether they are wanted. */
export function chooser(table: FindingTable, wanted: Wanted): (rule: number, unit: number) => boolean {
  const ofRule = table.rules.map((rule, number) => {
    const severity = table.severities[number];
    return severity !== undefined && fits(rule.id, wanted.rule, wanted.rules) && fits(rule.cause, wanted.cause, wanted.causes)
      && fits(severity, undefined, wanted.severities);
  });
  const anyUnit = wanted.unit === undefined && wanted.units === undefined;
  const ofUnit = ['', ...table.units].map((unit) => fits(unit, wanted.unit, wanted.units));
  return (rule, unit) => ofRule[rule] && (anyUnit || ofUnit[unit + 1]);
}

/** Whether a value is the one and among those that are asked for, where any are. */
function fits<T>(value: T, one: T | undefined, any: readonly T[] | undefined): boolean {
  return (one === undefined || value === one) && (any === undefined || any.includes(value));
}

/**
 * The persons (and what else stands among them) with wanted findings, in the order of the file. Of two that are the same
 * the first is one of them too; what is told once for the file makes nobody one of them.
 */
export function select(index: FileIndex, wanted: Wanted): Selection {
  const { frontCount } = index;
  const { person, after = 0 } = wanted;
  const persons = wanted.persons && new Set(wanted.persons);
  const chosen = chooser(index, wanted);
  const found = new Set<number>();
  const opens = (block: number) => {
    const kind = index.kind(block);
    if (block < frontCount || kind !== BlockKind.Person && kind !== BlockKind.Other) return false;
    const ordinal = index.ordinal(block);
    return index.personsBefore(block) >= after && (person === undefined || ordinal === person) && (persons?.has(ordinal) ?? true);
  };
  for (const part of index.parts()) {
    for (let i = 0; i < part.length; i++) {
      const block = part.block.at(i);
      const rule = part.rule.at(i);
      if (index.rules[rule].scope === 'count' || !chosen(rule, part.unit.at(i)) || !opens(block)) continue;
      found.add(block);
      const first = index.related(block);
      if (first !== undefined && index.personsBefore(first) >= after && index.rules[rule].scope === 'unique') found.add(first);
    }
  }
  const blocks = Int32Array.from(found).sort();
  return { blocks: [...blocks.subarray(0, wanted.most)], total: blocks.length };
}

/** As many of the chosen blocks as an editor can hold well; one at least. */
export function fitting(index: FileIndex, { blocks, total }: Selection): Selection {
  let bytes = 0;
  let lines = 0;
  let count = 0;
  for (const block of blocks.slice(0, MOST_PERSONS)) {
    bytes += index.size(block);
    lines += index.line(block + 1) - index.line(block);
    if (count > 0 && (bytes > MOST_BYTES || lines > MOST_LINES)) break;
    count++;
  }
  return { blocks: blocks.slice(0, count), total };
}
