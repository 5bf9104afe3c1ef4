import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { eventually } from './lib/eventually';
import { startPractice } from './lib/practice';
import { sample } from './lib/samples';
import { pictureFailures, Workbench } from './lib/workbench';

const CLEAN = 'clean.iplos.xml';
const PIN = '4711-0x5ecret';
const CONTACT = 'iplos@kommune.example';

describe('the first practice submission in the workbench', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open({ files: { [CLEAN]: sample('clean') }, open: CLEAN, settings: { 'iplos.language': 'en' } });
  });
  after(() => workbench?.close());
  pictureFailures(() => workbench);

  /** Waits until a place for a file is asked for, and one is offered. */
  const placeOffered = (place: RegExp) => eventually(async () => {
    assert.match(await workbench.quickInput.input.inputValue(), place);
  });

  it('begins with a view that says what will stand there', async () => {
    const { submissions } = workbench;
    await submissions.show();
    await eventually(async () => assert.match(await submissions.welcome(), /^What you encrypt and send stands here/));
    assert.match(await submissions.description(), /days? until the window opens|days? to the deadline|Last day of submission|The deadline has passed/);
    await workbench.screenshot('submissions-empty');
  });

  it('tells in the status bar what the calendar says of the file\'s year', async () => {
    const hover = workbench.page.locator('.workbench-hover, .monaco-hover').filter({ hasText: '40 persons' }).first();
    // The items move while the editor counts problems beside them.
    await eventually(async () => {
      await workbench.statusItem('no errors').hover();
      await hover.waitFor({ timeout: 3_000 });
    }, 30_000);
    assert.match(await hover.innerText(), /The deadline for 2016 was 15 January 2017\. It is too late for the publications of 2016\./);
    await workbench.screenshot('status-calendar');
    await workbench.mouseAway();
  });

  it('shows what was sent, and that it was received', async () => {
    const { submissions, quickInput, toasts } = workbench;
    await workbench.statusItem('no errors').waitFor();
    await startPractice(workbench, PIN);
    await toasts.clear();
    await workbench.command('IPLOS: Encrypt and Send');
    await quickInput.shown('E-mail of the municipality');
    await quickInput.answer(CONTACT);
    for (const step of ['1/4', '2/4', '3/4']) {
      await quickInput.shown(step);
      await eventually(async () => assert.match((await submissions.rows()).join(), /Encrypted, not sent/));
      await quickInput.accept();
    }
    await quickInput.shown('4/4');
    await quickInput.answer(PIN);
    await toasts.shown('receipt OVELSE', 30_000);
    await toasts.clear();
    await eventually(async () => assert.match((await submissions.rows())[0], /^Received practice · \d+ \w+ \d{4} at \d\d:\d\d · clean\.iplos\.xml\.pgp$/));
    assert.match(await submissions.message(), /publication of/);
    await submissions.toggle('Received');
    const rows = await eventually(async () => {
      const found = await submissions.rows();
      assert.ok(found.length > 5);
      return found;
    });
    assert.match(rows[1], /^The receipt came /);
    assert.ok(rows.some((row) => /^Receipt number OVELSE-\d{6}$/.test(row)), rows.join('\n'));
    await workbench.mouseAway();
    await workbench.screenshot('submissions-received');
  });

  it('brings the e-mailed receipt forward, and registers it', async () => {
    const { submissions, quickInput, toasts, dialog } = workbench;
    await submissions.rowCommand('Received', 'Bring the Practice Receipt Forward');
    await placeOffered(/kvittering-OVELSE-\d{6}\.eml$/);
    await workbench.screenshot('receipt-place');
    await quickInput.accept();
    await toasts.shown('as if it had come by e-mail');
    await workbench.screenshot('receipt-came');
    await toasts.press('as if it had come by e-mail', 'Register Receipt');
    const { message, detail } = await dialog.shown();
    assert.equal(message, `Is the receipt to be registered for ${CLEAN}.pgp?`);
    assert.match(detail, /^Practice, sent .*\nReceipt number: OVELSE-\d{6}\n\nThe e-mail names this very file/);
    await workbench.screenshot('receipt-question');
    await dialog.press('Register');
    await toasts.shown('is registered');
    await eventually(async () => assert.ok((await submissions.rows()).includes('Receipt came by e-mail')));
    assert.ok(fs.readdirSync(workbench.folder).some((name) => /^kvittering-OVELSE-\d{6}\.eml$/.test(name)));
    await toasts.clear();
  });

  it('shows all that is known of it on a page', async () => {
    await workbench.submissions.rowCommand('Received', 'Show Details of a Submission');
    await workbench.inFront('clean.iplos.xml.pgp.md');
    const text = await workbench.pageText();
    assert.match(text, /Received: clean\.iplos\.xml\.pgp[^]*Practice\.[^]*What has happened[^]*Sending begun[^]*Receipt registered/);
    await workbench.mouseAway();
    await workbench.screenshot('submission-details');
  });

  it('exports the list', async () => {
    const { quickInput, toasts } = workbench;
    await workbench.command('IPLOS: Export Submissions');
    await placeOffered(/iplos-submissions\.csv$/);
    await quickInput.answer(path.join(workbench.folder, 'liste.csv'));
    assert.match((await toasts.shown('read back')).text, /^liste\.csv: 1 submission written and read back\.$/);
    assert.match(fs.readFileSync(path.join(workbench.folder, 'liste.csv'), 'utf8'), /;Received;;Practice;2016;/);
  });
});
