import assert from 'node:assert/strict';
import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { JOURNAL_FILE, openJournal } from '../../../../src/submission/journal';
import type { JournalEntry } from '../../../../src/submission/journal';
import { Overview } from '../../../../src/submission/record/overview';
import { submissionPage } from '../../../../src/submission/record/page';
import { claimReminder } from '../../../../src/submission/record/register';
import { saveText } from '../../../../src/submission/record/save';
import { toRemindOf } from '../../../../src/submission/record/submissions';
import { SubmissionError } from '../../../../src/submission/errors';
import { namesIn, useFolder } from '../support';

const FACTS = {
  attempt: 'a', file: 'u.xml.pgp', folder: '/sone/hemmelig', target: 'production', transport: 'browser', year: 2016,
  kommunenummer: '0101', cipherSha256: 'c'.repeat(64),
} as const;
const entry = (at: string, more: object): JournalEntry => ({ at, ...FACTS, ...more } as JournalEntry);
const SENDING = entry('2017-01-05T10:00:00.000Z', { state: 'sending' });
const SENT = entry('2017-01-05T10:01:00.000Z', { state: 'sent' });

describe('The record as it stands', () => {
  const folder = useFolder();
  let now = new Date('2017-01-05T11:00:00Z');
  const open = () => new Overview(openJournal(folder()), () => now);

  it('changes when anybody adds to it, and says whether it did', async () => {
    const overview = open();
    const other = openJournal(folder());
    assert.deepEqual([await overview.refresh(), await overview.refresh(), overview.submissions], [true, false, []]);
    await other.append(SENDING);
    assert.deepEqual([await overview.refresh(), overview.submissions.map(({ state }) => state)], [true, ['sending']]);
    await other.append(SENT);
    assert.deepEqual([await overview.refresh(), overview.of('a')?.state], [true, 'receipt-awaited']);
    assert.equal(overview.of('b'), undefined);
  });

  it('changes by the clock alone, at eight in the morning and with the day, however long nobody looked', async () => {
    const journal = openJournal(folder());
    for (const one of [SENDING, SENT]) await journal.append(one);
    const overview = open();
    const states: [boolean, string | undefined][] = [];
    const times = ['2017-01-05T22:59:59Z', '2017-01-05T23:00:00Z', '2017-01-06T06:59:59Z', '2017-01-06T07:00:00Z', '2017-01-09T12:00:00Z'];
    for (const time of times) {
      now = new Date(time);
      states.push([await overview.refresh(), overview.of('a')?.state]);
    }
    const awaited = 'receipt-awaited';
    assert.deepEqual(states, [[true, awaited], [true, awaited], [false, awaited], [true, 'overdue'], [true, 'overdue']]);
  });

  it('counts the lines that cannot be read, and keeps what it knew where the whole record cannot', async () => {
    const journal = openJournal(folder());
    await journal.append(SENDING);
    await appendFile(join(folder(), JOURNAL_FILE), '{"at":"2017\n');
    const overview = open();
    await overview.refresh();
    assert.deepEqual([overview.submissions.length, overview.damaged], [1, 1]);
    const away = new Overview({ ...journal, read: async () => { throw new SubmissionError('journal-failed', { system: 'EIO' }); } }, () => now);
    assert.ok(await away.refresh());
    assert.ok(away.failure instanceof SubmissionError);
  });

  it('lets one window say that a receipt is overdue, also where several look at the same moment', async () => {
    const journal = openJournal(folder());
    for (const one of [SENDING, SENT]) await journal.append(one);
    now = new Date('2017-01-06T08:00:00Z');
    const windows = await Promise.all(Array.from({ length: 4 }, async () => {
      const overview = open();
      await overview.refresh();
      const [overdue] = toRemindOf(overview.submissions);
      return () => claimReminder(openJournal(folder()), overdue, now);
    }));
    const said = await Promise.all(windows.map((claim) => claim()));
    assert.equal(said.filter(Boolean).length, 1);
  });
});

describe('The page of a submission', () => {
  it('says what it means, what is known and what has happened, and holds neither folder nor Markdown of its own', async () => {
    const journal: JournalEntry[] = [
      { ...SENDING, file: 'u_1*2*.xml.pgp' },
      entry('2017-01-05T10:02:00.000Z', { file: 'u_1*2*.xml.pgp', state: 'failed', reason: 'receiver-hung-up', args: { percent: 40 } }),
    ];
    const overview = new Overview({ append: async () => undefined, running: () => new Set(), read: async () => ({ entries: journal, damaged: 0 }) }, () => new Date(SENT.at));
    await overview.refresh();
    const page = submissionPage('nb', overview.submissions[0], 'registeret');
    assert.match(page, /^# Mislyktes: u\\_1\\\*2\\\*\.xml\.pgp\n\n\*\*Virkelig innsending\.\*\* Registeret brøt forbindelsen da 40 % var sendt/);
    assert.match(page, /\| Kommunenummer \| 0101 \|/);
    assert.match(page, /- 5\.1\.2017 kl\. 11\.00: Sending påbegynt\n- 5\.1\.2017 kl\. 11\.02: Mislyktes: registeret brøt/);
    assert.ok(!page.includes('hemmelig'));
  });
});

describe('A text that was asked for as a file', () => {
  const folder = useFolder();

  it('stands there whole, in place of what stood there, with nothing beside it', async () => {
    const path = join(folder(), 'a.csv');
    await writeFile(path, 'before');
    await saveText(path, 'æøå;\r\n');
    assert.deepEqual([await readFile(path, 'utf8'), await namesIn(folder())], ['æøå;\r\n', ['a.csv']]);
  });

  it('is refused by name where it cannot be', async () => {
    await mkdir(join(folder(), 'x.csv'));
    await assert.rejects(saveText(join(folder(), 'none', 'a.csv'), ''), (error) => error instanceof SubmissionError && error.code === 'file-not-found');
    await assert.rejects(saveText(join(folder(), 'x.csv'), ''), SubmissionError);
    assert.deepEqual(await namesIn(folder()), ['x.csv']);
  });
});
