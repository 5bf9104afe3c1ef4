import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { extract } from '../../scripts/lib/samples/extract.mjs';
import { identMessage } from '../../scripts/lib/samples/ident.mjs';
import { eventually } from './lib/eventually';
import { startPractice } from './lib/practice';
import { pictureFailures, Workbench } from './lib/workbench';

const WHO = { persons: 6, seed: 2018 };
const EXTRACT = 'uttrekk.iplos.xml';
const IDENT = 'ident.iplos.xml';
const PIN = '4711-0x5ecret';
const CONTACT = 'iplos@kommune.example';

describe('an extract and its ident message in the workbench', () => {
  let workbench: Workbench;
  const whole = [...identMessage(WHO)].join('').split('\n');
  /** The line of the second person, and their key. */
  const line = whole.findIndex((one) => one.includes('<PasientIdent')) + 1;
  const KEY = /pid="(\d+)"/.exec(whole[line])![1];
  const flawed = whole.map((one, at) => (at === line ? one.replace('" fid', '9" fid') : one)).join('\n');
  before(async () => {
    workbench = await Workbench.open({
      files: { [EXTRACT]: [...extract({ ...WHO, format: '3.5' })].join(''), [IDENT]: flawed }, open: EXTRACT, settings: { 'iplos.language': 'en' },
    });
  });
  after(() => workbench?.close());
  pictureFailures(() => workbench);

  const pairRows = async () => (await workbench.problems.rows()).filter(({ code }) => code.startsWith('ident-pair'));

  it('shows in the extract that a person is not in the ident message, and says which file that is', async () => {
    const { page } = workbench;
    await workbench.statusItem('1 error').waitFor();
    await eventually(async () => assert.deepEqual((await pairRows()).map(({ code, message }) => [code, message.slice(0, 40)]), [
      ['ident-pair-person', 'The person is not in the ident message. '],
    ]));
    await workbench.problems.open('The person is not in the ident message');
    const hover = page.locator('.workbench-hover, .monaco-hover').filter({ hasText: 'Checked together with the ident message ident.iplos.xml.' }).first();
    // What is shown goes when the item is drawn anew.
    await eventually(async () => {
      await workbench.mouseAway();
      await workbench.statusItem('1 error').hover();
      await hover.waitFor({ timeout: 3_000 });
    });
    await workbench.screenshot('pair-found');
    await workbench.mouseAway();
  });

  it('names the other file above the findings of either', async () => {
    const { findings } = workbench;
    await findings.show();
    await eventually(async () => assert.match(await findings.message(), /^uttrekk\.iplos\.xml: 1 error, .* 6 persons\. Checked together with the ident message ident\.iplos\.xml\.$/));
    await workbench.screenshot('pair-findings');
    await workbench.openFile(IDENT);
    await eventually(async () => assert.match(await findings.message(), /^ident\.iplos\.xml: 1 error, .* Checked together with the extract uttrekk\.iplos\.xml\.$/));
    await workbench.toTab(EXTRACT);
  });

  it('lets the finding go when the ident message is mended, and offers to choose another', async () => {
    const { editor, quickInput, page } = workbench;
    await workbench.command('IPLOS: Choose Ident Message');
    await quickInput.shown('Which ident message belongs to uttrekk.iplos.xml?');
    assert.match((await quickInput.rows())[0], /^ident\.iplos\.xml, 5 of 6 persons are in both files/);
    await workbench.screenshot('pair-choose');
    await quickInput.cancel();
    await workbench.openFile(IDENT);
    await eventually(async () => assert.equal((await pairRows()).length, 2));
    await workbench.screenshot('pair-ident');
    // By the finding, which marks the key: going to a line has the editor read that out loud.
    await workbench.problems.select('The ident message has a person');
    await workbench.statusItem(new RegExp(`Ln ${line + 1}, .*selected`)).waitFor();
    await editor.focus();
    // All at once, so that nothing comes between.
    await page.keyboard.insertText(KEY);
    await page.locator('.tab.active.dirty').waitFor();
    await eventually(async () => assert.deepEqual(await pairRows(), []));
    await editor.save();
    await workbench.toTab(EXTRACT);
    await workbench.statusItem('no errors').waitFor();
  });

  it('encrypts and sends both, with one receipt', async () => {
    const { quickInput, toasts, submissions } = workbench;
    await startPractice(workbench, PIN);
    await toasts.clear();
    await workbench.command('IPLOS: Encrypt and Send');
    await quickInput.shown('E-mail of the municipality');
    await quickInput.answer(CONTACT);
    await quickInput.logIn(PIN);
    const { text } = await toasts.shown('receipt OVELSE', 30_000);
    assert.match(text, /opened uttrekk\.iplos\.xml\.pgp and ident\.iplos\.xml\.pgp and found 6 persons and 0 errors\.$/);
    await workbench.mouseAway();
    await workbench.screenshot('pair-receipt');
    await toasts.clear();
    for (const name of [`${EXTRACT}.pgp`, `${EXTRACT}.pgp.json`, `${IDENT}.pgp`]) assert.ok(fs.existsSync(path.join(workbench.folder, name)), name);
    assert.ok(!fs.existsSync(path.join(workbench.folder, `${IDENT}.pgp.json`)));
    await submissions.show();
    await submissions.rowCommand('Received', 'Show Details of a Submission');
    await workbench.inFront('uttrekk.iplos.xml.pgp.md');
    assert.match(await workbench.pageText(), /Ident message\s+ident\.iplos\.xml\.pgp[^]*SHA-256 of the encrypted ident message\s+[0-9a-f]{64}/);
    await workbench.mouseAway();
    await workbench.screenshot('pair-submission');
    await workbench.toTab(EXTRACT);
  });

  it('tells in the report what the file was checked with', async () => {
    await workbench.command('IPLOS: Show Quality Report');
    const page = workbench.page.frameLocator('iframe.webview.ready').last().frameLocator('iframe#active-frame').locator('#distance');
    await page.getByText('Checked together with the ident message ident.iplos.xml.').waitFor();
    await workbench.mouseAway();
    await workbench.screenshot('pair-report');
  });
});
