import assert from 'node:assert/strict';
import { eventually } from './lib/eventually';
import { sample } from './lib/samples';
import { pictureFailures, Workbench } from './lib/workbench';

const FILE = 'flawed.iplos.xml';
/** Under themes of each kind, and one of them in Norwegian. */
const RUNS = [
  { name: 'light', language: 'en', theme: 'Default Light Modern' },
  { name: 'dark-nb', language: 'nb', theme: 'Default Dark Modern' },
  { name: 'contrast', language: 'en', theme: 'Default High Contrast' },
] as const;
const WORDS = {
  en: {
    apply: 'IPLOS: Mend as Shown', question: 'can be mended as the comparison shows', mend: 'Mend ', done: /(\d+) places are mended/, undo: 'Undo All', undone: 'are undone',
    title: /^All that can safely be mended: \d+ changes$/, heading: /Line \d+, person \d+: /, next: 'IPLOS: Go to Next Finding of the Rule', step: /\d+ of \d+ of the rule/,
    menu: 'What do you want to do?', first: /Show Problems/, list: 'Which findings are to be in the list?', registration: 'All registration findings', copied: 'Copied:',
  },
  nb: {
    apply: 'IPLOS: Mend as Shown', question: 'kan rettes slik sammenligningen viser', mend: 'Rett ', done: /(\d+) steder er rettet/, undo: 'Angre alt', undone: 'er angret',
    title: /^Alt som trygt kan rettes: \d+ rettelser$/, heading: /Linje \d+, person \d+: /, next: 'IPLOS: Go to Next Finding of the Rule', step: /\d+ av \d+ av samme slag/,
    menu: 'Hva vil du gjøre?', first: /Vis problemer/, list: 'Hvilke funn skal stå i listen?', registration: 'Alle registreringsfunn', copied: 'Kopiert:',
  },
} as const;

for (const { name, language, theme } of RUNS) {
  describe(`mending a whole extract, ${name}`, () => {
    const words = WORDS[language];
    let workbench: Workbench;
    before(async () => {
      workbench = await Workbench.open({
        files: { [FILE]: sample('flawed') }, open: FILE,
        settings: { 'iplos.language': language, 'workbench.colorTheme': theme, 'iplos.maskIdentifiers': 'on' },
      });
      await workbench.statusItem(/IPLOS: \d+/).waitFor();
    });
    after(() => workbench?.close());
    pictureFailures(() => workbench);

    it('begins with the menu of the status bar', async () => {
      const { quickInput } = workbench;
      await workbench.statusItem(/IPLOS: \d+/).click();
      await quickInput.shown(words.menu);
      assert.match((await quickInput.rows())[0], words.first);
      await workbench.screenshot(`menu-${name}`);
      await quickInput.cancel();
    });

    it('goes from finding to finding of a rule by the keyboard, and says which it is', async () => {
      const { page, editor } = workbench;
      await editor.goTo(17, 8);
      await page.keyboard.press('Control+F7');
      await workbench.statusItem(words.step).waitFor();
      const hover = page.locator('.monaco-hover:not(.hidden)').first();
      await hover.waitFor();
      await workbench.screenshot(`step-${name}`);
      const first = await workbench.statusItem(words.step).innerText();
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+F8');
      await eventually(async () => assert.notEqual(await workbench.statusItem('IPLOS:').innerText(), first));
      await page.keyboard.press('Escape');
    });

    it('shows what mending all would change, with identifiers hidden, and mends it', async () => {
      const { page, toasts } = workbench;
      const before = await workbench.statusItem('IPLOS:').innerText();
      await workbench.command('IPLOS: Mend All That Can Safely Be Mended…');
      const { text } = await toasts.shown(words.question);
      const tab = page.locator('.tab.active');
      await eventually(async () => assert.match(await tab.innerText(), words.title));
      const shown = page.locator('.editor-group-container.active .view-lines');
      await eventually(async () => assert.match((await shown.allInnerTexts()).join('\n').replaceAll('\u00a0', ' '), words.heading));
      assert.doesNotMatch((await shown.allInnerTexts()).join('\n'), /\d{6}\s?\d{5}/);
      await workbench.screenshot(`mend-preview-${name}`);
      await toasts.press(words.question, words.mend);
      const done = await toasts.shown(words.undo === 'Undo All' ? 'are mended' : 'er rettet');
      assert.equal(words.done.exec(done.text)?.[1], /(\d+) (?:places|steder)/.exec(text)?.[1]);
      await workbench.inFront(FILE);
      await workbench.screenshot(`mend-done-${name}`);
      await toasts.press(done.text.slice(0, 12), words.undo);
      await toasts.shown(words.undone);
      await workbench.statusItem(/IPLOS: \d+/).waitFor();
      await eventually(async () => assert.equal((await workbench.statusItem('IPLOS:').innerText()).split(' · ')[0], before.split(' · ')[0]));
    });

    it('copies the list for the wards, which pastes as a table without identifiers', async () => {
      const { page, quickInput, toasts } = workbench;
      await toasts.clear();
      await workbench.command('IPLOS: Copy List for the Ward…');
      await quickInput.shown(words.list);
      await workbench.screenshot(`ward-list-${name}`);
      await quickInput.pick(words.registration);
      await toasts.shown(words.copied);
      await workbench.screenshot(`ward-copied-${name}`);
      await toasts.clear();
      await page.keyboard.press('Control+n');
      await page.locator('.tab.active', { hasText: 'Untitled' }).waitFor();
      await page.keyboard.press('Control+v');
      const lines = page.locator('.editor-group-container.active .view-line');
      await eventually(async () => assert.ok(await lines.count() > 5));
      assert.doesNotMatch((await lines.allInnerTexts()).join('\n'), /\d{6}\s?\d{5}/);
      await workbench.screenshot(`ward-pasted-${name}`);
      await page.keyboard.press('Control+a');
      await page.keyboard.press('Delete');
      await page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
    });
  });
}
