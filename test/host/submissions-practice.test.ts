import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import { readCredentials } from '../../src/submission/credentials';
import { httpTransport } from '../../src/submission/http';
import { openJournal } from '../../src/submission/journal';
import type { JournalEntry } from '../../src/submission/journal';
import { readManifest } from '../../src/submission/manifest';
import { extract } from '../unit/core/support';
import { useAnswers, useSettings } from './lib/answers';
import { useFolder } from './lib/place';
import { CONTACT, logIn, PIN, startPractice, stopPractice, usePractice } from './lib/practice';
import { checked, open, product } from './lib/product';
import { clock, facts, latest, on, row, words } from './lib/record';

const NAME = 'uttrekk.iplos';

describe('a practice submission', () => {
  const folder = useFolder();
  useSettings({ 'iplos.language': 'en' });
  const answers = useAnswers();
  usePractice(answers);
  beforeEach(async () => {
    await checked(await open(folder(), extract(), NAME));
    await startPractice(answers);
  });
  afterEach(() => clock(undefined));

  async function encrypt(): Promise<void> {
    answers.expect(/E-mail/, CONTACT);
    await vscode.commands.executeCommand('iplos.encrypt');
  }
  async function encryptAndSend(): Promise<void> {
    await encrypt();
    logIn(answers);
    await vscode.commands.executeCommand('iplos.send', vscode.Uri.file(path.join(folder(), `${NAME}.pgp`)));
  }
  const receiver = async () => (await product()).office.practice!.receiver;

  it('goes all the way: encrypted, sent, answered, and its e-mailed receipt brought forward and registered', async () => {
    await encrypt();
    assert.match(words(await latest()), /^Encrypted, not sent · practice · .* · uttrekk\.iplos\.pgp$/);
    logIn(answers);
    await on('submissions.sendAgain', await latest());
    const received = await latest();
    assert.match(words(received), /^Received · practice · .* · uttrekk\.iplos\.pgp$/);
    const { 'Receipt number': number, 'Receipt came by': by } = await facts(received);
    assert.match(String(number), /^OVELSE-\d{6}$/);
    assert.equal(by, 'the receiver\'s answer');
    assert.match(String(received.item.contextValue), /\bmail\b/);
    answers.expect(/Save the Practice Receipt/, true).expect(/as if it had come by e-mail/, 'Register Receipt');
    answers.expect(/Practice, sent[^]*Receipt number: OVELSE-\d{6}\n\nThe e-mail names this very file/, true);
    await on('bringPracticeReceiptForward', received);
    const { 'Receipt number': again, 'Receipt came by': then } = await facts(await row(received.submission.id, ({ receipt }) => receipt?.via === 'mail'));
    assert.deepEqual([again, then], [number, 'e-mail']);
    const eml = await fs.readFile(path.join(folder(), `kvittering-${String(number)}.eml`), 'latin1');
    assert.match(eml, /^From: .*\r\nTo: <iplos@kommune\.example>/);
    assert.ok(!eml.includes(PIN));
  });

  it('brings the receipt by itself the next morning, once', async () => {
    await encryptAndSend();
    const come = () => answers.told.filter(({ message }) => /has sent the receipt OVELSE-\d+ by e-mail/.test(message)).length;
    await clock(undefined);
    assert.equal(come(), 0);
    const tomorrow = new Date(Date.now() + 24 * 60 * 60 * 1000).toISOString();
    await clock(tomorrow);
    await clock(tomorrow);
    assert.equal(come(), 1);
  });

  it('has no receipt to bring forward before anything was sent, or when the receiver has stopped', async () => {
    await on('bringPracticeReceiptForward');
    assert.match(answers.last.message, /^The practice receiver has not received any file yet/);
    await stopPractice(answers);
    await on('bringPracticeReceiptForward');
    assert.match(answers.last.message, /^The practice receiver is not running/);
  });

  it('lets choose among several receipts', async () => {
    await encryptAndSend();
    answers.expect(/is there already/, true);
    await encryptAndSend();
    const [first, second] = (await receiver()).receiptMails().map(({ receipt }) => receipt);
    answers.expect(new RegExp(`Which receipt[^]*${second}\nComes .* at 08:00 otherwise\n${first}`), second).expect(/Save the Practice/, undefined);
    await on('bringPracticeReceiptForward');
  });

  describe('of an editor that was killed', () => {
    /** What a window leaves that is killed while it sends; nothing of it runs in this one. */
    async function killedWhileSending(): Promise<JournalEntry> {
      const { office: { journal, context, practice, submissions } } = await product();
      const { entries } = await journal.read();
      const encrypted = entries.findLast(({ state }) => state === 'encrypted')!;
      const begun = {
        ...encrypted, attempt: `killed-${Date.now()}`, file: `${NAME}.pgp`, at: new Date().toISOString(), state: 'sending',
        transport: 'practice', receiver: practice!.receiver.address,
      } as JournalEntry;
      await openJournal(context.globalStorageUri.fsPath).append(begun);
      await submissions.refresh();
      return begun;
    }

    it('is shown as cut off, and sending it again ends in one accepted submission', async () => {
      await encrypt();
      await killedWhileSending();
      const node = await latest();
      assert.match(words(node), /^Cut off · practice/);
      assert.ok(Object.keys(await facts(node)).some((text) => /cut off.*Send again; the same file is registered only once/.test(text)));
      logIn(answers);
      await on('submissions.sendAgain', node);
      assert.equal((await row(node.submission.id, ({ state }) => state === 'received')).submission.tries, 2);
      assert.equal((await receiver()).accepted().length, 1);
    });

    it('is accepted once also where the receiver had it already', async () => {
      await encrypt();
      const { login, receiver: { address } } = (await product()).office.practice!;
      const cipherPath = path.join(folder(), `${NAME}.pgp`);
      const transport = httpTransport({ id: 'practice', target: 'practice', address });
      await transport.send({ cipherPath, manifest: await readManifest(cipherPath), credentials: readCredentials({ ...login, pin: PIN }) }, {});
      await killedWhileSending();
      logIn(answers);
      await on('submissions.sendAgain', await latest());
      const { submission } = await latest();
      const accepted = (await receiver()).accepted();
      assert.deepEqual([submission.state, accepted.length, submission.receipt?.number], ['received', 1, accepted[0].receipt]);
    });

    it('is shown as cut off where it was encrypting, and there is nothing to send', async () => {
      const { office: { context } } = await product();
      const id = `killed-encrypting-${Date.now()}`;
      await openJournal(context.globalStorageUri.fsPath).append({
        at: new Date().toISOString(), attempt: id, file: NAME, folder: folder(), target: 'practice', state: 'encrypting',
      });
      const node = await row(id);
      assert.match(words(node), /^Cut off · practice · .* · uttrekk\.iplos$/);
      assert.equal(node.item.contextValue, 'submission');
      assert.ok(Object.keys(await facts(node)).some((text) => text.includes('Encrypt the file again')));
      await on('submissions.sendAgain', node);
      assert.equal(answers.last.message, 'There is no submission that this can be done with.');
    });
  });

  it('shows its file where it stands', async () => {
    await encrypt();
    await on('submissions.showFile', await latest());
    assert.deepEqual(answers.outside.revealed, [path.join(folder(), `${NAME}.pgp`)]);
  });
});
