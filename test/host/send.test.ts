import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import { extract, person } from '../unit/core/support';
import { useAnswers, useSettings } from './lib/answers';
import { useFolder } from './lib/place';
import { CONTACT, logIn, PIN, startPractice, stopPractice, usePractice } from './lib/practice';
import { checked, open, product } from './lib/product';

const NAME = 'uttrekk.iplos';
const FNR = '01815010341';
const RECEIPT = /^Practice: receipt OVELSE-\d{6}\. The practice receiver opened uttrekk\.iplos\.pgp and found 1 person and 0 errors\.$/;

describe('sending to the practice receiver', () => {
  const folder = useFolder();
  useSettings({ 'iplos.language': 'en' });
  const answers = useAnswers();
  usePractice(answers);

  const cipher = () => vscode.Uri.file(path.join(folder(), `${NAME}.pgp`));
  const send = () => vscode.commands.executeCommand('iplos.send', cipher());
  /** An extract in front, the receiver started for it, and the file encrypted. */
  async function prepare(text = extract()): Promise<void> {
    await checked(await open(folder(), text, NAME));
    await startPractice(answers);
    answers.expect(/E-mail/, CONTACT);
    await vscode.commands.executeCommand('iplos.encrypt');
  }
  const last = async () => {
    const { entries } = await (await product()).office.journal.read();
    const { attempt } = entries.at(-1)!;
    return entries.filter((entry) => entry.attempt === attempt);
  };

  it('logs in, sends, and tells the receipt; each step is recorded', async () => {
    await prepare();
    logIn(answers);
    await send();
    assert.match(answers.last.message, RECEIPT);
    assert.deepEqual(answers.last.buttons, ['Copy Receipt Number', 'Show What Arrived']);
    const entries = await last();
    assert.deepEqual(entries.map(({ state }) => state), ['sending', 'sent', 'receipt']);
    assert.ok(entries.every(({ target, kommunenummer, year }) => target === 'practice' && kommunenummer === '0403' && year === 2016));
  });

  it('encrypts and sends in one', async () => {
    await checked(await open(folder(), extract(), NAME));
    await startPractice(answers);
    answers.expect(/E-mail/, CONTACT);
    logIn(answers);
    await vscode.commands.executeCommand('iplos.encryptAndSend');
    assert.match(answers.last.message, RECEIPT);
  });

  it('needs only the encrypted file and its manifest, wherever they are', async () => {
    await prepare();
    const elsewhere = path.join(folder(), 'outside');
    await fs.mkdir(elsewhere);
    for (const name of [`${NAME}.pgp`, `${NAME}.pgp.json`]) await fs.rename(path.join(folder(), name), path.join(elsewhere, name));
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await fs.rm(path.join(folder(), NAME));
    logIn(answers);
    await vscode.commands.executeCommand('iplos.send', vscode.Uri.file(path.join(elsewhere, `${NAME}.pgp`)));
    assert.match(answers.last.message, RECEIPT);
    assert.deepEqual((await fs.readdir(elsewhere)).sort(), [`${NAME}.pgp`, `${NAME}.pgp.json`]);
  });

  it('shows in the browser what arrived, when asked', async () => {
    await prepare();
    logIn(answers).expect(/receipt OVELSE/, 'Show What Arrived');
    await send();
    const [address] = answers.outside.opened;
    const page = await (await fetch(address)).text();
    assert.match(page, /OVELSE-\d{6}/);
    assert.ok(!page.includes(FNR) && !page.includes(PIN));
  });

  it('copies the receipt number when asked', async () => {
    await prepare();
    logIn(answers).expect(/receipt OVELSE/, 'Copy Receipt Number');
    await send();
    const copied = await vscode.env.clipboard.readText();
    assert.match(copied, /^OVELSE-\d{6}$/);
    assert.ok(answers.last.message.includes(copied));
  });

  it('tells of a wrong PIN, asks again with the rest as it was typed, and sends', async () => {
    await prepare();
    answers.expect(/Municipality/, true).expect(/District/, true).expect(/organisation number/, '310000019').expect(/PIN/, 'wrong')
      .expect(/^The practice receiver did not accept the log-in/, 'Try Again')
      .expect(/Municipality/, true).expect(/District/, true).expect(/organisation number/, '310000000').expect(/PIN/, PIN);
    await send();
    assert.match(answers.last.message, RECEIPT);
  });

  it('sends nothing when the person goes back from the log-in', async () => {
    await prepare();
    const before = (await last())[0].attempt;
    answers.expect(/Municipality/, true).expect(/District/, undefined);
    await send();
    assert.equal((await last())[0].attempt, before);
  });

  it('says that the receiver has stopped, which takes its key with it', async () => {
    await prepare();
    await stopPractice(answers);
    await send();
    assert.equal(answers.last.kind, 'warning');
    assert.match(answers.last.message, /encrypted for a practice receiver that no longer runs/);
    await startPractice(answers);
    await send();
    assert.match(answers.last.message, /encrypted for a practice receiver that no longer runs/);
  });

  it('sends once more by itself when the receiver hangs up half way', async () => {
    await prepare();
    (await product()).office.practice!.receiver.faults.set([{ kind: 'hang-up', at: 0.5, times: 1 }]);
    logIn(answers);
    await send();
    assert.match(answers.last.message, RECEIPT);
  });

  it('tells why the receiver refuses, and records it', async () => {
    await prepare();
    (await product()).office.practice!.receiver.faults.set([{ kind: 'status', status: 413, times: 1 }]);
    logIn(answers);
    await send();
    assert.equal(answers.last.kind, 'error');
    assert.match(answers.last.message, /the practice receiver takes/i);
    assert.deepEqual((await last()).map(({ state }) => state), ['sending', 'failed']);
  });

  it('says that the file is of another municipality than the receiver\'s', async () => {
    await startPractice(answers);
    await fs.writeFile(path.join(folder(), NAME), extract());
    answers.expect(/E-mail/, CONTACT);
    await vscode.commands.executeCommand('iplos.encrypt', vscode.Uri.file(path.join(folder(), NAME)));
    logIn(answers);
    await send();
    assert.match(answers.last.message, /another municipality/);
  });

  it('does not send a file that was changed after it was encrypted', async () => {
    await prepare();
    const bytes = await fs.readFile(cipher().fsPath);
    bytes[bytes.length - 40] ^= 1;
    await fs.writeFile(cipher().fsPath, bytes);
    logIn(answers);
    await send();
    assert.match(answers.last.message, /uttrekk\.iplos\.pgp is not the file that was encrypted/);
  });

  it('says what is missing where only the encrypted file was brought along', async () => {
    await prepare();
    await fs.rm(`${cipher().fsPath}.json`);
    await send();
    assert.match(answers.last.message, /Cannot find uttrekk\.iplos\.pgp\.json/);
  });

  it('tells how many errors the receiver found in an incomplete file', async () => {
    await checked(await open(folder(), extract(person({ values: { peFnr: '' } })), NAME));
    await startPractice(answers);
    answers.expect(/E-mail/, CONTACT).expect(/Person identification missing/, 'Send an Incomplete File');
    logIn(answers);
    await vscode.commands.executeCommand('iplos.encryptAndSend');
    assert.match(answers.last.message, /found 1 person and 1 error\.$/);
  });

  it('keeps and says neither PIN nor person, anywhere', async () => {
    await prepare();
    logIn(answers, 'wrong').expect(/did not accept the log-in/, 'Try Again');
    logIn(answers);
    await send();
    const { words } = answers;
    const { office: { context } } = await product();
    const kept = [JSON.stringify(context.globalState.keys().map((key) => context.globalState.get(key)))];
    const storage = context.globalStorageUri.fsPath;
    for (const entry of await fs.readdir(storage, { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) kept.push(await fs.readFile(path.join(entry.parentPath, entry.name), 'utf8'));
    }
    assert.ok(kept.join().includes(CONTACT), 'nothing was kept at all');
    assert.ok(kept.some((text) => text.includes('"receipt"')), 'there is no record');
    assert.match(answers.last.message, RECEIPT);
    for (const text of [...kept, ...words]) {
      assert.ok(!text.includes(PIN), 'the PIN is there');
      assert.ok(!text.includes(FNR), 'a person is there');
    }
    assert.equal(await context.secrets.get('pin:0403'), undefined);
  });
});
