import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { eventually } from './lib/eventually';
import { sample } from './lib/samples';
import { pictureFailures, Workbench } from './lib/workbench';

const FLAWED = 'flawed.iplos.xml';
const CLEAN = 'clean.iplos.xml';
const THEMES = [
  { name: 'light', theme: 'Default Light Modern' },
  { name: 'dark', theme: 'Default Dark Modern' },
  { name: 'contrast', theme: 'Default High Contrast' },
] as const;

for (const { name, theme } of THEMES) {
  describe(`from a flawed extract to a receipt without a mouse, ${name}`, () => {
    let workbench: Workbench;
    before(async () => {
      workbench = await Workbench.open({
        files: { [FLAWED]: sample('flawed'), [CLEAN]: sample('clean') }, open: FLAWED,
        settings: { 'iplos.language': 'en', 'workbench.colorTheme': theme },
      });
      await workbench.statusItem(/\d+ errors/).waitFor();
    });
    after(() => workbench?.close());
    pictureFailures(() => workbench);

    const press = (key: string) => workbench.page.keyboard.press(key);

    /** Runs a command by typing its name. */
    async function palette(title: string): Promise<void> {
      const row = workbench.page.locator('.quick-input-list .monaco-list-row.focused .label-name').getByText(title, { exact: true });
      // Right after the start the palette does not know the extension's commands, and does not learn them while it is open.
      await eventually(async () => {
        await press('Escape');
        await press('F1');
        await workbench.quickInput.input.waitFor({ timeout: 3_000 });
        await workbench.quickInput.type(`>${title}`);
        await row.first().waitFor({ timeout: 3_000 });
        await press('Enter');
      }, 60_000);
    }

    /** Opens a file of the folder by typing its name. */
    async function open(file: string): Promise<void> {
      const { input } = workbench.quickInput;
      // A key that is pressed while a page is being closed goes with it.
      await eventually(async () => {
        await press('Control+p');
        await input.waitFor({ timeout: 3_000 });
      });
      await workbench.quickInput.type(file);
      await workbench.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: file }).waitFor();
      await press('Enter');
      await workbench.inFront(file);
    }

    it('goes to a finding, and mends it by what is offered there', async () => {
      const errors = async () => Number(/(\d+) errors/.exec(await workbench.statusItem(/\d+ errors/).innerText())![1]);
      const before = await errors();
      await workbench.editor.focus();
      await press('Control+Home');
      await press('Control+F8');
      await workbench.page.locator('.monaco-hover:not(.hidden)').first().waitFor();
      await workbench.screenshot(`keyboard-${name}-finding`);
      await press('Escape');
      // The first finding that can be mended without asking anybody: the municipality number of the head.
      await workbench.editor.goTo(17, 8);
      const offered = workbench.page.locator('.action-widget .monaco-list-row.focused');
      // Asked too early the editor has nothing to offer yet.
      await eventually(async () => {
        await press('Escape');
        await press('Control+.');
        await offered.waitFor({ timeout: 3_000 });
      });
      await workbench.screenshot(`keyboard-${name}-fixes`);
      await press('Enter');
      await eventually(async () => assert.ok(await errors() < before));
      await workbench.editor.save();
    });

    it('reads the report', async () => {
      await palette('IPLOS: Show Quality Report');
      const report = workbench.page.frameLocator('iframe.webview.ready').last().frameLocator('iframe#active-frame');
      await report.getByText('errors from clean').waitFor();
      await workbench.screenshot(`keyboard-${name}-report`);
      await press('Control+w');
    });

    it('practises sending, and has a receipt', async () => {
      const { quickInput, toasts } = workbench;
      await open(CLEAN);
      await workbench.statusItem('no errors').waitFor();
      await palette('IPLOS: Start Practice Receiver');
      await quickInput.shown('Choose a PIN');
      await quickInput.answer('2468');
      await toasts.shown('practice receiver');
      await palette('IPLOS: Encrypt and Send');
      await quickInput.shown('E-mail of the municipality');
      await quickInput.answer('iplos@kommune.example');
      await quickInput.logIn('2468');
      await toasts.shown('receipt OVELSE-');
      await workbench.screenshot(`keyboard-${name}-receipt`);
      assert.ok(fs.existsSync(path.join(workbench.folder, `${CLEAN}.pgp`)));
    });
  });
}
