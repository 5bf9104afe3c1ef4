import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import * as vscode from 'vscode';
import { PRODUCTION } from '../../src/editor/receiver-now';
import { readRecipientKey } from '../../src/submission/keys';
import type { RecipientKey } from '../../src/submission/keys';
import { extract, person } from '../unit/core/support';
import { useAnswers, useSettings } from './lib/answers';
import { makeKeys } from './lib/keys';
import { namesIn, useFolder } from './lib/place';
import { CONTACT } from './lib/practice';
import { product } from './lib/product';
import { useNoKeys } from './lib/register';

const NAME = 'uttrekk.iplos';
/** Born on a day and nothing more: the only person who is neither real nor synthetic. */
const SENDABLE = extract(person({ values: { peFnr: '010150' } }));

describe('the keys of the register', () => {
  const folder = useFolder();
  useSettings({ 'iplos.language': 'en', 'iplos.receiver.keyAddress': undefined });
  const answers = useAnswers();
  useNoKeys();

  /** Keeps a key as one that was accepted at some time. */
  async function keep(publicKey: string, changes: Partial<RecipientKey> = {}): Promise<RecipientKey> {
    const key = { ...await readRecipientKey(publicKey, { now: new Date(), source: 'key.asc' }), ...changes };
    await (await product()).office.keys.accept(PRODUCTION, key, 'add');
    return key;
  }
  const list = async () => (await product()).office.keys.list(PRODUCTION);
  const show = () => vscode.commands.executeCommand('iplos.showKeys');
  const encrypt = async () => {
    const file = path.join(folder(), NAME);
    await fs.writeFile(file, SENDABLE);
    answers.expect(/Whom is the file to be encrypted for/, 'The register');
    return () => vscode.commands.executeCommand('iplos.encrypt', vscode.Uri.file(file));
  };
  const manifest = async () => JSON.parse(await fs.readFile(path.join(folder(), `${NAME}.pgp.json`), 'utf8')) as {
    recipients: string[]; overrides: { code: string; fingerprint?: string }[];
  };

  describe('shown', () => {
    it('help to a first one', async () => {
      await show();
      assert.match(answers.last.message, /No key is in use/);
      assert.deepEqual(answers.last.buttons, ['Import Key…', 'Download Key…']);
    });

    it('say which can be used, and are removed only when asked twice', async () => {
      await keep((await makeKeys('Old')).publicKey, { fetchedAt: '2016-05-01T10:00:00.000Z' });
      await keep((await makeKeys('New')).publicKey);
      answers.expect(/\nOld\n.*submission window opened\. Fetch it anew\.\nNew\n.* · Curve25519 · Can be used\.$/s, 'Old')
        .expect(/Encryption key of the register\nName: Old\n.*⚠ Fetched: 1 May 2016.*\nClose\nRemove the Key$/s, 'Remove the Key')
        .expect(/^Remove the key .* cannot|^Remove the key ([0-9A-F]{4} ?){10}\?/, true);
      await show();
      assert.match(answers.last.message, /is removed\.$/);
      assert.deepEqual((await list()).map(({ userIds }) => userIds[0]), ['New']);
    });

    it('say why one cannot be used any more', async () => {
      const openpgp = await import('openpgp');
      const date = new Date(Date.now() - 10 * 86_400_000);
      const { publicKey } = await openpgp.generateKey({
        type: 'ecc', curve: 'curve25519Legacy', userIDs: [{ name: 'Mottak' }], date, keyExpirationTime: 86_400, format: 'armored',
      });
      const key = await readRecipientKey(publicKey, { now: new Date(date.getTime() + 1000), source: 'key.asc' });
      await (await product()).office.keys.accept(PRODUCTION, key, 'add');
      answers.expect(/The key in key\.asc expired /, undefined);
      await show();
      assert.equal((await list()).length, 1);
    });
  });

  it('are several recipients of one file when several are ticked', async () => {
    const first = await keep((await makeKeys('First')).publicKey);
    const second = await keep((await makeKeys('Second')).publicKey);
    const run = await encrypt();
    answers.expect(/several keys.*\[x\] First.*\[x\] Second/s, true).expect(/E-mail/, CONTACT).expect(/outside the submission window/, true);
    await run();
    assert.deepEqual((await manifest()).recipients, [first.fingerprint, second.fingerprint]);
  });

  it('are no recipients when none is ticked', async () => {
    await keep((await makeKeys('First')).publicKey);
    await keep((await makeKeys('Second')).publicKey);
    const run = await encrypt();
    answers.expect(/several keys/, []);
    await run();
    assert.deepEqual(await namesIn(folder()), [NAME]);
  });

  describe('from before the submission window', () => {
    const STALE = /was fetched .* before the submission window opened.*recorded with the submission\.\nDownload Anew\nImport Key…\nI Have Confirmed the Fingerprint$/s;
    let publicKey: string;
    let key: RecipientKey;
    beforeEach(async () => {
      publicKey = (await makeKeys()).publicKey;
      key = await keep(publicKey, { fetchedAt: '2016-05-01T10:00:00.000Z' });
    });

    it('are used when the fingerprint is confirmed, which is recorded', async () => {
      const run = await encrypt();
      answers.expect(/E-mail/, CONTACT).expect(/outside the submission window/, true).expect(STALE, 'I Have Confirmed the Fingerprint');
      await run();
      assert.match(answers.last.message, /^Encrypted and verified/);
      assert.deepEqual((await manifest()).overrides.map(({ code, fingerprint }) => ({ code, fingerprint })), [
        { code: 'outside-window', fingerprint: undefined }, { code: 'stale-key', fingerprint: key.fingerprint },
      ]);
    });

    it('hold the file back when the person goes back', async () => {
      const run = await encrypt();
      answers.expect(/E-mail/, CONTACT).expect(/outside the submission window/, true).expect(STALE, undefined);
      await run();
      assert.deepEqual(await namesIn(folder()), [NAME]);
    });

    it('are downloaded anew, and the file is encrypted to them then', async () => {
      const server = createServer((_, response) => response.end(publicKey));
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      try {
        const run = await encrypt();
        answers.expect(/E-mail/, CONTACT).expect(/outside the submission window/, true).expect(STALE, 'Download Anew')
          .expect(/Address/, `http://127.0.0.1:${(server.address() as AddressInfo).port}/`).expect(/outside the submission window/, true);
        await run();
        assert.match(answers.last.message, /^Encrypted and verified/);
        assert.deepEqual((await manifest()).overrides.map(({ code }) => code), ['outside-window']);
      } finally {
        server.closeAllConnections();
        server.close();
        await vscode.workspace.getConfiguration('iplos').update('receiver.keyAddress', undefined, vscode.ConfigurationTarget.Global);
      }
    });
  });
});
