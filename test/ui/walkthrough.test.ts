import assert from 'node:assert/strict';
import { eventually } from './lib/eventually';
import { sample } from './lib/samples';
import { pictureFailures, Workbench } from './lib/workbench';

const FILE = 'flawed.iplos.xml';
const STEPS = { nb: ['Åpne et uttrekk', 'Les hva som er galt', 'Rett det som kan rettes', 'Se på helheten', 'Hent nøkkelen', 'Krypter, send'], en: ['Open an extract', 'Read what', 'Mend what', 'Look at', 'Fetch the key', 'Encrypt, send'] };
const SHOWN = [
  { name: 'dark', theme: 'Default Dark Modern', language: 'nb' },
  { name: 'light', theme: 'Default Light Modern', language: 'en' },
  { name: 'contrast', theme: 'Default High Contrast', language: 'nb' },
  { name: 'contrast-light', theme: 'Default High Contrast Light', language: 'nb' },
] as const;

for (const { name, theme, language } of SHOWN) {
  describe(`once a year, the walkthrough, ${name}`, () => {
    let workbench: Workbench;
    before(async () => {
      workbench = await Workbench.open({
        files: { [FILE]: sample('flawed') }, open: FILE,
        settings: { 'iplos.language': language, 'workbench.colorTheme': theme },
      });
      await workbench.statusItem('IPLOS').waitFor();
      await workbench.command('IPLOS: Open the Walkthrough');
      await workbench.page.locator('.gettingStartedContainer .getting-started-step').first().waitFor();
    });
    after(() => workbench?.close());
    pictureFailures(() => workbench);

    const steps = () => workbench.page.locator('.gettingStartedContainer .getting-started-step');

    it('has six steps in the language that is set, each with a picture in the colours of the theme', async () => {
      assert.equal(await steps().count(), 6);
      for (const [index, words] of STEPS[language].entries()) {
        const step = steps().nth(index);
        if (index > 0) await step.click();
        assert.match(await step.innerText(), new RegExp(`^${words}`));
        await workbench.page.frameLocator('iframe.webview.ready').last().frameLocator('iframe#active-frame').locator('svg').waitFor();
        await workbench.screenshot(`walkthrough-${name}-${index + 1}`);
      }
    });

    it('ticks off what is done, and leads to where it is done', async () => {
      const done = (index: number) => steps().nth(index).locator('.codicon-getting-started-step-checked');
      await done(0).waitFor();
      assert.equal(await done(1).count(), 0);
      await steps().nth(1).click();
      await steps().nth(1).locator('a, .button-container .monaco-button', { hasText: language === 'nb' ? 'Vis funn' : 'Show Findings' }).first().click();
      await eventually(async () => assert.ok(await done(1).count() > 0));
    });
  });
}
