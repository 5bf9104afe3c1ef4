// What is missing, unit by unit, as a text that can be pasted into an e-mail: lines, units and rules, never a person.
import type { Severity } from '../core/findings/finding';
import { BlockKind } from './facts';
import type { FindingTable } from './finding-table';
import { chooser } from './selection';
import type { Wanted } from './selection';

/** One thing that is missing or wrong. */
export interface WardRow {
  readonly rule: string;
  readonly severity: Severity;
  /** From 1. */
  readonly line: number;
  /** Which person of the file it is about, from 1; 0 where it is about none. */
  readonly person: number;
  /** How many findings of the rule there are from this line on, in this person and unit, that say the same. */
  readonly count: number;
  /** The block that says more of it; undefined where only the whole file tells. */
  readonly block?: number;
  /** What is wrong; undefined where that is known by the rule's title only. */
  readonly says?: string;
}

/** What one unit has to look at. */
export interface WardPart {
  /** The unit's organisation number; '' where none is known. */
  readonly unit: string;
  readonly findings: number;
  /** In the order of the file. */
  readonly rows: readonly WardRow[];
}

/** A list for those who registered. */
export interface WardList {
  /** The unit with most to do first; what has no unit that is known last. */
  readonly parts: readonly WardPart[];
  /** Findings and persons that the rows tell of. */
  readonly findings: number;
  readonly persons: number;
  /** Findings that were asked for and are not in the rows: there are too many, or it is not known where they stand. */
  readonly left: number;
}

/** More rows than this are no list that anybody reads; the caller says how many are left out. */
const MOST_ROWS = 5_000;

/** The wanted findings by unit and line; what is told once for the whole file is about nobody, and left out. */
export function wardList(table: FindingTable, wanted: Wanted, most = MOST_ROWS): WardList {
  const fits = chooser(table, wanted);
  const rows: (WardRow & { unit: string; at: number })[] = [];
  let left = 0;
  // What comes first is told by single blocks; the rest, by the whole file.
  const [ofBlocks] = table.parts();
  for (const part of table.parts()) {
    for (let i = 0; i < part.length; i++) {
      const rule = part.rule.at(i);
      const unit = part.unit.at(i);
      if (!fits(rule, unit) || table.rules[rule].scope === 'count') continue;
      const block = part.block.at(i);
      rows.push({
        unit: unit < 0 ? '' : table.units[unit], at: block, block: part === ofBlocks ? block : undefined, rule: table.rules[rule].id, severity: table.severities[rule]!,
        line: table.line(block) + part.line.at(i), person: table.kind(block) === BlockKind.Person ? table.ordinal(block) : 0, count: part.count.at(i),
      });
    }
  }
  for (const [rule, count] of table.left) if (fits(rule, -1)) left += count;
  rows.sort((a, b) => a.line - b.line || a.at - b.at);
  for (const { count } of rows.slice(most)) left += count;
  const kept = rows.slice(0, most);
  const parts = [...new Set(kept.map(({ unit }) => unit))]
    .map((unit) => partOf(unit, kept.filter((row) => row.unit === unit)))
    .sort((a, b) => Number(a.unit === '') - Number(b.unit === '') || b.findings - a.findings || Number(a.unit) - Number(b.unit));
  const persons = new Set(kept.filter(({ person }) => person > 0).map(({ person }) => person)).size;
  return { parts, findings: sum(kept), persons, left };
}

function partOf(unit: string, rows: readonly WardRow[]): WardPart {
  return { unit, findings: sum(rows), rows: rows.map(({ rule, severity, line, person, count, block }) => ({ rule, severity, line, person, count, block })) };
}

function sum(rows: readonly { count: number }[]): number {
  return rows.reduce((total, { count }) => total + count, 0);
}

/** The words of a list. */
export interface WardWords {
  /** Said once, above all. */
  readonly heading: string;
  /** Above a unit's rows. */
  unit(unit: string, findings: number): string;
  /** Above the columns: line, person, what is missing, and what is said of it. */
  readonly columns: readonly string[];
  title(rule: string): string;
  /** What is said of several findings in one row. */
  times(count: number): string;
  /** Said last where something is left out. */
  readonly left: string | undefined;
}

/**
 * The list as plain text: a heading for each unit and a line for each row, its columns parted by tabs, so that it can be
 * read as it is, and becomes a table in a spreadsheet or a word processor. Line numbers are as they are typed in an editor.
 */
export function wardText({ parts }: WardList, words: WardWords): string {
  const lines = parts.flatMap(({ unit, findings, rows }) => [
    '', words.unit(unit, findings), words.columns.join('\t'),
    ...rows.map(({ line, person, rule, count, says }) =>
      [line, person || '', words.title(rule) + (count > 1 ? words.times(count) : ''), ...(says ? [says] : [])].join('\t')),
  ]);
  return [words.heading, ...lines, ...(words.left ? ['', words.left] : []), ''].join('\r\n');
}
