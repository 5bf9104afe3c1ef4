import assert from 'node:assert/strict';
import { appendFile, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openJournal } from '../../../src/submission/journal';
import type { JournalEntry } from '../../../src/submission/journal';
import { failingDisk, NOW, useFolder } from './support';

const entry = (attempt: string, more: object = { state: 'sending' }) => ({
  at: NOW.toISOString(), attempt, file: 'uttrekk.xml.pgp', target: 'practice', ...more,
}) as JournalEntry;

describe('The record of submissions', () => {
  const folder = useFolder();
  const path = () => join(folder(), 'submissions.jsonl');
  const attempts = async () => {
    const { entries, damaged } = await openJournal(folder()).read();
    return [...entries.map((one) => one.attempt), damaged];
  };

  it('is empty before anything has been tried', async () => assert.deepEqual(await attempts(), [0]));

  it('gives back what was written, in order, in a folder it makes itself', async () => {
    const journal = openJournal(join(folder(), 'deep', 'er'));
    const entries = [
      entry('1', { state: 'encrypting', overrides: [{ code: 'incomplete-file', at: NOW.toISOString() }] }),
      entry('1', { state: 'failed', reason: 'disk-full' }),
      entry('2', { state: 'receipt', receipt: 'P-1', receivedAt: NOW.toISOString() }),
    ];
    for (const one of entries) await journal.append(one);
    assert.deepEqual(await journal.read(), { entries, damaged: 0 });
  });

  it('keeps every line when many are written at once, from two windows', async () => {
    const windows = [openJournal(folder()), openJournal(folder())];
    await Promise.all(Array.from({ length: 40 }, (_, i) => windows[i % 2].append(entry(String(i)))));
    const { entries, damaged } = await windows[0].read();
    assert.equal(damaged, 0);
    const found = entries.map((one) => Number(one.attempt)).sort((a, b) => a - b);
    assert.deepEqual(found, Array.from({ length: 40 }, (_, i) => i));
  });

  it('survives a last line cut off anywhere, and goes on after it', async () => {
    const journal = openJournal(folder());
    await journal.append(entry('1'));
    const first = await readFile(path());
    await journal.append(entry('2'));
    const both = await readFile(path());
    for (let cut = first.length + 1; cut < both.length; cut++) {
      await writeFile(path(), both);
      await truncate(path(), cut);
      await journal.append(entry('3'));
      // Where only the end of line is missing, the entry itself is whole.
      assert.deepEqual(await attempts(), cut === both.length - 1 ? ['1', '2', '3', 0] : ['1', '3', 1]);
    }
  });

  it('counts lines that are not its own and reads the others', async () => {
    await openJournal(folder()).append(entry('1'));
    await appendFile(path(), 'noise\n{"state":"sent"}\n');
    await openJournal(folder()).append(entry('2'));
    assert.deepEqual(await attempts(), ['1', '2', 2]);
  });

  it('says when it could not be written, and can be written again after', async () => {
    const journal = openJournal(folder(), failingDisk('sync', 'ENOSPC', 1));
    await assert.rejects(journal.append(entry('1')), { code: 'journal-failed', args: { system: 'ENOSPC' } });
    await journal.append(entry('2'));
    assert.ok((await attempts()).includes('2'));
  });
});
