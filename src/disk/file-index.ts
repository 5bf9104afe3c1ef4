import { Evaluator, severityOf } from '../core/check/evaluator';
import type { CheckEnvironment } from '../core/check/environment';
import type { FileFact } from '../core/check/file-look';
import type { PassedBlock } from '../core/check/stream-check';
import { AcrossBlocks, partOf } from '../core/check/summary';
import { Tally } from '../core/check/tally';
import type { Severity } from '../core/findings/finding';
import type { Format } from '../core/format/format';
import type { PartKind } from '../core/model/parts';
import type { Counted, Rule } from '../core/rules/rule';
import { Column, floats, ints, sums } from './columns';
import { Entries } from './entries';
import type { BlockFacts, Numbers } from './facts';
import { BlockKind, factsOf, HERE } from './facts';
import type { FindingTable } from './finding-table';

/** More entries than this are counted, but where they stand is not kept: 22 bytes each, so some 90 MB at most. */
const MOST_ENTRIES = 2_000_000;

/**
 * What a check of a whole file leaves behind: where each block stands and what was found in it, as columns of numbers.
 * No text is kept; a block that is replaced by another is told by its facts alone, and everything that looks across the
 * file is then added up anew.
 */
export class FileIndex implements FindingTable, Numbers {
  readonly rules: readonly Rule[];
  readonly severities: readonly (Severity | undefined)[];
  readonly units: string[] = [];
  format: Format | undefined;
  /** Findings whose place is not kept, by rule. */
  readonly left = new Map<number, number>();
  private own = new Entries();
  private across = new Entries();
  private readonly bytes = ints();
  private readonly lines = ints();
  private readonly kinds = new Column<Uint8Array>(Uint8Array);
  private readonly children = new Column<Int16Array>(Int16Array);
  /** How many persons other blocks than those of one person hold, where they hold any. */
  private readonly gathered = new Map<number, number>();
  /** How many lines end in a block before it begins, where any do. */
  private readonly leads = new Map<number, number>();
  private readonly counted: Column<Int32Array>[] = [];
  private readonly keys: Column<Float64Array>[] = [];
  /** By block, where it says anything. */
  private readonly facts = new Map<number, readonly FileFact[]>();
  private readonly words = new Map<string, number>();
  private readonly ruleNumbers: ReadonlyMap<string, number>;
  private readonly unitNumbers = new Map<string, number>();
  private readonly heads: number[] = [];
  private roots: number[] = [];
  private starts: Float64Array = new Float64Array(1);
  private lineStarts: Float64Array = new Float64Array(1);
  private ordinals: Float64Array = new Float64Array(1);
  private relatedTo = new Map<number, number>();

  /** @param length how many bytes a stretch of text takes in the file */
  constructor(readonly environment: CheckEnvironment, private readonly length: (text: string, from: number, to: number) => number) {
    this.rules = environment.rules;
    this.severities = environment.rules.map((rule) => severityOf(rule, environment));
    this.ruleNumbers = new Map(environment.rules.map(({ id }, number) => [id, number]));
  }

  rule(id: string): number {
    return this.ruleNumbers.get(id)!;
  }

  unit(orgnr: string): number {
    let number = this.unitNumbers.get(orgnr);
    if (number === undefined) {
      this.unitNumbers.set(orgnr, number = this.units.length);
      this.units.push(orgnr);
    }
    return number;
  }

  /** What is to be remembered of a block of this file. */
  describe(block: PassedBlock): BlockFacts {
    return factsOf(block, this, this.length);
  }

  /** Takes the next block of the file. */
  add(block: PassedBlock): void {
    const facts = this.describe(block);
    const number = this.bytes.length;
    for (const column of [this.bytes, this.lines, this.kinds, this.children]) column.push(0);
    this.put(number, facts);
    for (const entry of facts.entries) {
      if (this.own.length < MOST_ENTRIES) this.own.push(number, entry);
      else this.left.set(entry.rule, (this.left.get(entry.rule) ?? 0) + entry.count);
    }
    if (facts.hasHead) this.heads.push(number);
    if (facts.hasRoot) this.roots.push(number);
  }

  private put(number: number, { bytes, lines, lead, kind, persons, child, counted, keys, facts }: BlockFacts): void {
    this.bytes.set(number, bytes);
    this.lines.set(number, lines);
    if (lead > 0) this.leads.set(number, lead);
    else this.leads.delete(number);
    this.kinds.set(number, kind);
    this.children.set(number, child);
    if (kind !== BlockKind.Person && persons > 0) this.gathered.set(number, persons);
    else this.gathered.delete(number);
    if (facts && facts.length > 0) this.facts.set(number, facts);
    else this.facts.delete(number);
    counted.forEach((count, i) => {
      const column = this.counted[i] ??= ints();
      while (column.length <= number) column.push(0);
      column.set(number, count);
    });
    keys.forEach((key, i) => {
      const column = this.keys[i] ??= floats();
      while (column.length <= number) column.push(NaN);
      column.set(number, this.keyNumber(key));
    });
    if (counted.length === 0) for (const column of this.counted) if (column.length > number) column.set(number, 0);
    if (keys.length === 0) for (const column of this.keys) if (column.length > number) column.set(number, NaN);
  }

  /** A number for a key: itself, or for a word one that no number of the register is. */
  private keyNumber(key: string | number | undefined): number {
    if (typeof key !== 'string') return key ?? NaN;
    let number = this.words.get(key);
    if (number === undefined) this.words.set(key, number = this.words.size + 0.5);
    return number;
  }

