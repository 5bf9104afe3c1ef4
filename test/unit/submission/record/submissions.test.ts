import assert from 'node:assert/strict';
import fc from 'fast-check';
import { openJournal } from '../../../../src/submission/journal';
import type { JournalEntry, JournalStep } from '../../../../src/submission/journal';
import { claimReminder, registerReceipt } from '../../../../src/submission/record/register';
import {
  awaitsReceipt, maySendAgain, submissionsOf, toRemindOf,
} from '../../../../src/submission/record/submissions';
import { saySubmission } from '../../../../src/submission/record/texts';
import { useFolder } from '../support';

const CIPHER = 'c'.repeat(64);
const FACTS = { target: 'production', year: 2016, kommunenummer: '0101', folder: '/sone' } as const;
const TIME = new Date('2017-01-05T10:00:00Z');
const MORNING = new Date('2017-01-06T07:00:00Z');

/** Entries a minute apart. */
const entries = (...steps: [attempt: string, step: JournalStep, more?: Partial<JournalEntry>][]): JournalEntry[] => (
  steps.map(([attempt, step, more], minute) => {
    const sending = !step.state.startsWith('encrypt') && more?.transport !== undefined;
    const at = new Date(TIME.getTime() + minute * 60_000).toISOString();
    return { at, attempt, file: sending ? 'u.xml.pgp' : 'u.xml', ...FACTS, ...more, ...step } as JournalEntry;
  })
);

const encrypted = [
  ['a', { state: 'encrypting' }], ['a', { state: 'encrypted' }, { cipherSha256: CIPHER }],
] as [string, JournalStep, Partial<JournalEntry>?][];
const by = (transport: string) => ({ cipherSha256: CIPHER, transport, receiver: 'https://mottak.example/' });
const SENDING: JournalStep = { state: 'sending' };
const SENT: JournalStep = { state: 'sent' };
const FAILED: JournalStep = { state: 'failed', reason: 'receiver-hung-up', args: { percent: 40 } };
const RECEIPT: JournalStep = { state: 'receipt', receipt: 'R-1', receivedAt: TIME.toISOString() };

describe('The overview of submissions', () => {
  const only = (list: JournalEntry[], now = TIME, running?: Set<string>) => {
    const all = submissionsOf(list, now, running);
    assert.equal(all.length, 1);
    return all[0];
  };
  const http = by('http');

  const cases: [string, JournalEntry[], Date, string][] = [
    ['begun encryption', entries(['a', { state: 'encrypting' }]), TIME, 'encrypting'],
    ['failed encryption', entries(['a', { state: 'encrypting' }], ['a', { state: 'failed', reason: 'disk-full' }]), TIME, 'failed'],
    ['encrypted file', entries(...encrypted), TIME, 'encrypted'],
    ['begun sending', entries(...encrypted, ['b', SENDING, http]), TIME, 'sending'],
    ['failed sending', entries(...encrypted, ['b', SENDING, http], ['b', FAILED, http]), TIME, 'failed'],
    ['answer that was not recorded', entries(...encrypted, ['b', SENDING, http], ['b', SENT, http]), TIME, 'sent'],
    ['received file', entries(...encrypted, ['b', SENDING, http], ['b', SENT, http], ['b', RECEIPT, http]), TIME, 'received'],
    ['sending by the browser', entries(...encrypted, ['b', SENDING, by('browser')], ['b', SENT, by('browser')]), TIME, 'receipt-awaited'],
    ['receipt that has not come', entries(...encrypted, ['b', SENDING, by('browser')], ['b', SENT, by('browser')]), MORNING, 'overdue'],
    ['file received at the second try', entries(
      ...encrypted, ['b', SENDING, http], ['b', FAILED, http], ['c', SENDING, http], ['c', SENT, http], ['c', RECEIPT, http],
    ), TIME, 'received'],
    ['file sent, then tried again in vain', entries(
      ...encrypted, ['b', SENDING, by('browser')], ['b', SENT, by('browser')], ['c', SENDING, http], ['c', FAILED, http],
    ), TIME, 'receipt-awaited'],
    ['failure after the receipt', entries(
      ...encrypted, ['b', SENDING, http], ['b', SENT, http], ['b', RECEIPT, http], ['c', SENDING, http], ['c', FAILED, http],
    ), TIME, 'received'],
    ['file that came from another machine', entries(['b', SENDING, http]), TIME, 'sending'],
  ];
  for (const [what, list, now, state] of cases) {
    it(`has one submission, ${state}, for: ${what}`, () => assert.equal(only(list, now).state, state));
  }

  it('is not overdue a millisecond before 08:00', () => {
    const list = entries(...encrypted, ['b', SENDING, by('browser')], ['b', SENT, by('browser')]);
    const early = submissionsOf(list, new Date(MORNING.getTime() - 1));
    assert.equal(early[0].state, 'receipt-awaited');
  });

  it('never calls practice overdue', () => {
    const practice = { ...by('practice'), target: 'practice' } as const;
    assert.equal(only(entries(['b', SENDING, practice], ['b', SENT, practice]), new Date('2020-01-01')).state, 'sent');
  });

  it('tells what runs from what was cut off', () => {
    const list = entries(...encrypted, ['b', SENDING, http]);
    const cut = only(list);
    assert.deepEqual([cut.interrupted, maySendAgain(cut)], [true, true]);
    const runs = only(list, TIME, new Set(['b']));
    assert.deepEqual([runs.interrupted, maySendAgain(runs)], [false, false]);
  });

  it('finds the encrypted file again where it stood last', () => {
    assert.equal(only(entries(...encrypted)).cipherPath, '/sone/u.xml.pgp');
    const elsewhere = { ...http, folder: '/minne' };
    assert.equal(only(entries(...encrypted, ['b', SENDING, elsewhere])).cipherPath, '/minne/u.xml.pgp');
    assert.equal(only(entries(['b', SENDING, { ...http, folder: undefined }])).cipherPath, undefined);
  });

  it('knows a file that a later encryption has taken the place of, and does not offer to send it', () => {
    const again = entries(
      ...encrypted, ['b', SENDING, http], ['b', FAILED, http],
      ['d', { state: 'encrypting' }], ['d', { state: 'encrypted' }, { cipherSha256: 'd'.repeat(64) }],
    );
    const [newer, older] = submissionsOf(again, TIME);
    assert.deepEqual([newer.replaced, older.replaced], [false, true]);
    assert.deepEqual([maySendAgain(newer), maySendAgain(older)], [true, false]);
    assert.match(saySubmission('nb', older, 'registeret'), /^Registeret brøt forbindelsen da 40 % var sendt\..* erstattet av en ny\.$/);
  });

  it('lists the latest first', () => {
    const list = entries(['a', { state: 'encrypting' }], ['a', FAILED], ['b', { state: 'encrypting' }]);
    assert.deepEqual(submissionsOf(list, TIME).map(({ id }) => id), ['b', 'a']);
  });

  it('is the same for every beginning of a record as for what was then written', () => {
    const list = entries(...encrypted, ['b', SENDING, http], ['b', FAILED, http], ['c', SENDING, http], ['c', SENT, http], ['c', RECEIPT, http]);
    const states = list.map((_, count) => only(list.slice(0, count + 1)).state);
    assert.deepEqual(states, ['encrypting', 'encrypted', 'sending', 'failed', 'sending', 'sent', 'received']);
  });

  it('loses no step and makes up none, whatever stands in the record', () => {
    const step = fc.constantFrom<JournalStep>({ state: 'encrypting' }, { state: 'encrypted' }, SENDING, SENT, FAILED, RECEIPT, { state: 'reminded' });
    const one = fc.tuple(fc.constantFrom('a', 'b', 'c'), step, fc.constantFrom({}, http, by('browser')));
    fc.assert(fc.property(fc.array(one, { maxLength: 12 }), (steps) => {
      const list = entries(...steps as Parameters<typeof entries>);
      const all = submissionsOf(list, MORNING);
      assert.equal(all.reduce((sum, { tries }) => sum + tries, 0), list.filter(({ state }) => state === 'sending').length);
      const received = new Set(list.filter(({ state }) => state === 'receipt').map(({ attempt }) => attempt));
      assert.equal(all.some(({ state }) => state === 'received'), received.size > 0);
    }));
  });
});

