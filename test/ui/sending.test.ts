import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { extract } from '../../scripts/lib/samples/extract.mjs';
import { eventually } from './lib/eventually';
import { sample } from './lib/samples';
import { pictureFailures, Workbench } from './lib/workbench';

const FLAWED = 'flawed.iplos.xml';
const CLEAN = 'clean.iplos.xml';
const LARGE = 'large.iplos.xml';
const PIN = '4711-0x5ecret';
const CONTACT = 'iplos@kommune.example';
/** Persons of the samples, as they stand in the files. */
const PERSON_NUMBER = /<peFnr>(\d{11})<\/peFnr>/;

/** Every file below a folder; what is linked is not in it. */
function filesIn(folder: string): string[] {
  return fs.readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

describe('encrypting and sending in the workbench', () => {
  let workbench: Workbench;
  const files = {
    [FLAWED]: sample('flawed'), [CLEAN]: sample('clean'),
    [LARGE]: [...extract({ persons: 8_000, seed: 7 })].join(''),
  };
  before(async () => {
    workbench = await Workbench.open({ files, open: FLAWED, settings: { 'iplos.language': 'en' } });
  });
  after(() => workbench?.close());
  pictureFailures(() => workbench);

  it('starts with helping to a receiver, and holds an incomplete file back with what is missing', async () => {
    const { quickInput, toasts, dialog } = workbench;
    await workbench.statusItem('errors').waitFor();
    await workbench.command('IPLOS: Encrypt and Send');
    await toasts.shown('There is no receiver yet');
    await workbench.screenshot('no-receiver');
    await toasts.press('There is no receiver yet', 'Start Practice Receiver');
    await quickInput.shown('Choose a PIN');
    await quickInput.answer(PIN);
    await quickInput.shown('E-mail of the municipality');
    await quickInput.type('kommune');
    await eventually(async () => assert.match(await quickInput.message(), /not valid/));
    await workbench.screenshot('contact');
    await quickInput.answer(CONTACT);
    const { message, detail, buttons } = await dialog.shown();
    assert.match(message, /The file has \d+ errors/);
    assert.match(detail, /^Minimum fields[^]*• Municipality number missing: 1\n[^]*\nOther errors:\n/);
    assert.ok(buttons.includes('Send an Incomplete File'), buttons.join());
    await workbench.screenshot('gate');
    await dialog.press('Cancel');
    assert.deepEqual(fs.readdirSync(workbench.folder).sort(), Object.keys(files).sort());
    assert.ok(await workbench.statusItem('practice').isVisible());
  });

  it('shows how far it has come with a large file, and cancels without a trace', async () => {
    const { quickInput, toasts } = workbench;
    await workbench.explorerCommand(LARGE, 'Encrypt and Send');
    await quickInput.shown('E-mail of the municipality');
    await quickInput.accept();
    const { text, buttons } = await toasts.shown('%');
    assert.match(text, /^Encrypting large\.iplos\.xml: (checking|encrypting|reading back) \d+ %$/);
    assert.deepEqual(buttons, ['Cancel']);
    await workbench.screenshot('progress', 'moving');
    await toasts.press('Encrypting', 'Cancel');
    await eventually(async () => assert.deepEqual(await toasts.texts(), []));
    assert.deepEqual(fs.readdirSync(workbench.folder).sort(), Object.keys(files).sort());
  });

  it('encrypts and sends a clean file, and tells the receiver\'s answer', async () => {
    const { quickInput, toasts } = workbench;
    await workbench.openFile(CLEAN);
    await workbench.statusItem('no errors').waitFor();
    await workbench.command('IPLOS: Encrypt and Send');
    await quickInput.shown('E-mail of the municipality');
    assert.equal(await quickInput.input.inputValue(), CONTACT);
    await quickInput.accept();
    await quickInput.shown('Log in to the practice receiver');
    await workbench.screenshot('login');
    await workbench.quickInput.logIn('wrong');
    const refused = await toasts.shown('did not accept the log-in');
    assert.match(refused.text, /^The practice receiver did not accept the log-in/);
    await workbench.mouseAway();
    await workbench.screenshot('wrong-pin');
    await toasts.press('did not accept', 'Try Again');
    await workbench.quickInput.logIn(PIN);
    const { text, buttons } = await toasts.shown('receipt');
    assert.match(text, /^Practice: receipt OVELSE-\d{6}\. The practice receiver opened clean\.iplos\.xml\.pgp and found 40 persons and 0 errors\.$/);
    assert.deepEqual(buttons, ['Copy Receipt Number', 'Show What Arrived']);
    await workbench.mouseAway();
    await workbench.screenshot('receipt');
    assert.ok(fs.existsSync(path.join(workbench.folder, `${CLEAN}.pgp`)));
  });

  it('leaves neither a person nor the PIN anywhere but in the extracts', () => {
    const person = PERSON_NUMBER.exec(Buffer.from(sample('clean')).toString())![1];
    const written = filesIn(workbench.folder).filter((file) => !Object.keys(files).includes(path.basename(file)));
    assert.ok(written.length > 0);
    for (const file of [...written, ...filesIn(workbench.home)]) {
      const bytes = fs.readFileSync(file);
      assert.ok(!bytes.includes(person), `a person is in ${path.basename(file)}`);
      assert.ok(!bytes.includes(PIN), `the PIN is in ${path.basename(file)}`);
    }
  });
});
