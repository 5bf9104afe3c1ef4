import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { extract } from '../unit/core/support';
import { useAnswers, useSettings } from './lib/answers';
import { useFolder } from './lib/place';
import { PIN, startPractice, stopPractice, usePractice } from './lib/practice';
import { checked, open, product } from './lib/product';

describe('IPLOS: Start Practice Receiver', () => {
  const folder = useFolder();
  useSettings({ 'iplos.language': 'en' });
  const answers = useAnswers();
  usePractice(answers);

  it('says how to log in, as the samples\' municipality where no file says otherwise', async () => {
    await startPractice(answers);
    assert.match(answers.last.message, /^The practice receiver is running\. Log in with municipality 0402, district 00, organisation number 310000000 and the PIN you chose\. Person identifiers are hidden on the screen meanwhile\.$/);
    assert.match((await product()).office.practice!.receiver.address, /^http:\/\/127\.0\.0\.1:\d+\/$/);
  });

  it('takes the municipality of the file in front', async () => {
    await checked(await open(folder(), extract()));
    await startPractice(answers);
    assert.match(answers.last.message, /municipality 0403/);
  });

  it('does not start without a PIN', async () => {
    answers.expect(/Choose a PIN/, undefined);
    await vscode.commands.executeCommand('iplos.startPracticeReceiver');
    assert.deepEqual(answers.told, []);
    assert.equal((await product()).office.practice, undefined);
  });

  it('offers to stop the one that runs, and stops answering then', async () => {
    await startPractice(answers);
    const { address } = (await product()).office.practice!.receiver;
    await vscode.commands.executeCommand('iplos.startPracticeReceiver');
    assert.match(answers.last.message, /running already/);
    await (await fetch(address)).arrayBuffer();
    await stopPractice(answers);
    assert.match(answers.last.message, /is stopped/);
    await assert.rejects(fetch(address));
  });

  it('does wrong what is ticked, and right again when nothing is', async () => {
    await startPractice(answers);
    const { faults } = (await product()).office.practice!.receiver;
    answers.expect(/^What is to go wrong.*\n\[ \] Wrong PIN\n.*\[ \] Busy/s, ['Cut off', 'Busy']).expect(/how many percent/, '20');
    await vscode.commands.executeCommand('iplos.choosePracticeFaults');
    assert.equal(answers.last.message, 'The practice receiver now does this wrong: Cut off, Busy.');
    assert.deepEqual(faults.on().map(({ kind }) => kind), ['hang-up', 'status']);
    assert.deepEqual(faults.on().flatMap((fault) => (fault.kind === 'hang-up' ? [fault.at] : [])), [0.2]);
    answers.expect(/\[x\] Cut off.*\[x\] Busy/s, []);
    await vscode.commands.executeCommand('iplos.choosePracticeFaults');
    assert.equal(answers.last.message, 'The practice receiver does everything right.');
    assert.deepEqual(faults.on(), []);
  });

  it('opens its own page, in the language that is set, and is stopped by its command', async () => {
    await startPractice(answers);
    answers.expect(/running already/, 'Show What Arrived');
    await vscode.commands.executeCommand('iplos.startPracticeReceiver');
    const [address] = answers.outside.opened;
    assert.match(await (await fetch(address)).text(), /No files have been received yet/);
    await vscode.commands.executeCommand('iplos.stopPracticeReceiver');
    assert.equal((await product()).office.practice, undefined);
    await vscode.commands.executeCommand('iplos.openPracticePage');
    assert.match(answers.last.message, /is not running/);
  });

  it('never says the PIN', async () => {
    await startPractice(answers);
    await stopPractice(answers);
    assert.ok(!answers.words.join().includes(PIN));
  });
});
