// All safe fixes of a rule, planned person by person from where the index says they are, and written at once.
import { createHash } from 'node:crypto';
import { safeEdits } from '../core/findings/safe-edits';
import type { TextEdit } from '../core/text/range';
import type { BlockChange, CheckedFile } from './checked-file';
import type { Codec } from './codec';
import { DiskError, throwIfCancelled } from './errors';
import { BlockKind, isSafe } from './facts';
import type { SpliceOptions, Patch } from './splice';
import { SpotCheck } from './spot-check';
import { shownName } from '../submission/shown-name';

/** So many places are mended at once at most: what undoes them is kept in memory. */
const MOST_FIXES = 100_000;
/** So many persons' differences are shown before. */
const MOST_SHOWN = 20;
/** How many persons are read at a time. */
const BATCH = 200;

/** A person as they are and as they would be. */
export interface Difference {
  readonly block: number;
  readonly before: string;
  readonly after: string;
}

/** What mending would do, and all it takes to do it. */
export interface FixPlan {
  readonly rule: string;
  readonly places: number;
  /** Findings of the rule that nothing can safely be done about. */
  readonly unsafe: number;
  /** Places that could be mended and are not in this plan, since there are too many. */
  readonly left: number;
  readonly changes: readonly (BlockChange & { readonly hash: string })[];
  readonly first: readonly Difference[];
}

/** What a file was before its mending, for the places that were mended. */
interface Step {
  readonly places: readonly {
    /** A block counted from the first person, which holds when the front is edited. */
    readonly place: number;
    readonly patches: readonly Patch[];
    /** Of the person as mended. */
    readonly hash: string;
  }[];
}

/**
 * Plans to apply all safe fixes of a rule. Nothing is written.
 * Errors: 'cancelled', those of {@link CheckedFile.texts}.
 */
export async function planFixes(
  file: CheckedFile, rule: string, { signal, onProgress }: { signal?: AbortSignal; onProgress?: (done: number, total: number) => void } = {},
): Promise<FixPlan> {
  const { blocks, safe, all } = whereToFix(file, rule);
  const spot = new SpotCheck(file.environment, await file.front());
  const changes: FixPlan['changes'][number][] = [];
  const first: Difference[] = [];
  let places = 0;
  for (let from = 0; from < blocks.length && places < MOST_FIXES; from += BATCH) {
    throwIfCancelled(signal);
    const batch = blocks.slice(from, from + BATCH);
    const texts = await file.texts(batch);
    batch.forEach((block, i) => {
      const before = texts[i];
      const findings = spot.read(before)?.result.findings.filter((finding) => finding.rule === rule && isSafe(finding)) ?? [];
      const edits = safeEdits(findings).sort((a, b) => a.start - b.start);
      const after = applied(before, edits);
      const read = spot.read(after);
      if (edits.length === 0 || !read) return;
      places += findings.length;
      changes.push({ block, patches: patchesOf(before, edits, file.codec), facts: file.index.describe(read), hash: hashOf(after) });
      if (first.length < MOST_SHOWN) first.push({ block, before, after });
    });
    onProgress?.(Math.min(from + BATCH, blocks.length), blocks.length);
  }
  return { rule, places, unsafe: all - safe, left: Math.max(0, safe - places), changes, first };
}

/** The persons with something to mend by the index, and how many findings of the rule there are. */
function whereToFix({ index }: CheckedFile, rule: string): { blocks: number[]; safe: number; all: number } {
  const blocks: number[] = [];
  let safe = 0;
  let all = 0;
  const number = index.rule(rule);
  for (const part of index.parts()) {
    for (let i = 0; i < part.length; i++) {
      if (part.rule.at(i) !== number) continue;
      all += part.count.at(i);
      const block = part.block.at(i);
      if (part.safe.at(i) === 0 || index.kind(block) !== BlockKind.Person) continue;
      safe += part.safe.at(i);
      if (blocks.at(-1) !== block) blocks.push(block);
    }
  }
  return { blocks, safe, all };
}

function applied(text: string, edits: readonly TextEdit[]): string {
  let after = '';
  let at = 0;
  for (const edit of edits) {
    after += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return after + text.slice(at);
}

function patchesOf(text: string, edits: readonly TextEdit[], codec: Codec): Patch[] {
  return edits.map(({ start, end, text: after }) => ({
    start: codec.length(text, 0, start), before: codec.encode(text.slice(start, end)), after: codec.encode(after),
  }));
}

/** Writes what was planned, and can take it back until the file is closed, sent, or changed by something else. */
export class FixDesk {
  private steps: Step[] = [];

  constructor(private readonly file: CheckedFile) {}

  /** Whether there is something to take back. */
  get canUndo(): boolean {
    return this.steps.length > 0;
  }

  /** Forgets the former bytes. */
  forget(): void {
    this.steps = [];
  }

  /** Writes what was planned. Errors: those of {@link CheckedFile.apply}. */
  async apply(plan: FixPlan, options: SpliceOptions = {}): Promise<{ whole: boolean }> {
    const { frontCount } = this.file.index;
    const whole = await this.file.apply(plan.changes, [], options);
    this.steps.push({ places: plan.changes.map(({ block, patches, hash }) => ({ place: block - frontCount, patches: inverse(patches), hash })) });
    return { whole };
  }

  /**
   * Takes the last mending back. Persons that were changed since stay as they are.
   * @returns how many persons have their former bytes again, and how many do not
   * Errors: 'undo-gone', those of {@link CheckedFile.apply}.
   */
  async undo(options: SpliceOptions = {}): Promise<{ restored: number; kept: number; whole: boolean }> {
    const step = this.steps.at(-1);
    if (!step) throw new DiskError('undo-gone', { file: shownName(this.file.path) });
    const { index, codec } = this.file;
    const spot = new SpotCheck(this.file.environment, await this.file.front());
    const changes: BlockChange[] = [];
    for (let from = 0; from < step.places.length; from += BATCH) {
      const batch = step.places.slice(from, from + BATCH).filter(({ place }) => place + index.frontCount < index.blockCount);
      const texts = await this.file.texts(batch.map(({ place }) => place + index.frontCount));
      batch.forEach(({ place, patches, hash }, i) => {
        if (hashOf(texts[i]) !== hash) return;
        const read = spot.read(codec.decode(patched(codec.encode(texts[i]), patches)));
        if (read) changes.push({ block: place + index.frontCount, patches, facts: index.describe(read) });
      });
    }
    const whole = changes.length > 0 && await this.file.apply(changes, [], options);
    this.steps.pop();
    return { restored: changes.length, kept: step.places.length - changes.length, whole };
  }
}

/** The patches that undo patches, counted in the bytes that those leave. */
function inverse(patches: readonly Patch[]): Patch[] {
  let shift = 0;
  return patches.map(({ start, before, after }) => {
    const patch = { start: start + shift, before: after, after: before };
    shift += after.length - before.length;
    return patch;
  });
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}

function patched(bytes: Buffer, patches: readonly Patch[]): Buffer {
  const parts: Uint8Array[] = [];
  let at = 0;
  for (const { start, before, after } of patches) {
    parts.push(bytes.subarray(at, start), after);
    at = start + before.length;
  }
  return Buffer.concat([...parts, bytes.subarray(at)]);
}
