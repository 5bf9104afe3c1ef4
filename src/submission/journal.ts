// The record of what was tried: one JSON object a line, only ever added to, on disk before the next step is taken.
import { constants } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SubmissionError } from './errors';
import { nodeDisk, systemCode } from './files';
import type { Disk } from './files';
import type { JournalEntry, JournalStep } from './journal-entry';

export type { JournalEntry, JournalFacts, JournalStep } from './journal-entry';

/** The record's name in its folder. */
export const JOURNAL_FILE = 'submissions.jsonl';
const NEWLINE = 0x0a;

/** After these an attempt goes on; after all others it has ended. */
const UNDER_WAY: ReadonlySet<JournalStep['state']> = new Set(['encrypting', 'sending']);

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

async function parseJournal(text: string): Promise<{ entries: JournalEntry[]; damaged: number }> {
  const lines = text.split('\n').filter((line) => line !== '');
  if (lines.length === 0) return { entries: [], damaged: 0 };
  // The form of entries is read in late: the record is looked at when the editor starts, and is empty most of the year.
  const { parseEntry } = await import('./journal-entry');
  const entries = lines.map(parseEntry).filter((entry) => entry !== undefined);
  return { entries, damaged: lines.length - entries.length };
}
