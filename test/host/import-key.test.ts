import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import { PRODUCTION } from '../../src/editor/receiver-now';
import { useAnswers, useSettings } from './lib/answers';
import { makeKeys } from './lib/keys';
import { useFolder } from './lib/place';
import { product } from './lib/product';
import { useNoKeys } from './lib/register';

describe('IPLOS: Import Encryption Key', () => {
  const folder = useFolder();
  useSettings({ 'iplos.language': 'en' });
  const answers = useAnswers();
  useNoKeys();

  async function importKey(content: string | Uint8Array): Promise<void> {
    const file = path.join(folder(), 'key.asc');
    await fs.writeFile(file, content);
    await vscode.commands.executeCommand('iplos.importKey', vscode.Uri.file(file));
  }
  const kept = async () => (await (await product()).office.keys.list(PRODUCTION)).map(({ userIds }) => userIds[0]);

  it('shows a key with its fingerprint, and keeps it when it is accepted', async () => {
    answers.expect(/Is this the key of the register\?\nName: Mottak\nFingerprint:\n([0-9A-F]{4}[ \n]){10}/, true);
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

  it('shows when a key was made, when it expires, and when and where it was fetched', async () => {
    answers.expect(/\nType: Curve25519\nCreated: .+\nExpires: never\nFetched: .+\nFetched from: key\.asc\n\nCompare/, true);
    await importKey((await makeKeys()).publicKey);
  });

  it('takes the same key again without a question: it has been accepted once', async () => {
    const { publicKey } = await makeKeys();
    answers.expect(/Is this the key/, true);
    await importKey(publicKey);
    const { office } = await product();
    const [before] = await office.keys.list(PRODUCTION);
    await importKey(publicKey);
    assert.match(answers.last.message, /is the one in use already\. It counts as fetched today\.$/);
    const [after, ...more] = await office.keys.list(PRODUCTION);
    assert.deepEqual(more, []);
    assert.ok(after.fetchedAt > before.fetchedAt);
  });

  describe('of another key than the one in use', () => {
    const FINGERPRINT = '([0-9A-F]{4}[ \n]){9}[0-9A-F]{4}';
    const LOUD = new RegExp(`^WARNING: .*${FINGERPRINT}.*${FINGERPRINT}.*In use now:\n${FINGERPRINT}\n.*Name: Another\n`
      + `Fingerprint:\n${FINGERPRINT}\n.*\nKeep the Key in Use\nChange to the Other Key\nUse Both$`, 's');
    let publicKey: string;
    beforeEach(async () => {
      answers.expect(/Is this the key/, true);
      await importKey((await makeKeys('Mottak')).publicKey);
      publicKey = (await makeKeys('Another')).publicKey;
    });

    for (const [how, pressed, outcome] of [
      ['the person goes back', undefined, ['Mottak']],
      ['told to keep it', 'Keep the Key in Use', ['Mottak']],
      ['told to change', 'Change to the Other Key', ['Another']],
      ['told to use both', 'Use Both', ['Mottak', 'Another']],
    ] as const) {
      it(`warns with both fingerprints; when ${how}, in use is ${outcome.join(' and ')}`, async () => {
        answers.expect(LOUD, pressed);
        await importKey(publicKey);
        assert.deepEqual(await kept(), outcome);
        if (outcome.includes('Another' as never)) assert.match(answers.last.message, /is in use for the register\.$/);
        else assert.match(answers.last.message, /was refused\. The key in use has not been changed\.$/);
      });
    }
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
