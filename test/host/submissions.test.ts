import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import { JOURNAL_FILE } from '../../src/submission/journal';
import { useAnswers, useSettings } from './lib/answers';
import { useFolder } from './lib/place';
import { product, until } from './lib/product';
import { clock, facts, on, recorded, row, words } from './lib/record';

const SENDING = { state: 'sending' } as const;
const SENT = { state: 'sent' } as const;
const FIVE_TO_NOON = '2017-01-05T10:55:00.000Z';
const NOON = '2017-01-05T11:00:00.000Z';
/** By the clocks of Norway: one second before eight, and eight, the next morning. */
const BEFORE_EIGHT = '2017-01-06T06:59:59.000Z';
const EIGHT = '2017-01-06T07:00:00.000Z';

describe('the view Submissions', () => {
  const folder = useFolder();
  useSettings({ 'iplos.language': 'en' });
  const answers = useAnswers();
  beforeEach(() => clock(NOON));
  afterEach(() => clock(undefined));

  /** Sent by the browser at noon. */
  const sent = (more = {}) => recorded([[FIVE_TO_NOON, SENDING], [NOON, SENT]], more);
  const overdueOf = (file: string) => answers.told.filter(({ message }) => message.includes(file));
  /** Ends what waits, so that nothing is overdue in another test. */
  const end = async (one: Awaited<ReturnType<typeof sent>>) => {
    await one.add(NOON, { state: 'receipt', receipt: 'R-END', receivedAt: NOON, via: 'mail' });
    await row(one.id, ({ receipt }) => receipt?.number === 'R-END');
  };

  it('shows what another window sends, as it happens, in words', async () => {
    const one = await recorded([[FIVE_TO_NOON, SENDING]], { target: 'practice', transport: 'practice', folder: folder() });
    assert.equal(words(await row(one.id)), `Cut off · practice · 5 January 2017 at 11:55 · ${one.file}`);
    await one.add(NOON, { state: 'failed', reason: 'receiver-hung-up', args: { percent: 40 } });
    const failed = await row(one.id, ({ state }) => state === 'failed');
    assert.equal(words(failed), `Failed · practice · 5 January 2017 at 12:00 · ${one.file}`);
    assert.equal(failed.item.accessibilityInformation?.label, words(failed).replace(' · ', ', '));
    const known = await facts(failed);
    assert.ok('The practice receiver broke the connection when 40 % had been sent. Send again; the same file is registered only once.' in known);
    assert.deepEqual(
      [known['Reporting year'], known['Municipality number'], known['File'], known['SHA-256 of the encrypted file'], known['Sent by']],
      ['2016', '0403', one.file, one.sha256, 'practice receiver'],
    );
    await one.add(NOON, { state: 'receipt', receipt: 'OVELSE-1', receivedAt: NOON });
    assert.equal((await facts(await row(one.id, ({ state }) => state === 'received')))['Receipt number'], 'OVELSE-1');
  });

  it('says in words how each stands, and offers what can be done with it', async () => {
    const states = [
      [await recorded([[NOON, { state: 'encrypting' }]], { cipherSha256: undefined, transport: undefined }), 'Cut off', 'submission'],
      [await recorded([[NOON, { state: 'encrypted' }]], { transport: undefined }), 'Encrypted, not sent', 'submission file send'],
      [await recorded([[NOON, SENDING]]), 'Cut off', 'submission file send'],
      [await recorded([[NOON, SENDING], [NOON, SENT]], { target: 'practice', transport: 'http' }), 'Sent, no answer', 'submission file send receipt'],
      [await recorded([[NOON, SENDING], [NOON, { state: 'receipt', receipt: 'R', receivedAt: NOON }]]), 'Received', 'submission file receipt'],
      [await recorded([[NOON, SENDING], [NOON, { state: 'failed', reason: 'disk-full' }]]), 'Failed', 'submission file send'],
    ] as const;
    for (const [{ id }, word, abilities] of states) {
      const { item } = await row(id);
      assert.deepEqual([item.label, item.contextValue], [word, abilities]);
      assert.match(String(item.description), /^(real|practice) · /);
      assert.ok(item.iconPath instanceof vscode.ThemeIcon);
    }
  });

  it('says once, at eight the next morning, that no receipt has come, and whom to ask', async () => {
    const one = await sent({ folder: folder() });
    assert.equal((await row(one.id)).item.label, 'Awaiting receipt');
    await clock(BEFORE_EIGHT);
    assert.deepEqual(overdueOf(one.file), []);
    answers.expect(/No receipt has come/, 'Copy the Details');
    await clock(EIGHT);
    await until('the details are copied', () => answers.told.some(({ message }) => message.includes('are copied')));
    const [{ kind, message }] = overdueOf(one.file);
    assert.equal(kind, 'warning');
    assert.equal(message, `No receipt has come for ${one.file}, which was sent 5 January 2017 at 12:00. Call or write to iplos@ssb.no.`);
    const copied = await vscode.env.clipboard.readText();
    for (const part of ['We have had no receipt for this submission', one.sha256, 'Municipality number: 0403', 'IPLOS for VS Code']) assert.ok(copied.includes(part), part);
    assert.ok(!copied.includes(folder()));
    assert.match(words(await row(one.id, ({ reminded }) => reminded)), /^Receipt overdue · real/);
    await clock('2017-01-20T12:00:00.000Z');
    await clock(BEFORE_EIGHT);
    await clock(EIGHT);
    assert.equal(answers.told.filter(({ message: said }) => said.startsWith('No receipt')).length, 1);
    await end(one);
  });

  it('says nothing where the receipt came in the night, or where another window has said it', async () => {
    const [came, said] = [await sent(), await sent()];
    await came.add(BEFORE_EIGHT, { state: 'receipt', receipt: 'R-1', receivedAt: BEFORE_EIGHT, via: 'mail' });
    await said.add(EIGHT, { state: 'reminded' });
    await row(said.id, ({ reminded }) => reminded);
    await row(came.id, ({ state }) => state === 'received');
    await clock(EIGHT);
    assert.deepEqual([...overdueOf(came.file), ...overdueOf(said.file)], []);
    await end(said);
  });

  it('says above the rows what the calendar says, on the day that it is', async () => {
    const { submissions } = await product();
    const one = await sent();
    const said: (string | undefined)[] = [];
    for (const time of ['2016-12-30T12:00:00Z', NOON, '2017-01-15T12:00:00Z', '2017-01-16T12:00:00Z']) {
      if (time === '2017-01-15T12:00:00Z') await end(one);
      await clock(time);
      said.push(submissions.message?.replace(/ The dates have not.*/, ''));
    }
    assert.deepEqual(said, [
      'The submission window for 2016 opens 2 January 2017, in 3 days. What is received by the deadline will be in the publication of 15 March 2017.',
      'The deadline for 2016 is 15 January 2017, in 10 days. What is received now will be in the publication of 15 March 2017.',
      'Today, 15 January 2017, is the last day of submission for 2016. What is received now will be in the publication of 15 March 2017.',
      'The deadline for 2016 was 15 January 2017. What is received now will be in the publication of the middle of June 2017.',
    ]);
  });

  it('says how much of a damaged record it cannot show', async () => {
    const { office: { context, submissions }, submissions: view } = await product();
    const file = path.join(context.globalStorageUri.fsPath, JOURNAL_FILE);
    const one = await sent();
    const whole = await fs.readFile(file);
    try {
      await fs.appendFile(file, '{"at":"2017-01-05T\n');
      await until('it is said', () => view.message?.startsWith('1 line of the record of submissions cannot be read'));
    } finally {
      await fs.writeFile(file, whole);
      await submissions.refresh();
    }
    assert.match(view.message ?? '', /^The deadline/);
    await end(one);
  });

  it('exports all of them as a table', async () => {
    const one = await sent();
    await end(one);
    const file = path.join(folder(), 'alle.csv');
    answers.expect(/Export Submissions/, vscode.Uri.file(file));
    await on('submissions.export');
    const { office: { submissions } } = await product();
    const count = submissions.submissions.length;
    assert.match(answers.last.message, new RegExp(`^alle\\.csv: ${count} submissions? written and read back\\.$`));
    const text = await fs.readFile(file, 'utf8');
    assert.equal(text.trimEnd().split('\r\n').length, count + 1);
    assert.ok(text.includes(`;${one.file};`) && text.includes(one.sha256));
  });

  it('says why it cannot export to a place', async () => {
    await end(await sent());
    answers.expect(/Export Submissions/, vscode.Uri.file(path.join(folder(), 'none', 'alle.csv')));
    await on('submissions.export');
    assert.deepEqual([answers.last.kind, answers.last.message], ['error', 'Cannot find alle.csv. Check that it has not been moved or deleted.']);
  });

  it('shows all that is known of one on a page', async () => {
    const one = await sent();
    await on('submissions.showDetails', await row(one.id));
    const text = async () => (await vscode.workspace.openTextDocument(vscode.Uri.from({ scheme: 'iplos-submission', path: `/${one.id}/${one.file}.md` }))).getText();
    assert.match(await text(), /^# Awaiting receipt: [^]*\*\*Real submission\.\*\* The file was sent 5 January 2017 at 12:00[^]*- 5 January 2017 at 11:55: Sending begun\n- 5 January 2017 at 12:00: Sent/);
    await until('the tab is there', () => vscode.window.tabGroups.activeTabGroup.activeTab?.label.includes(one.file));
    await end(one);
  });

  it('says that a file is no longer where it stood', async () => {
    const one = await recorded([[NOON, { state: 'encrypted' }]], { transport: undefined, folder: folder(), file: 'borte.iplos' });
    for (const command of ['submissions.sendAgain', 'submissions.showFile']) {
      await on(command, await row(one.id));
      assert.equal(answers.last.message, 'Cannot find borte.iplos.pgp where it stood. If it has been moved, choose it with "Send Encrypted File".');
    }
  });
});
