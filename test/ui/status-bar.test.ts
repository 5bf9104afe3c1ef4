import assert from 'node:assert/strict';
import { extract } from '../../scripts/lib/samples/extract.mjs';
import { eventually } from './lib/eventually';
import { noteStatus, statusNoted } from './lib/in-page.mjs';
import { sample } from './lib/samples';
import { pictureFailures, Workbench } from './lib/workbench';

const LARGE = 'large.iplos.xml';
const FLAWED = 'one-flaw.iplos.xml';

describe('the status bar', () => {
  let workbench: Workbench;
  before(async () => {
    const flawed = Buffer.from(sample('clean')).toString().replace('<peKomnr>0402</peKomnr>', '<peKomnr></peKomnr>');
    workbench = await Workbench.open({
      files: { [FLAWED]: flawed, [LARGE]: [...extract({ persons: 3_000, seed: 7 })].join('') },
      open: FLAWED,
      settings: { 'iplos.language': 'en' },
    });
  });
  after(() => workbench?.close());
  pictureFailures(() => workbench);

  it('goes from one error to none as the file is mended', async () => {
    await workbench.statusItem('IPLOS: 1 error').waitFor();
    await workbench.screenshot('status-error');
    await workbench.editor.goTo(17, 8);
    await workbench.editor.applyFix('Insert municipality number 0402');
    await workbench.statusItem('IPLOS: no errors').waitFor();
    // The mark at the views' icon goes with the error.
    await workbench.page.locator('.activitybar .action-item:has([aria-label^="IPLOS"]) .badge-content', { hasText: /\d/ }).waitFor({ state: 'hidden' });
    await workbench.screenshot('status-clean');
    // The editor keeps a copy of what is not saved.
    await workbench.editor.save();
  });

  it('says that a large file is being checked, and then how it did', async () => {
    const { page } = workbench;
    // A quick machine shows it for a moment only.
    await page.evaluate(noteStatus);
    const pictured = workbench.statusItem('IPLOS: checking').waitFor({ timeout: 10_000 })
      .then(() => workbench.screenshot('status-checking', 'moving'), () => undefined);
    await workbench.openFile(LARGE);
    await eventually(async () => assert.ok((await page.evaluate(statusNoted)).some((text) => text.includes('IPLOS: checking'))), 60_000);
    await workbench.statusItem('IPLOS: no errors').waitFor({ timeout: 60_000 });
    await pictured;
  });

  it('stays while the report of the file is in front, and its menu leads back to the file', async () => {
    const { quickInput, page } = workbench;
    await workbench.openFile(FLAWED);
    await workbench.statusItem('IPLOS: no errors').waitFor();
    await workbench.command('IPLOS: Show Quality Report');
    await workbench.inFront('Report');
    await workbench.statusItem('IPLOS: no errors').click();
    await quickInput.shown('What do you want to do?');
    await workbench.screenshot('menu-behind-report');
    await quickInput.cancel();
    await page.keyboard.press('Control+1');
    await workbench.command('View: Close All Editors in Group');
  });

  it('opens a menu of what can be done, by the mouse or the keyboard', async () => {
    const { quickInput } = workbench;
    await workbench.openFile(LARGE);
    await workbench.statusItem('IPLOS: no errors').waitFor({ timeout: 60_000 });
    await workbench.statusItem('IPLOS:').click();
    await quickInput.shown('What do you want to do?');
    assert.match((await quickInput.rows())[0], /Encrypt and Send/);
    await workbench.screenshot('menu-clean');
    await quickInput.cancel();
    await workbench.command('IPLOS: Choose What to Do');
    await quickInput.shown('What do you want to do?');
    await quickInput.cancel();
  });
});
