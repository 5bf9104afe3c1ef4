import assert from 'node:assert/strict';
import { extract } from '../../scripts/lib/samples/extract.mjs';
import { eventually } from './lib/eventually';
import { RUNNING, startPractice } from './lib/practice';
import { sample } from './lib/samples';
import { pictureFailures, Workbench } from './lib/workbench';

const NAME = 'clean.iplos.xml';
const LARGE = 'large.iplos.xml';
const PIN = '4711-0x5ecret';

describe('the workplace and practising, in Norwegian', () => {
  let workbench: Workbench;
  before(async () => {
    const settings = { 'iplos.language': 'nb', 'files.autoSave': 'afterDelay' };
    // Larger than what the machine takes in at once for a receiver that is slow.
    const files = { [NAME]: sample('clean'), [LARGE]: [...extract({ persons: 2_500, seed: 7 })].join('') };
    workbench = await Workbench.open({ files, open: NAME, settings });
  });
  after(() => workbench?.close());
  pictureFailures(() => workbench);

  it('says how the workplace stands, what needs doing first', async () => {
    await workbench.command('IPLOS: Check This Workplace');
    const text = await workbench.pageText();
    assert.match(text, /^Kan ukrypterte data havne utenfor mappen de ligger i\?[^]*Vær klar over: Automatisk lagring[^]*I orden: Lokal historikk/);
    assert.ok(text.indexOf('Må ordnes') < text.indexOf('Vær klar over'));
    await workbench.mouseAway();
    await workbench.screenshot('workplace');
  });

  it('leads to the setting that is to be changed', async () => {
    await workbench.pressOnPage('Åpne innstillingen files.autoSave');
    await workbench.page.locator('.settings-editor .setting-item', { hasText: 'Auto Save' }).first().waitFor();
    await workbench.screenshot('workplace-setting');
    await workbench.page.keyboard.press('Escape');
  });

  it('lets choose what goes wrong at the practice receiver', async () => {
    const { quickInput, toasts } = workbench;
    await workbench.toTab(NAME);
    await startPractice(workbench, PIN);
    await toasts.press(RUNNING, 'Velg feil');
    await quickInput.shown('Hva skal gå galt');
    await quickInput.tick('Treg forbindelse');
    await quickInput.tick('Brudd underveis');
    await workbench.screenshot('faults');
    await quickInput.accept();
    await quickInput.shown('Ved hvor mange prosent');
    await quickInput.answer('100');
    await eventually(async () => assert.match(await quickInput.message(), /Et helt tall fra 1 til 99/));
    await quickInput.answer('1');
    const { text } = await toasts.shown('gir nå disse feilene');
    assert.match(text, /Treg forbindelse, Brudd underveis/);
    await toasts.clear();
  });

  it('shows each try, speed and time left while it sends, and stops at any moment', async () => {
    const { quickInput, toasts } = workbench;
    await workbench.explorerCommand(LARGE, 'Encrypt and Send');
    await quickInput.shown('E-post til kommunens IPLOS-kontakt');
    await quickInput.answer('iplos@kommune.example');
    await workbench.quickInput.logIn(PIN);
    await toasts.shown('forsøk 2 av 5', 60_000);
    await workbench.screenshot('retry', 'moving');
    const { text: moving, buttons } = await toasts.shown('MB/s', 60_000);
    assert.match(moving, /sender \d+\s% · Forsøk 2 av 5\. \d+,\d\sMB\/s, \d+\s(sekund(er)?|minutt(er)?) igjen/);
    assert.deepEqual(buttons, ['Cancel']);
    await workbench.screenshot('speed', 'moving');
    await toasts.press('MB/s', 'Cancel');
    await eventually(async () => assert.deepEqual(await toasts.texts(), []));
  });

  it('does everything right again when told to, and shows what arrived', async () => {
    const { quickInput, toasts, page } = workbench;
    await workbench.command('IPLOS: Choose Faults of the Practice Receiver');
    await quickInput.shown('Hva skal gå galt');
    await quickInput.tick('Treg forbindelse');
    await quickInput.accept();
    await toasts.shown('gir ingen feil');
    await toasts.clear();
    await workbench.explorerCommand(NAME, 'Encrypt and Send');
    await quickInput.shown('E-post til kommunens IPLOS-kontakt');
    await quickInput.accept();
    await workbench.quickInput.logIn(PIN);
    const opened = page.context().waitForEvent('page');
    await toasts.shown('kvittering', 30_000);
    await toasts.press('kvittering', 'Vis det som kom fram');
    // An editor in a browser leads an address of this machine through its own server, which has no such way here.
    const practice = await opened;
    await practice.waitForURL(/\d{4,}\/$/);
    await practice.goto(`http://127.0.0.1:${/(\d{4,})\/$/.exec(practice.url())![1]}/`);
    assert.match(await practice.locator('body').innerText(), /OVELSE-\d{6}/);
    await practice.setViewportSize({ width: 1000, height: 900 });
    await practice.screenshot({ path: 'out/screenshots/practice-page.png' });
    await practice.close();
  });
});
