import assert from 'node:assert/strict';
import { eventually } from './lib/eventually';
import { sample } from './lib/samples';
import { pictureFailures, Workbench } from './lib/workbench';

const FILE = 'flawed.iplos.xml';
const STEPS = {
  nb: ['Åpne et uttrekk', 'Les hva som er galt', 'Rett det som kan rettes', 'Se på helheten', 'Hent nøkkelen', 'Krypter, send'],
  en: ['Open an extract', 'Read what', 'Mend what', 'Look at', 'Fetch the key', 'Encrypt, send'],
};
const SHOWN = [
  { name: 'dark', theme: 'Default Dark Modern', language: 'nb', pictures: [0, 1, 2, 3, 4, 5] },
  { name: 'light', theme: 'Default Light Modern', language: 'en', pictures: [0, 4] },
  { name: 'contrast', theme: 'Default High Contrast', language: 'nb', pictures: [0, 3] },
] as const;

for (const { name, theme, language, pictures } of SHOWN) {
  describe(`once a year, the walkthrough, ${name}`, () => {
    let workbench: Workbench;
    before(async () => {
      workbench = await Workbench.open({
        files: { [FILE]: sample('flawed') }, open: FILE, settings: { 'iplos.language': language, 'workbench.colorTheme': theme },
      });
      await workbench.statusItem(language === 'nb' ? /\d+ feil/ : /\d+ errors/).waitFor();
      await workbench.command('IPLOS: Open the Walkthrough');
      await steps().first().waitFor();
    });
    after(() => workbench?.close());
    pictureFailures(() => workbench);

    const steps = () => workbench.page.locator('.gettingStartedContainer .getting-started-step:visible');
    const picture = () => workbench.page.frameLocator('iframe.webview.ready').last().frameLocator('iframe#active-frame').locator('svg');
    const done = (index: number) => steps().nth(index).locator('.codicon-getting-started-step-checked');

    /** Opens a step, where it is not open, and waits for its picture. */
    async function open(index: number): Promise<void> {
      const step = steps().nth(index);
      if (await step.getAttribute('aria-expanded') !== 'true') await step.click({ position: { x: 60, y: 12 } });
      await picture().waitFor();
    }

    it('has six steps in the language that is set, with pictures in the colours of the theme', async () => {
      assert.equal(await steps().count(), 6);
      const texts = await steps().allInnerTexts();
      for (const [index, words] of STEPS[language].entries()) assert.ok(texts[index].trim().startsWith(words), words);
      for (const index of pictures) {
        await open(index);
        await workbench.screenshot(`walkthrough-${name}-${index + 1}`);
      }
    });

    it('has ticked off what was done before, and ticks off what is done from it', async () => {
      await eventually(async () => assert.equal(await done(0).count(), 1));
      assert.equal(await done(1).count(), 0);
      await open(1);
      await steps().nth(1).getByText(language === 'nb' ? 'Vis funn' : 'Show Findings', { exact: true }).click();
      await eventually(async () => assert.equal(await done(1).count(), 1));
    });
  });
}
