// What each row of a list for the ward says of its findings, from the blocks that they stand in.
import type { BlockResult } from '../core/check/evaluator';
import type { Argument, Arguments, Finding } from '../core/findings/finding';
import { LineCounter } from '../core/text/lines';
import type { CheckedFile } from './checked-file';
import { DiskError } from './errors';
import { attributedTo, BlockKind } from './facts';
import { SpotCheck } from './spot-check';
import type { WardList, WardRow } from './ward-list';

/** Takes a block, with its text and what was found in it. */
export type TakeBlock = (block: number, text: string, result: BlockResult) => void;
/** Shows blocks by their numbers; one that cannot be read is left out. */
export type ShowBlocks = (blocks: readonly number[], show: TakeBlock) => Promise<void>;
/** Says what is wrong by a finding. */
export type Wrong = (finding: Finding) => string;

/** How many persons are read from the disk at a time: what else the program has to do gets its turn between. */
const BATCH = 20;
/** Why the persons of a file cannot be read one by one, though it was checked. */
const UNREADABLE: ReadonlySet<string> = new Set(['not-exact', 'no-format', 'front-too-long']);
/** Arguments that repeat what the file has as a value. */
const REPEATED: ReadonlySet<string> = new Set(['value', 'kode', 'code', 'timer', 'kommune', 'bydel']);
/** A number, a date or a code: what is otherwise may be somebody's name, and is not for an e-mail. */
const CODE = /^-?[A-Z]?\d[\d.,:/-]*$/i;
const HIDDEN = '•••';

/** The persons of a file on disk, read again. Errors: 'file-changed', 'file-removed', 'no-access', 'io-failed'. */
export function blocksOnDisk(file: CheckedFile): ShowBlocks {
  return async (blocks, show) => {
    const persons = blocks.filter((block) => file.index.kind(block) === BlockKind.Person);
    try {
      const spot = new SpotCheck(file.environment, await file.front());
      for (let from = 0; from < persons.length; from += BATCH) {
        const batch = persons.slice(from, from + BATCH);
        (await file.texts(batch)).forEach((text, i) => {
          const read = spot.read(text);
          if (read) show(batch[i], text, read.result);
        });
      }
    } catch (error) {
      if (!(error instanceof DiskError && UNREADABLE.has(error.code))) throw error;
    }
  };
}

/**
 * A list whose rows say what is wrong, with a row for each thing that is said. A row whose findings are not at hand
 * stays as it is.
 */
export async function explained(list: WardList, blocks: ShowBlocks, wrong: Wrong): Promise<WardList> {
  const byBlock = new Map<number, { row: WardRow; unit: string }[]>();
  for (const { unit, rows } of list.parts) {
    for (const row of rows) {
      if (row.block === undefined) continue;
      const known = byBlock.get(row.block);
      if (known) known.push({ row, unit });
      else byBlock.set(row.block, [{ row, unit }]);
    }
  }
  const rowsOf = new Map<WardRow, readonly WardRow[]>();
  await blocks([...byBlock.keys()], (block, text, result) => {
    for (const { row, unit } of byBlock.get(block)!) rowsOf.set(row, rowsFor(row, unit, text, result, wrong));
  });
  const parts = list.parts.map((part) => ({
    ...part, rows: part.rows.flatMap((row) => rowsOf.get(row) ?? [row]).sort((a, b) => a.line - b.line),
  }));
  return { ...list, parts };
}

/** The rows for the findings behind a row: one for each thing that they say, on the line of the first that says it. */
function rowsFor(
  row: WardRow, unit: string, text: string, { findings, units }: BlockResult, wrong: Wrong,
): readonly WardRow[] {
  const own = findings
    .filter((finding) => finding.rule === row.rule && (attributedTo(finding, units)?.orgnr ?? '') === unit)
    .sort((a, b) => a.start - b.start);
  // Read by itself a person may come to something else than in the file, such as behind a second head.
  if (own.length !== row.count) return [row];
  const lines = new LineCounter().locate(text, own).map(({ start }) => start.line);
  const bySaying = new Map<string, { line: number; count: number }>();
  own.forEach((finding, i) => {
    const says = wrong({ ...finding, args: withoutNames(finding.args) });
    const known = bySaying.get(says);
    if (known) known.count++;
    else bySaying.set(says, { line: row.line + lines[i] - lines[0], count: 1 });
  });
  return [...bySaying].map(([says, { line, count }]) => ({ ...row, line, count, says }));
}

/** Arguments in which nothing stands that could be a person's name. */
function withoutNames(args: Arguments | undefined): Arguments | undefined {
  const shown = ([name, value]: [string, Argument]): [string, Argument] => {
    return [name, typeof value === 'string' && REPEATED.has(name) && !CODE.test(value) ? HIDDEN : value];
  };
  return args && Object.fromEntries(Object.entries(args).map(shown));
}
