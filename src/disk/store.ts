// What a check came to, kept over a restart: counts and positions, no text and nobody's number.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, readFile, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import type { CheckEnvironment } from '../core/check/environment';
import { severityOf } from '../core/check/evaluator';
import { Tally } from '../core/check/tally';
import type { Severity } from '../core/findings/finding';
import type { PartKind } from '../core/model/parts';
import { PART_KINDS } from '../core/model/parts';
import type { Rule } from '../core/rules/rule';
import { atomicWrite } from '../submission/files';
import type { CheckedFile } from './checked-file';
import { Entries } from './entries';
import { BlockKind } from './facts';
import type { FindingTable } from './finding-table';
import type { Identity } from './identity';
import { identify, sameIdentity } from './identity';
import { settingsKey } from './settings-key';

/** More findings than this are kept as counts alone. */
export const MOST_STORED = 100_000;
/** Results of more files than this are not kept. */
const MOST_FILES = 20;

const severities = z.enum(['fatal', 'error', 'warning', 'information']);
const numbers = z.array(z.number());
const form = z.object({
  version: z.literal(1),
  path: z.string(),
  identity: z.object({ size: z.number(), written: z.string(), inode: z.string() }),
  sha256: z.string().optional(),
  /** What it was checked by: the rules' version, and a hash of what is set. */
  ruleSet: z.string(),
  settings: z.string(),
  year: z.number().optional(),
  persons: z.number(),
  part: z.enum(PART_KINDS),
  rules: z.array(z.object({ id: z.string(), severity: severities, count: z.number() })),
  units: z.array(z.string().regex(/^\d{9}$/)),
  /** Of each block with findings: what it is, its number among the persons, its line, its first byte, its bytes. */
  blocks: z.array(z.tuple([z.number(), z.number(), z.number(), z.number(), z.number()])),
  /** Of each rule in a block: the block's number here, the rule's, the unit's, line, count, how many safely mended. */
  entries: z.array(numbers.length(6)),
});
type Stored = z.infer<typeof form>;

/** The findings of an earlier check, as far as they were kept. */
export class StoredFindings implements FindingTable {
  readonly severities: readonly (Severity | undefined)[];
  readonly left: ReadonlyMap<number, number>;
  private readonly entries = new Entries();

  constructor(private readonly stored: Stored, readonly rules: readonly Rule[], environment: CheckEnvironment) {
    this.severities = rules.map((rule) => severityOf(rule, environment));
    const numberOf = new Map(rules.map(({ id }, number) => [id, number]));
    const left = new Map(stored.rules.map(({ id, count }) => [numberOf.get(id)!, count]));
    for (const [block, ruleAt, unit, line, count, safe] of stored.entries) {
      const rule = numberOf.get(stored.rules[ruleAt].id)!;
      this.entries.push(block, { rule, unit, line, count, safe });
      left.set(rule, left.get(rule)! - count);
    }
    this.left = new Map([...left].filter(([, count]) => count > 0));
  }

  get units(): readonly string[] {
    return this.stored.units;
  }

  get persons(): number {
    return this.stored.persons;
  }

  get part(): PartKind {
    return this.stored.part;
  }

  parts(): readonly Entries[] {
    return [this.entries];
  }

  counts(): Tally {
    const tally = new Tally();
    for (const { id, severity, count } of this.stored.rules) tally.add({ rule: id, severity }, count);
    return tally;
  }

  kind(block: number): BlockKind {
    return this.stored.blocks[block][0];
  }

  ordinal(block: number): number {
    return this.stored.blocks[block][1];
  }

  line(block: number): number {
    return this.stored.blocks[block][2];
  }
}

/** The results that are kept, a file each in a folder of the extension's own. */
export class FindingStore {
  constructor(private readonly folder: string) {}

  private fileOf(path: string): string {
    return join(this.folder, `${createHash('sha256').update(path).digest('hex').slice(0, 32)}.json`);
  }

  /** Keeps what is known of a file; the oldest results make room. */
  async save(file: CheckedFile): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    await atomicWrite(this.fileOf(file.path), JSON.stringify(stored(file)));
    const names = (await readdir(this.folder)).filter((name) => name.endsWith('.json')).map((name) => join(this.folder, name));
    const dated = await Promise.all(names.map(async (name) => ({ name, at: (await stat(name)).mtimeMs })));
    for (const { name } of dated.sort((a, b) => b.at - a.at).slice(MOST_FILES)) await unlink(name);
  }

  /** Forgets what is known of a file. */
  async drop(path: string): Promise<void> {
    await unlink(this.fileOf(path)).catch(() => undefined);
  }

  /**
   * What was found in a file, where it is still that file, was checked by what is set now, and is kept at all. A file
   * that looks otherwise and has the same size is read, since a copied or touched one is the same.
   */
  async load(path: string, environment: CheckEnvironment, ruleSet: string): Promise<StoredFindings | undefined> {
    const kept = await this.read(path);
    if (!kept) return undefined;
    const known = new Set(environment.rules.map(({ id }) => id));
    const fits = kept.path === path && kept.ruleSet === ruleSet && kept.settings === settingsKey(environment)
      && kept.rules.every(({ id }) => known.has(id)) && await sameFile(kept);
    if (fits) return new StoredFindings(kept, environment.rules, environment);
    await this.drop(path);
    return undefined;
  }

  private async read(path: string): Promise<Stored | undefined> {
    try {
      return form.parse(JSON.parse(await readFile(this.fileOf(path), 'utf8')));
    } catch {
      return undefined;
    }
  }
}

async function sameFile({ path, identity, sha256 }: Stored): Promise<boolean> {
  const now: Identity | undefined = await identify(path).catch(() => undefined);
  if (!now || now.size !== identity.size) return false;
  if (sameIdentity(now, identity)) return true;
  if (sha256 === undefined) return false;
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 })) hash.update(chunk as Uint8Array);
  return hash.digest('hex') === sha256;
}

function stored(file: CheckedFile): Stored {
  const { index } = file;
  const ruleAt = new Map<number, number>();
  const rules: Stored['rules'] = [];
  for (const [id, count] of index.counts().byRule) {
    ruleAt.set(index.rule(id), rules.length);
    rules.push({ id, severity: index.severities[index.rule(id)]!, count });
  }
  const kept = index.parts().flatMap((part) => Array.from({ length: Math.min(part.length, MOST_STORED) }, (_, i) => part.at(i))).slice(0, MOST_STORED);
  const numbers = [...new Set(kept.map(({ block }) => block))].sort((a, b) => a - b);
  const blockAt = new Map(numbers.map((block, at) => [block, at]));
  const blocks = numbers.map((block): Stored['blocks'][number] =>
    [index.kind(block), index.ordinal(block), index.line(block), file.position(block), index.size(block)]);
  const entries = kept.map(({ block, rule, unit, line, count, safe }) => [blockAt.get(block)!, ruleAt.get(rule)!, unit, line, count, safe]);
  return {
    version: 1, path: file.path, identity: { ...file.identity }, sha256: file.hash, ruleSet: file.ruleSet, settings: settingsKey(file.environment),
    year: file.verdict.year, persons: index.persons, part: index.part, rules, units: index.units, blocks, entries,
  };
}
