import type { BlockResult, UnitUse } from '../core/check/evaluator';
import type { FileFact } from '../core/check/file-look';
import type { PassedBlock } from '../core/check/stream-check';
import type { Finding } from '../core/findings/finding';
import type { Piece } from '../core/text/piece';
import type { Range } from '../core/text/range';
import { Phase } from '../core/xml/blocks';
import { isBlank } from '../core/xml/characters';
import { lastNotAbove } from './columns';

/** What a block of a file is. */
export const enum BlockKind {
  /** What stands before the first child of the root. */
  Prolog,
  /** One of what the file consists of: a person, or in a message a notification. */
  Person,
  /** Another child of the root: the head, what holds many persons at once, or what is none of the format's. */
  Other,
  /** The root's end tag, and what follows it. */
  End,
}

/** Findings of one rule and one unit in one block. */
export interface Entry {
  readonly rule: number;
  /** Number of the unit whom it concerns; -1 where none is known. */
  readonly unit: number;
  /** Lines from that where the block's element begins to that of the first of them. */
  readonly line: number;
  readonly count: number;
  /** How many of them can safely be mended. */
  readonly safe: number;
}

/** What is remembered of a block: numbers, and no text of it. */
export interface BlockFacts {
  readonly bytes: number;
  /** How many lines end in it. */
  readonly lines: number;
  /** How many of them end before it begins: the root's first child has the blanks before it. */
  readonly lead: number;
  readonly kind: BlockKind;
  readonly persons: number;
  /** Number of the declaration among the format's; -1 where it has none. */
  readonly child: number;
  readonly hasHead: boolean;
  readonly hasRoot: boolean;
  /** By unique rule: what no other person may have. */
  readonly keys: readonly (string | number | undefined)[];
  /** By counted rule: how many persons of the block it counts. */
  readonly counted: readonly number[];
  /** What looks at the whole file need of it, without its place in the block. */
  readonly facts: readonly FileFact[] | undefined;
  readonly entries: readonly Entry[];
}

/** Where everything stands that is known by its block only. */
export const HERE: Range = { start: 0, end: 0 };

/** The numbers that stand for rules and units. */
export interface Numbers {
  rule(id: string): number;
  unit(orgnr: string): number;
}

const LESS = 0x3c;
const SLASH = 0x2f;
const NO_ENTRIES: readonly Entry[] = [];
/** Places where lines begin in the block at hand; made once. */
let starts = new Int32Array(4096);

/** Counts the lines that end in a stretch of text, by `\n`, `\r\n` or `\r`, and notes where the next ones begin. */
function readLines(piece: Piece, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    const c = unitAt(piece, at);
    if (c > 13 || c !== 10 && c !== 13) continue;
    if (c === 13 && at + 1 < to && unitAt(piece, at + 1) === 10) at++;
    if (count === starts.length) {
      const larger = new Int32Array(count * 2);
      larger.set(starts);
      starts = larger;
    }
    starts[count++] = at + 1 - from;
  }
  return count;
}

/** A unit of text; no string is made where there are bytes. */
const unitAt = (piece: Piece, at: number): number => (piece.units ? piece.units[at] : piece.text.charCodeAt(at));

/**
 * What is to be remembered of a block.
 * @param length how many bytes a stretch of text takes
 */
export function factsOf(block: PassedBlock, numbers: Numbers, length: (text: string, from: number, to: number) => number): BlockFacts {
  const { piece, from, to, result } = block;
  // Where lines begin is asked for only where something was found.
  const lines = result.findings.length === 0 && block.lines !== undefined ? block.lines : readLines(piece, from, to);
  const lead = leadOf(piece, from, to);
  return {
    bytes: piece.units ? to - from : length(piece.text, from, to),
    lines,
    lead,
    kind: kindOf(block),
    persons: result.persons,
    child: result.child?.declaration.id ?? -1,
    hasHead: result.head !== undefined,
    hasRoot: result.root !== undefined,
    keys: result.keys.map((entry) => entry?.key),
    counted: result.counted.map((entry) => entry?.count ?? 0),
    facts: result.facts?.map((fact) => ({ ...fact, at: HERE })),
    entries: result.findings.length > 0 ? entriesOf(result, lines, lead, numbers) : NO_ENTRIES,
  };
}

/** How many lines end in the blanks that a stretch of text begins with. */
function leadOf(piece: Piece, from: number, to: number): number {
  let end = from;
  while (end < to && isBlank(unitAt(piece, end))) end++;
  if (end === from) return 0;
  let count = 0;
  for (let at = from; at < end; at++) {
    const c = unitAt(piece, at);
    if (c === 10 || c === 13 && unitAt(piece, at + 1) !== 10) count++;
  }
  return count;
}

function kindOf({ piece, from, phase, result }: PassedBlock): BlockKind {
  if (phase === Phase.Prolog) return BlockKind.Prolog;
  if (phase !== Phase.Body || unitAt(piece, from) === LESS && unitAt(piece, from + 1) === SLASH) return BlockKind.End;
  return result.isPart ? BlockKind.Person : BlockKind.Other;
}

function entriesOf({ findings, units }: BlockResult, lines: number, lead: number, numbers: Numbers): Entry[] {
  const entries = new Map<string, { rule: number; unit: number; line: number; count: number; safe: number }>();
  for (const finding of findings) {
    const use = attributedTo(finding, units);
    const rule = numbers.rule(finding.rule);
    const unit = use ? numbers.unit(use.orgnr) : -1;
    const line = Math.max(0, lastNotAbove(starts, finding.start, lines) + 1 - lead);
    const key = `${rule} ${unit}`;
    const entry = entries.get(key) ?? { rule, unit, line, count: 0, safe: 0 };
    entry.line = Math.min(entry.line, line);
    entry.count++;
    if (isSafe(finding)) entry.safe++;
    entries.set(key, entry);
  }
  return [...entries.values()];
}

/** The unit that a finding concerns: that of the service it stands in, else of the person's first; undefined for none. */
export function attributedTo(finding: Finding, units: readonly UnitUse[]): UnitUse | undefined {
  return units.find(({ start, end }) => finding.start >= start && finding.start < end) ?? units[0];
}

/** Whether a finding can be mended without looking. */
export function isSafe({ fixes }: Finding): boolean {
  return fixes?.some((fix) => fix.kind === 'edit' && fix.safe) ?? false;
}
