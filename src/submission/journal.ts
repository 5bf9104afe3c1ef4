// The record of what was tried: one JSON object a line, only ever added to, on disk before the next step is taken.
import { constants } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { ERROR_CODES, SubmissionError } from './errors';
import { nodeDisk, systemCode } from './files';
import type { Disk } from './files';
import { overrideSchema } from './manifest';

/** The record's name in its folder. */
export const JOURNAL_FILE = 'submissions.jsonl';
const NEWLINE = 0x0a;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const factsSchema = z.object({
  /** Name without folder of the file that is encrypted, or of the encrypted one when sending; identifiers starred. */
  file: z.string(),
  /** Where it stands, to find it again; left out of all that is exported, and where the name had to be starred. */
  folder: z.string().optional(),
  target: z.enum(['practice', 'production']),
  /** Transport id and address; absent while encrypting. */
  transport: z.string().optional(),
  receiver: z.string().optional(),
  year: z.number().int().optional(),
  kommunenummer: z.string().optional(),
  bydelsnummer: z.string().optional(),
  plainSha256: sha256.optional(),
  cipherSha256: sha256.optional(),
  /** Size of the encrypted file. */
  bytes: z.number().int().nonnegative().optional(),
  recipients: z.array(z.string()).optional(),
  overrides: z.array(overrideSchema).optional(),
  /** The ident message that goes with it, as `file`, `plainSha256`, `cipherSha256` and `bytes` are of the extract. */
  ident: z.object({
    file: z.string(), plainSha256: sha256.optional(), cipherSha256: sha256.optional(), bytes: z.number().int().nonnegative().optional(),
  }).optional(),
  /** The version of the rules that checked it. */
  ruleSet: z.string().optional(),
});

const stepSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('encrypting') }),
  z.object({ state: z.literal('encrypted') }),
  z.object({ state: z.literal('sending') }),
  z.object({ state: z.literal('sent') }),
  z.object({
    state: z.literal('failed'), reason: z.enum(ERROR_CODES),
    /** What the sentence about it is filled with. */
    args: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  }),
  z.object({
    state: z.literal('receipt'),
    /** The receiver's number; an e-mailed receipt may have none. */
    receipt: z.string().optional(),
    receivedAt: z.iso.datetime(),
    /** Whether the receiver answered so, or the administrator registered the e-mailed receipt. */
    via: z.enum(['answer', 'mail']).optional(),
  }),
  /** The administrator has been told that the receipt is overdue: this is said once. */
  z.object({
    state: z.literal('reminded'),
    /** Tells who said it, where two windows of the editor would say it at once. */
    mark: z.string().optional(),
  }),
]);

/** After these an attempt goes on; after all others it has ended. */
const UNDER_WAY: ReadonlySet<JournalStep['state']> = new Set(['encrypting', 'sending']);

const entrySchema = z.intersection(
  z.object({ at: z.iso.datetime(), attempt: z.string() }),
  z.intersection(factsSchema, stepSchema),
);

/** What an attempt is about: no person identifiers, no PIN, no folder names. */
export type JournalFacts = z.infer<typeof factsSchema>;
/** What happened to it. `sending` or `encrypting` with nothing after it, and not running, was cut off. */
export type JournalStep = z.infer<typeof stepSchema>;
/** One line of the record: when, which attempt, what about, what happened. */
export type JournalEntry = z.infer<typeof entrySchema>;

export interface Journal {
  /** Adds a line and returns when it is on disk. Throws 'journal-failed'. */
  append(entry: JournalEntry): Promise<void>;
  /** All entries in the order written. `damaged` counts lines that could not be read: a last one cut off by a crash. */
  read(): Promise<{ entries: JournalEntry[]; damaged: number }>;
  /** Attempts begun through this journal that have not ended: of all others that seem under way, nobody knows. */
  running(): ReadonlySet<string>;
}

/** Opens the record in a folder, which is made when it is not there. */
export function openJournal(folder: string, disk: Disk = nodeDisk): Journal {
  const path = join(folder, JOURNAL_FILE);
  const running = new Set<string>();
  let last: Promise<void> = Promise.resolve();

  async function write(entry: JournalEntry): Promise<void> {
    await mkdir(folder, { recursive: true });
    const handle = await disk.open(path, constants.O_RDWR | constants.O_APPEND | constants.O_CREAT, 0o600);
    try {
      const start = await endsTorn(handle) ? '\n' : '';
      // One write, so that two windows of the editor never mix their lines.
      await handle.writeFile(`${start}${JSON.stringify(entry)}\n`, 'utf8');
      await handle.sync();
    } finally {
      await handle.close();
    }
  }

  return {
    append(entry) {
      if (UNDER_WAY.has(entry.state)) running.add(entry.attempt);
      else running.delete(entry.attempt);
      const own = last.then(() => write(entry)).catch((error) => {
        running.delete(entry.attempt);
        throw new SubmissionError('journal-failed', { system: systemCode(error) });
      });
      last = own.catch(() => undefined);
      return own;
    },
    running: () => running,
    async read() {
      const text = await readFile(path, 'utf8').catch((error) => {
        if (systemCode(error) === 'ENOENT') return '';
        throw new SubmissionError('journal-failed', { system: systemCode(error) });
      });
      return parseJournal(text);
    },
  };
}

/** Whether a crash left the last line without its end, so that the next must not be written onto it. */
async function endsTorn(handle: Awaited<ReturnType<Disk['open']>>): Promise<boolean> {
  const { size } = await handle.stat();
  if (size === 0) return false;
  const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, size - 1);
  return buffer[0] !== NEWLINE;
}

function parseJournal(text: string): { entries: JournalEntry[]; damaged: number } {
  const lines = text.split('\n').filter((line) => line !== '');
  const entries = lines.map(parseLine).filter((entry) => entry !== undefined);
  return { entries, damaged: lines.length - entries.length };
}

function parseLine(line: string): JournalEntry | undefined {
  try {
    return entrySchema.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}