describe('An overdue receipt', () => {
  const folder = useFolder();

  it('is said once, and that it was said outlives a restart', async () => {
    const list = entries(...encrypted, ['b', SENDING, by('browser')], ['b', SENT, by('browser')]);
    const journal = openJournal(folder());
    for (const entry of list) await journal.append(entry);
    const read = async () => submissionsOf((await openJournal(folder()).read()).entries, MORNING);
    const [overdue] = toRemindOf(await read());
    assert.equal(overdue.state, 'overdue');
    assert.ok(await claimReminder(journal, overdue, MORNING));
    assert.ok(!await claimReminder(journal, overdue, MORNING), 'it is said twice');
    const [after] = await read();
    assert.deepEqual([after.state, after.reminded, toRemindOf([after])], ['overdue', true, []]);
  });

  it('is over when the e-mailed receipt is registered, with a number or without', async () => {
    for (const number of ['R-2017-1', undefined]) {
      const journal = openJournal(`${folder()}/${number}`);
      for (const entry of entries(...encrypted, ['b', SENDING, by('browser')], ['b', SENT, by('browser')])) await journal.append(entry);
      const [overdue] = submissionsOf((await journal.read()).entries, MORNING);
      assert.equal(awaitsReceipt(overdue), true);
      await registerReceipt(journal, overdue, { number, receivedAt: MORNING.toISOString() }, MORNING);
      const all = submissionsOf((await journal.read()).entries, MORNING);
      assert.deepEqual(all.map(({ state, receipt }) => [state, receipt?.number, receipt?.via]), [['received', number, 'mail']]);
      assert.equal(all[0].cipherPath, '/sone/u.xml.pgp');
    }
  });

  it('names whom to ask, from the year\'s profile', () => {
    const [overdue] = submissionsOf(entries(['b', SENDING, by('browser')], ['b', SENT, by('browser')]), MORNING);
    assert.match(saySubmission('nb', overdue, 'registeret'), /6\.1\.2017 kl\. 08\.00\. Ring eller skriv til iplos@ssb\.no/);
  });
});

describe('What runs in this window', () => {
  const folder = useFolder();

  it('is known from the record\'s own writing, also where the end could not be written', async () => {
    const journal = openJournal(folder());
    const [begun, sending, sent] = entries(['a', { state: 'encrypting' }], ['b', SENDING, by('http')], ['b', SENT, by('http')]);
    await journal.append(begun);
    await journal.append(sending);
    assert.deepEqual([...journal.running()], ['a', 'b']);
    await journal.append(sent);
    assert.deepEqual([...journal.running()], ['a']);
    assert.deepEqual([...openJournal(folder()).running()], []);
  });
});
