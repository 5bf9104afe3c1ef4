import type { Cause, Severity } from '../core/findings/finding';
import { BlockKind } from './facts';
import type { FindingTable } from './finding-table';

/** Which findings are meant: those that fit all that is given. */
export interface Wanted {
  readonly rule?: string;
  readonly cause?: Cause;
  /** An organisation number, or '' for findings with no unit that is known. */
  readonly unit?: string;
  readonly severities?: readonly Severity[];
  /** A block of the file alone. */
  readonly block?: number;
  /** Only blocks after this one. */
  readonly after?: number;
}

/** Blocks with findings: as many as asked for, and how many there are. */
export interface Selection {
  readonly blocks: readonly number[];
  readonly total: number;
}

/** Says of rules and units, by their numbers, whether they are wanted. */
export function chooser(table: FindingTable, { rule, cause, unit, severities }: Wanted): (rule: number, unit: number) => boolean {
  const rules = table.rules.map((one, number) => {
    const severity = table.severities[number];
    return severity !== undefined && (rule === undefined || one.id === rule) && (cause === undefined || one.cause === cause)
      && (severities === undefined || severities.includes(severity));
  });
  const unitNumber = unit === undefined ? undefined : table.units.indexOf(unit);
  return (number, unitOf) => rules[number] && (unitNumber === undefined || unitOf === unitNumber);
}

/** Whether a block is one that can be opened by itself: a person, or other content that stands among them. */
function opens(table: FindingTable, block: number): boolean {
  const kind = table.kind(block);
  return kind === BlockKind.Person || kind === BlockKind.Other;
}

/**
 * The persons (and what else stands among them) with wanted findings, in the order of the file. Of two that are the same
 * the first is one of them too; what is told once for the file makes nobody one of them.
 * @param most how many at most
 * @param front how many blocks stand before the first person: those are part of every text
 */
export function select(table: FindingTable, wanted: Wanted, most: number, front: number): Selection {
  const fits = chooser(table, wanted);
  const found = new Set<number>();
  for (const part of table.parts()) {
    for (let i = 0; i < part.length; i++) {
      const block = part.block.at(i);
      const rule = part.rule.at(i);
      if (block < front || block <= (wanted.after ?? -1) || wanted.block !== undefined && block !== wanted.block) continue;
      if (table.rules[rule].scope === 'count' || !fits(rule, part.unit.at(i)) || !opens(table, block)) continue;
      found.add(block);
      const first = table.related?.(block);
      if (first !== undefined && first > (wanted.after ?? -1) && table.rules[rule].scope === 'unique') found.add(first);
    }
  }
  const blocks = Int32Array.from(found).sort();
  return { blocks: [...blocks.subarray(0, most)], total: blocks.length };
}
