import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { eventually } from './lib/eventually';
import { sample } from './lib/samples';
import { pictureFailures, Workbench } from './lib/workbench';

const FILE = 'flawed.iplos.xml';
const STEPS = {
  nb: ['Åpne et uttrekk', 'Les hva som er galt', 'Rett det som kan rettes', 'Se på helheten', 'Hent nøkkelen', 'Krypter, send'],
  en: ['Open an extract', 'Read what', 'Mend what', 'Look at', 'Fetch the key', 'Encrypt, send'],
};

describe('once a year, the walkthrough', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open({
      files: { [FILE]: sample('flawed') }, open: FILE,
      settings: { 'iplos.language': 'nb', 'workbench.colorTheme': 'Default Dark Modern' },
    });
    await workbench.statusItem(/\d+ feil/).waitFor();
    await workbench.command('IPLOS: Open the Walkthrough');
    await steps().first().waitFor();
  });
  after(() => workbench?.close());
  pictureFailures(() => workbench);

  const steps = () => workbench.page.locator('.gettingStartedContainer .getting-started-step:visible');
  const picture = () => workbench.page.frameLocator('iframe.webview.ready').last().frameLocator('iframe#active-frame').locator('svg');
  const done = (index: number) => steps().nth(index).locator('.codicon-getting-started-step-checked');
  const isOpen = (index: number) => steps().nth(index).getAttribute('aria-expanded');

  /** Opens a step, where it is not open, and waits for its picture. */
  async function open(index: number): Promise<void> {
    if (await isOpen(index) !== 'true') await steps().nth(index).click({ position: { x: 60, y: 12 } });
    await picture().waitFor();
  }

  /** Changes settings as a user does who edits the file. */
  function set(values: Record<string, unknown>): void {
    const file = path.join(workbench.home, 'user', 'User', 'settings.json');
    fs.writeFileSync(file, JSON.stringify({ ...JSON.parse(fs.readFileSync(file, 'utf8')) as object, ...values }));
  }

  it('has ticked off what was done before it was opened', async () => {
    await eventually(async () => assert.equal(await done(0).count(), 1));
    assert.equal(await done(1).count(), 0);
  });

  it('has six steps, each with a picture', async () => {
    assert.equal(await steps().count(), 6);
    for (const [index, words] of STEPS.nb.entries()) {
      await open(index);
      assert.ok((await steps().nth(index).innerText()).trim().startsWith(words), words);
      await workbench.screenshot(`walkthrough-dark-${index + 1}`);
    }
  });

  it('leads to where a step is done, and ticks it off', async () => {
    await open(1);
    await steps().nth(1).getByText('Vis funn', { exact: true }).click();
    await eventually(async () => assert.equal(await done(1).count(), 1));
  });

  it('has pictures in the colours of every theme, and words in the other language', async () => {
    set({ 'workbench.colorTheme': 'Default High Contrast' });
    await workbench.page.locator('.monaco-workbench.hc-black').waitFor();
    for (const index of [0, 3, 5]) {
      await open(index);
      await workbench.screenshot(`walkthrough-contrast-${index + 1}`);
    }
    set({ 'workbench.colorTheme': 'Default Light Modern', 'iplos.language': 'en' });
    await workbench.page.locator('.monaco-workbench.vs').waitFor();
    await workbench.command('IPLOS: Open the Walkthrough');
    await eventually(async () => {
      const texts = await steps().allInnerTexts();
      for (const [index, words] of STEPS.en.entries()) assert.ok(texts[index]?.trim().startsWith(words), words);
    });
    for (const index of [2, 4]) {
      await open(index);
      await workbench.screenshot(`walkthrough-light-${index + 1}`);
    }
  });
});
