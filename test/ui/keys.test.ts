import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { makeKeys } from '../host/lib/keys';
import { extract, person } from '../unit/core/support';
import { eventually } from './lib/eventually';
import { pictureFailures, Workbench } from './lib/workbench';

const NAME = 'uttrekk.iplos.xml';
const CONTACT = 'iplos@kommune.example';
const FINGERPRINT = /([0-9A-F]{4}\s){9}[0-9A-F]{4}/;

describe('the register\'s keys, and sending in the browser, in the workbench', () => {
  let workbench: Workbench;
  let server: Server;
  let address: string;
  /** The key that the receiver gives to whoever asks. */
  let offered = '';
  before(async () => {
    server = createServer((request, response) => {
      response.setHeader('content-type', request.url === '/key.asc' ? 'application/pgp-keys' : 'text/html');
      response.end(request.url === '/key.asc' ? offered : '<h1>Sendemodul</h1>');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    workbench = await Workbench.open({
      // Born on a day and nothing more: the only person who is neither real nor synthetic.
      files: { [NAME]: extract(person({ values: { peFnr: '010150' } })) }, open: NAME,
      settings: { 'iplos.language': 'en' },
      machine: { 'iplos.receiver.transport': 'browser', 'iplos.receiver.address': `${address}/innsending` },
    });
  });
  after(async () => {
    await workbench?.close();
    server?.closeAllConnections();
    server?.close();
  });
  pictureFailures(() => workbench);

  /** The file in which the accepted keys are kept. */
  function keyFile(): string {
    const found = fs.readdirSync(workbench.home, { recursive: true, encoding: 'utf8' }).find((file) => path.basename(file) === 'keys.json');
    assert.ok(found);
    return path.join(workbench.home, found);
  }

  it('shows that there is none, downloads one, and keeps it when it is accepted', async () => {
    const { quickInput, toasts, dialog } = workbench;
    offered = (await makeKeys('IPLOS-mottaket')).publicKey;
    await workbench.statusItem('IPLOS').waitFor();
    await workbench.command('IPLOS: Show Encryption Keys');
    await toasts.press('No key is in use', 'Download Key');
    await quickInput.shown('Address of the public key');
    await quickInput.type('http://mottak.example/key.asc');
    await eventually(async () => assert.match(await quickInput.message(), /must begin with https/));
    await workbench.screenshot('key-address');
    await quickInput.answer(`${address}/key.asc`);
    const { message, detail } = await dialog.shown();
    assert.equal(message, 'Is this the key of the register?');
    assert.match(detail, FINGERPRINT);
    await workbench.screenshot('key-accept');
    await dialog.press('Yes, Use This Key');
    await toasts.shown('is in use for the register');
  });

  it('is loud about another key, and keeps the one in use when Enter is pressed', async () => {
    const { quickInput, toasts, dialog, page } = workbench;
    offered = (await makeKeys('IPLOS-mottaket')).publicKey;
    // The editor takes its time to write down the address.
    await eventually(async () => {
      await workbench.command('IPLOS: Download Encryption Key');
      await quickInput.shown('Address of the public key');
      assert.equal(await quickInput.input.inputValue(), `${address}/key.asc`);
    });
    await quickInput.accept();
    const { message, detail, buttons } = await dialog.shown();
    assert.match(message, /^WARNING/);
    assert.equal(detail.match(new RegExp(FINGERPRINT, 'g'))?.length, 2);
    assert.ok(buttons.includes('Keep the Key in Use'));
    await workbench.screenshot('key-changed');
    await page.keyboard.press('Enter');
    await toasts.shown('was refused. The key in use has not been changed.');
    await toasts.clear();
  });

  it('uses both when told to, and shows them', async () => {
    const { quickInput, toasts, dialog } = workbench;
    await workbench.command('IPLOS: Download Encryption Key');
    await quickInput.shown('Address of the public key');
    await quickInput.accept();
    await dialog.shown();
    await dialog.press('Use Both');
    await toasts.shown('is in use for the register');
    await toasts.clear();
    await workbench.command('IPLOS: Show Encryption Keys');
    await quickInput.shown('Keys in use for the register');
    assert.equal((await quickInput.rows()).length, 2);
    await workbench.screenshot('keys');
    await quickInput.pick('IPLOS-mottaket');
    await dialog.shown();
    await workbench.screenshot('key');
    await dialog.press('Remove the Key');
    await dialog.shown();
    await dialog.press('Cancel');
  });

  it('asks which of them, and holds back when one is of before the window', async () => {
    const { quickInput, dialog } = workbench;
    const kept = JSON.parse(fs.readFileSync(keyFile(), 'utf8')) as { keys: { fetchedAt: string }[] };
    kept.keys[0].fetchedAt = '2016-05-01T10:00:00.000Z';
    fs.writeFileSync(keyFile(), JSON.stringify(kept));
    await workbench.command('IPLOS: Encrypt');
    await quickInput.shown('Whom is the file to be encrypted for');
    await quickInput.pick('The register');
    await quickInput.shown('The register has several keys');
    await workbench.screenshot('recipients');
    await quickInput.accept();
    await quickInput.shown('E-mail of the municipality');
    await quickInput.answer(CONTACT);
    assert.match((await dialog.shown()).message, /outside the submission window/);
    await workbench.screenshot('outside-window');
    await dialog.press('Go On Anyway');
    await eventually(async () => assert.match((await dialog.shown()).message, /before the submission window opened/));
    await workbench.screenshot('stale-key');
    await dialog.press('I Have Confirmed the Fingerprint');
    await workbench.toasts.shown('Encrypted and verified');
  });

  it('opens the page, shows what to enter and which file, and takes the word', async () => {
    const { quickInput, toasts, page } = workbench;
    const opened = page.context().waitForEvent('page');
    await toasts.press('Encrypted and verified', 'Send Now');
    for (const step of ['1/3', '2/3', '3/3']) {
      await quickInput.shown(step);
      if (step === '3/3') await quickInput.type('310000000');
      await quickInput.accept();
    }
    // An editor in a browser leads an address of this machine through its own server, which has no such way here.
    const browser = await opened;
    await browser.waitForURL(/innsending/);
    await browser.close();
    const text = await workbench.pageText();
    assert.match(text, /Municipality number\s+0403\s+Copy[^]*PIN\s+the one you have from the receiver[^]*uttrekk\.iplos\.xml\.pgp[^]*Was the file sent\?/);
    await workbench.mouseAway();
    await workbench.screenshot('browser-guide');
    await workbench.pressOnPage('Copy: Municipality number');
    await eventually(async () => assert.equal(await page.evaluate('navigator.clipboard.readText()'), '0403'));
    await workbench.pressOnPage('Yes, It Was Sent');
    const { text: told } = await toasts.shown('you have sent');
    assert.match(told, /^Recorded: you have sent uttrekk\.iplos\.xml\.pgp in the browser\./);
    await workbench.screenshot('browser-sent');
  });
});
