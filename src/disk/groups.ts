import type { Cause, Severity } from '../core/findings/finding';
import { SEVERITIES } from '../core/findings/finding';
import { chooser } from './selection';
import type { Wanted } from './selection';
import { BlockKind } from './facts';
import type { FindingTable } from './finding-table';

/** How many findings and persons something has. */
export interface Sum {
  findings: number;
  persons: number;
  /** How many of the findings can safely be mended. */
  safe: number;
}

/** Findings added up under something. */
export interface Group<K> extends Sum {
  readonly key: K;
  /** The most severe of them. */
  readonly severity: Severity;
}

/** A block with findings, and how many. */
export interface BlockGroup {
  readonly block: number;
  readonly findings: number;
  readonly severity: Severity;
}

/** Findings of one rule in one block. */
export interface RuleInBlock {
  readonly rule: string;
  readonly severity: Severity;
  readonly count: number;
  /** The line of the first of them, from 1. */
  readonly line: number;
}

/** The wanted findings by rule, the most severe and then the most frequent first. */
export function byRule(table: FindingTable, wanted: Wanted): Group<string>[] {
  return grouped(table, wanted, (rule) => table.rules[rule].id);
}

/** The wanted findings by cause. */
export function byCause(table: FindingTable, wanted: Wanted): Group<Cause>[] {
  return grouped(table, wanted, (rule) => table.rules[rule].cause);
}

/** The wanted findings by unit; '' for those with none that is known. */
export function byUnit(table: FindingTable, wanted: Wanted): Group<string>[] {
  return grouped(table, wanted, (_, unit) => (unit < 0 ? '' : table.units[unit]));
}

/** All wanted findings. */
export function sumOf(table: FindingTable, wanted: Wanted): Sum {
  return grouped(table, wanted, () => 0)[0] ?? { findings: 0, persons: 0, safe: 0 };
}

function grouped<K>(table: FindingTable, wanted: Wanted, keyOf: (rule: number, unit: number) => K): Group<K>[] {
  const fits = chooser(table, wanted);
  const groups = new Map<K, { key: K; severity: Severity; findings: number; persons: number; safe: number; blocks: Set<number> }>();
  const groupOf = (rule: number, unit: number) => {
    const key = keyOf(rule, unit);
    let group = groups.get(key);
    if (!group) groups.set(key, group = { key, severity: 'information', findings: 0, persons: 0, safe: 0, blocks: new Set() });
    if (severer(table.severities[rule]!, group.severity)) group.severity = table.severities[rule]!;
    return group;
  };
  for (const part of table.parts()) {
    for (let i = 0; i < part.length; i++) {
      const rule = part.rule.at(i);
      const unit = part.unit.at(i);
      const block = part.block.at(i);
      if (!fits(rule, unit)) continue;
      const group = groupOf(rule, unit);
      group.findings += part.count.at(i);
      group.safe += part.safe.at(i);
      if (table.kind(block) === BlockKind.Person && table.rules[rule].scope !== 'count') group.blocks.add(block);
    }
  }
  for (const [rule, count] of table.left) if (fits(rule, -1)) groupOf(rule, -1).findings += count;
  return [...groups.values()]
    .map(({ blocks, ...group }) => ({ ...group, persons: blocks.size }))
    .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || b.findings - a.findings);
}

function severer(a: Severity, b: Severity): boolean {
  return SEVERITIES.indexOf(a) < SEVERITIES.indexOf(b);
}

/** The blocks with wanted findings in the order of the file, as many as asked for, and how many there are. */
export function byBlock(table: FindingTable, wanted: Wanted, most: number): { blocks: BlockGroup[]; total: number } {
  const fits = chooser(table, wanted);
  const blocks = new Map<number, { block: number; findings: number; severity: Severity }>();
  for (const part of table.parts()) {
    for (let i = 0; i < part.length; i++) {
      const rule = part.rule.at(i);
      const block = part.block.at(i);
      if (!fits(rule, part.unit.at(i)) || table.rules[rule].scope === 'count') continue;
      const severity = table.severities[rule]!;
      const entry = blocks.get(block) ?? { block, findings: 0, severity };
      entry.findings += part.count.at(i);
      if (severer(severity, entry.severity)) entry.severity = severity;
      blocks.set(block, entry);
    }
  }
  const sorted = [...blocks.values()].sort((a, b) => a.block - b.block);
  return { blocks: sorted.slice(0, most), total: sorted.length };
}

/** What was found in one block, by rule. */
export function inBlock(table: FindingTable, block: number, wanted: Wanted): RuleInBlock[] {
  const fits = chooser(table, wanted);
  const found = new Map<number, { rule: string; severity: Severity; count: number; line: number }>();
  for (const part of table.parts()) {
    for (let i = 0; i < part.length; i++) {
      const rule = part.rule.at(i);
      if (part.block.at(i) !== block || !fits(rule, part.unit.at(i))) continue;
      const line = table.line(block) + part.line.at(i);
      const entry = found.get(rule) ?? { rule: table.rules[rule].id, severity: table.severities[rule]!, count: 0, line };
      entry.count += part.count.at(i);
      entry.line = Math.min(entry.line, line);
      found.set(rule, entry);
    }
  }
  return [...found.values()].sort((a, b) => a.line - b.line);
}
