import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import { PRODUCTION } from '../../src/editor/receiver-now';
import { readRecipientKey } from '../../src/submission/keys';
import { submissionsOf } from '../../src/submission/record/submissions';
import { extract, person } from '../unit/core/support';
import { useAnswers, useSettings } from './lib/answers';
import { makeKeys } from './lib/keys';
import { useMilestones } from './lib/milestones';
import { useFolder } from './lib/place';
import { CONTACT } from './lib/practice';
import { product, until } from './lib/product';
import { useNoKeys } from './lib/register';

const NAME = 'uttrekk.iplos';
const PAGE = 'https://sendemodul.example/innsending?lang=nb';

describe('sending in the browser', () => {
  const folder = useFolder();
  useSettings({ 'iplos.language': 'en', 'iplos.receiver.transport': 'browser', 'iplos.receiver.address': PAGE });
  const answers = useAnswers();
  useNoKeys();
  const steps = useMilestones();
  beforeEach(async () => {
    const key = await readRecipientKey((await makeKeys()).publicKey, { now: new Date(), source: 'key.asc' });
    await (await product()).office.keys.accept(PRODUCTION, key, 'add');
    const file = path.join(folder(), NAME);
    await fs.writeFile(file, extract(person({ values: { peFnr: '010150' } })));
    answers.expect(/Whom is the file/, 'The register').expect(/E-mail/, CONTACT).expect(/outside the submission window/, true);
    await vscode.commands.executeCommand('iplos.encrypt', vscode.Uri.file(file));
  });

  const cipher = () => path.join(folder(), `${NAME}.pgp`);
  /** Begins to send, and waits for the page that says what to do. Gives what its links run, and how it ends. */
  async function begin(): Promise<{ act: (...action: string[]) => Thenable<unknown>; done: Thenable<unknown> }> {
    answers.expect(/To enter on the page of the register \(1\/3\)\nMunicipality/, true).expect(/\(2\/3\)\nDistrict/, true)
      .expect(/\(3\/3\)\nThe municipality's organisation number/, '310000000');
    const before = new Set(await vscode.commands.getCommands());
    const done = vscode.commands.executeCommand('iplos.send', vscode.Uri.file(cipher()));
    for (;;) {
      const command = (await vscode.commands.getCommands()).find((one) => one.startsWith('iplos.sendingGuide.') && !before.has(one));
      if (command) return { act: (...action) => vscode.commands.executeCommand(command, ...action), done };
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
  const page = () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).find(({ label }) => label === 'Send in the Browser');
  const state = async () => {
    const { entries } = await (await product()).office.journal.read();
    return submissionsOf(entries, new Date())[0];
  };

  it('opens the page, shows the file where it is, and takes the word that it was sent: the receipt is awaited', async () => {
    const { act, done } = await begin();
    assert.deepEqual(answers.outside.opened, [PAGE]);
    assert.deepEqual(answers.outside.revealed, [cipher()]);
    await until('the page is there', page);
    await act('copy', '0403');
    assert.equal(await vscode.env.clipboard.readText(), '0403');
    await act('sent');
    await done;
    assert.match(answers.last.message, /^Recorded: you have sent uttrekk\.iplos\.pgp in the browser/);
    const { state: is, transport, receiver, receipt } = await state();
    assert.deepEqual([is, transport, receiver, receipt], ['receipt-awaited', 'browser', PAGE, undefined]);
    assert.deepEqual(await steps(), ['send']);
    await until('the page is gone', () => !page());
  });

  it('records that it was not sent, and offers to begin again', async () => {
    const { act, done } = await begin();
    await act('not-sent');
    await done;
    assert.match(answers.last.message, /not recorded as sent|because you said/i);
    assert.deepEqual(answers.last.buttons, ['Try Again']);
    assert.equal((await state()).state, 'failed');
    assert.deepEqual(await steps(), []);
  });

  it('asks whoever closes the page, shows it again when told to, and takes the answer', async () => {
    const { done } = await begin();
    await until('the page is there', page);
    answers.expect(/^Was the file sent\?\nuttrekk\.iplos\.pgp\nBack to the Instructions\n/, 'Back to the Instructions');
    await vscode.window.tabGroups.close(page()!);
    await until('the page is back', page);
    answers.expect(/^Was the file sent/, 'Yes, It Was Sent');
    await vscode.window.tabGroups.close(page()!);
    await done;
    assert.equal((await state()).state, 'receipt-awaited');
  });

  it('never asks for the PIN', async () => {
    const { act, done } = await begin();
    await act('sent');
    await done;
    assert.ok(!/PIN/.test(answers.words.join('\n')));
  });
});