  /** Adds up, when all blocks are there or some were replaced. */
  settle(format: Format | undefined): void {
    this.format = format;
    this.ordinals = sums(this.kinds.all().map((kind) => Number(kind === BlockKind.Person)));
    this.place();
    this.lookAcross();
  }

  /** Adds up where each block stands. */
  private place(): void {
    this.starts = sums(this.bytes.all());
    this.lineStarts = sums(this.lines.all());
  }

  /** Finds what no block knows alone. */
  private lookAcross(): void {
    const { format } = this;
    this.across = new Entries();
    this.relatedTo = new Map();
    const evaluator = new Evaluator(this.environment, format);
    // Places are told by the number of the block here: inside a block all stand at 0.
    const across = new AcrossBlocks(evaluator, format);
    const roots = new Set(this.roots);
    const found = [];
    for (let block = 0; block < this.blockCount; block++) {
      const child = this.children.at(block);
      found.push(...across.add({
        keys: this.kind(block) === BlockKind.Person ? this.keys.map((column) => keyAt(column.at(block))) : [],
        counted: this.counted.map((column) => countAt(column, block)),
        facts: this.facts.get(block),
        root: roots.has(block) ? HERE : undefined,
        child: child >= 0 && format ? { declaration: format.declarations[child], tag: HERE } : undefined,
      }, block));
    }
    found.push(...across.end());
    found.sort((a, b) => a.start - b.start);
    for (const { rule, start, related } of found) {
      this.across.push(start, { rule: this.rule(rule), unit: -1, line: 0, count: 1, safe: 0 });
      if (related) this.relatedTo.set(start, related.start);
    }
  }

  /**
   * Puts other facts in the place of some blocks' and adds up anew.
   * @returns false where a block is not the kind of thing that it was, so that the file has to be read again
   */
  replace(changes: ReadonlyMap<number, BlockFacts>): boolean {
    for (const [block, { kind, child, hasHead }] of changes) {
      if (kind !== this.kind(block) || child !== this.children.at(block) || hasHead !== this.heads.includes(block)) return false;
    }
    const alike = [...changes].every(([block, facts]) => this.looksAlike(block, facts));
    for (const [block, facts] of changes) this.put(block, facts);
    this.own = this.own.replaced(new Map([...changes].map(([block, { entries }]) => [block, entries])));
    this.place();
    if (!alike) this.lookAcross();
    return true;
  }

  /** Whether a block brings the same as before to what no block knows alone. */
  private looksAlike(block: number, { keys, counted, facts }: BlockFacts): boolean {
    const same = this.keys.every((column, i) => Object.is(column.at(block) ?? NaN, this.keyNumber(keys[i])));
    const says = (all: readonly FileFact[] | undefined) => JSON.stringify(all ?? []);
    return same && this.counted.every((column, i) => (countAt(column, block)?.count ?? 0) === (counted[i] ?? 0))
      && says(facts) === says(this.facts.get(block));
  }

  get blockCount(): number {
    return this.bytes.length;
  }

  get persons(): number {
    return this.ordinals[this.blockCount] + [...this.gathered.values()].reduce((sum, count) => sum + count, 0);
  }

  get part(): PartKind {
    return partOf(this.format);
  }

  kind(block: number): BlockKind {
    return this.kinds.at(block);
  }

  /** Where a block begins, in bytes from the beginning of the text. */
  start(block: number): number {
    return this.starts[block];
  }

  /** How many bytes a block has. */
  size(block: number): number {
    return this.bytes.at(block);
  }

  line(block: number): number {
    return this.lineStarts[block] + (this.leads.get(block) ?? 0) + 1;
  }

  ordinal(block: number): number {
    return this.kind(block) === BlockKind.Person ? this.ordinals[block] + 1 : 0;
  }

  /** How many persons stand before a block. */
  personsBefore(block: number): number {
    return this.ordinals[block];
  }

  /** The first person that has what this one may not have too. */
  related(block: number): number | undefined {
    return this.relatedTo.get(block);
  }

  /** The blocks before the first person: the prolog, and the head. */
  get frontCount(): number {
    const kinds = this.kinds.all();
    const first = kinds.indexOf(BlockKind.Person);
    const end = kinds.indexOf(BlockKind.End);
    return first >= 0 ? first : end >= 0 ? end : kinds.length;
  }

  /** Whether what a person is checked by stands anywhere but at the front. */
  get hasLateHead(): boolean {
    return this.heads.some((block) => block >= this.frontCount);
  }

  parts(): readonly Entries[] {
    return [this.own, this.across];
  }

  counts(): Tally {
    const tally = new Tally();
    const add = (rule: number, by: number) => tally.add({ rule: this.rules[rule].id, severity: this.severities[rule]! }, by);
    for (const part of this.parts()) for (let i = 0; i < part.length; i++) add(part.rule.at(i), part.count.at(i));
    for (const [rule, by] of this.left) add(rule, by);
    return tally;
  }
}

function keyAt(key: number): { key: number; at: typeof HERE } | undefined {
  return Number.isNaN(key) || key === undefined ? undefined : { key, at: HERE };
}

function countAt(column: Column<Int32Array>, block: number): Counted | undefined {
  const count = block < column.length ? column.at(block) : 0;
  return count > 0 ? { count, at: HERE } : undefined;
}
