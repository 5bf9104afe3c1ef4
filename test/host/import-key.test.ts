import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import { PRODUCTION } from '../../src/editor/receivers';
import { answering, useSettings } from './lib/answers';
import type { Answers } from './lib/answers';
import { makeKeys } from './lib/keys';
import { useFolder } from './lib/place';
import { forgetKeys, product } from './lib/product';

describe('IPLOS: Import Encryption Key', () => {
  const folder = useFolder();
  useSettings({ 'iplos.language': 'en' });
  let answers: Answers;
  beforeEach(async () => {
    answers = await answering();
    await forgetKeys();
  });
  afterEach(async () => {
    assert.deepEqual(answers.left, []);
    await forgetKeys();
  });

  async function importKey(content: string | Uint8Array): Promise<void> {
    const file = path.join(folder(), 'key.asc');
    await fs.writeFile(file, content);
    await vscode.commands.executeCommand('iplos.importKey', vscode.Uri.file(file));
  }
  const kept = async () => (await (await product()).office.keys.list(PRODUCTION)).map(({ userIds }) => userIds[0]);

  it('shows a key with its fingerprint, and keeps it when it is accepted', async () => {
    answers.expect(/Is this the key of the register\?\nName: Mottak\nFingerprint: ([0-9A-F]{4} ){9}[0-9A-F]{4}\n/, true);
    await importKey((await makeKeys()).publicKey);
    assert.equal(answers.last.kind, 'information');
    assert.match(answers.last.message, /^The key ([0-9A-F]{4} ){9}[0-9A-F]{4} is in use for the register\.$/);
    assert.deepEqual(await kept(), ['Mottak']);
  });

  it('keeps nothing when it is not accepted', async () => {
    answers.expect(/Is this the key/, false);
    await importKey((await makeKeys()).publicKey);
    assert.deepEqual(answers.told, []);
    assert.deepEqual(await kept(), []);
  });

  it('takes the same key again without a warning', async () => {
    const { publicKey } = await makeKeys();
    answers.expect(/Is this the key/, true).expect(/Is this the key/, true);
    await importKey(publicKey);
    await importKey(publicKey);
    assert.deepEqual(await kept(), ['Mottak']);
  });

  it('warns of another key than the one in use, and keeps the old one unless told to change', async () => {
    answers.expect(/Is this the key/, true);
    await importKey((await makeKeys('Mottak')).publicKey);
    const { publicKey } = await makeKeys('Another');
    answers.expect(/Is this the key/, true).expect(/^WARNING: .*another key.*Name: Another/s, false);
    await importKey(publicKey);
    assert.deepEqual(await kept(), ['Mottak']);
    answers.expect(/Is this the key/, true).expect(/^WARNING/, true);
    await importKey(publicKey);
    assert.deepEqual(await kept(), ['Another']);
  });

  it('refuses a private key, and does not keep it', async () => {
    await importKey((await makeKeys()).privateKey);
    assert.equal(answers.last.kind, 'error');
    assert.match(answers.last.message, /^key\.asc holds a PRIVATE key\. It has not been kept\./);
    assert.deepEqual(await kept(), []);
  });

  const noKeys: [string, string | Uint8Array][] = [
    ['an empty file', ''],
    ['a text', 'Dette er et brev.'],
    ['noise', Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256)],
    ['a large file', 'x'.repeat(3 * 1024 * 1024)],
    ['half a key', '-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nxjMEZ'],
  ];
  for (const [what, content] of noKeys) {
    it(`says that ${what} is no key`, async () => {
      await importKey(content);
      assert.equal(answers.last.kind, 'error');
      assert.match(answers.last.message, /^key\.asc is not a public OpenPGP key\./);
    });
  }

  it('says what is the matter with a file that is gone', async () => {
    await vscode.commands.executeCommand('iplos.importKey', vscode.Uri.file(path.join(folder(), 'gone.asc')));
    assert.equal(answers.last.kind, 'error');
    assert.match(answers.last.message, /gone\.asc/);
  });
});
