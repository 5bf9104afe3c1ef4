import assert from 'node:assert/strict';
import fs from 'node:fs';
import { sample } from './lib/samples';
import { pictureFailures, Workbench } from './lib/workbench';

const NAME = 'flawed.iplos.xml';
const CIPHER = 'sent.iplos.xml.pgp';
const ELSEWHERE = 'https://elsewhere.example/';
/** What a folder from a stranger would set. */
const SETTINGS = {
  'iplos.receiver.address': ELSEWHERE, 'iplos.receiver.transport': 'browser', 'iplos.receiver.keyAddress': `${ELSEWHERE}key.asc`,
  'iplos.network.caFile': '/elsewhere.pem', 'iplos.kommune.organisasjonsnummer': '310000019', 'iplos.language': 'en',
};
const MANIFEST = {
  version: 1, target: 'production', created: '2017-01-05T10:00:00.000Z', plain: { sha256: '0'.repeat(64), bytes: 1 },
  cipher: { sha256: '0'.repeat(64), bytes: 1 }, recipients: ['A'.repeat(40)], contactEmail: 'iplos@kommune.example', persons: 1,
  counts: { fatal: 0, error: 0, warning: 0, information: 0 }, ruleSet: '1', overrides: [],
};

describe('a folder that is not trusted', () => {
  let workbench: Workbench;
  before(async () => {
    const files = {
      [NAME]: sample('flawed'), [CIPHER]: 'x', [`${CIPHER}.json`]: JSON.stringify(MANIFEST),
      '.vscode/settings.json': JSON.stringify(SETTINGS),
    };
    workbench = await Workbench.open({ files, open: NAME, trust: true, settings: { 'iplos.language': 'en' } });
  });
  after(() => workbench?.close());
  pictureFailures(() => workbench);

  it('has its extracts checked', async () => {
    await workbench.statusItem(/IPLOS: \d+ errors/).waitFor();
    await workbench.problems.show();
    assert.ok((await workbench.problems.rows()).length > 0);
  });

  for (const [command, name] of [['Encrypt', 'encrypt'], ['Encrypt and Send', 'encrypt-and-send'], ['Send Encrypted File', 'send']] as const) {
    it(`has nothing encrypted or sent: ${command} says why`, async () => {
      const { toasts } = workbench;
      const before = fs.readdirSync(workbench.folder);
      await workbench.command(`IPLOS: ${command}`);
      const { text, buttons } = await toasts.shown('trust');
      assert.match(text, /^Encrypting and sending need a folder that you trust/);
      assert.equal(buttons.length, 1);
      await workbench.mouseAway();
      if (name === 'encrypt') await workbench.screenshot('untrusted');
      assert.deepEqual(fs.readdirSync(workbench.folder), before);
      await toasts.clear();
    });
  }

  it('sets neither receiver, key nor way of sending, not even when it is trusted', async () => {
    const { quickInput, toasts, page } = workbench;
    await workbench.command('IPLOS: Encrypt');
    const { buttons: [manage] } = await toasts.shown('trust');
    await toasts.press('trust', manage);
    await page.locator('.workspace-trust-editor .monaco-button', { hasText: /^Trust$/ }).first().click();
    await page.locator('.workspace-trust-editor .workspace-trust-trusted').waitFor();
    await page.locator('.monaco-modal-editor-block .codicon-close').first().click();
    await workbench.command('IPLOS: Download Encryption Key');
    await quickInput.shown('Address of the public key');
    assert.equal(await quickInput.input.inputValue(), '');
    await quickInput.cancel();
    await workbench.explorerCommand(CIPHER, 'Send Encrypted File');
    const { text } = await toasts.shown('The address of the register is not set');
    assert.ok(!text.includes(ELSEWHERE));
    await workbench.screenshot('folder-settings');
  });
});
