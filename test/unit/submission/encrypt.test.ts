import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { encryptToFile } from '../../../src/submission/encrypt';
import type { EncryptOptions } from '../../../src/submission/encrypt';
import type { RecipientKey } from '../../../src/submission/keys';
import { corruptingDisk, failingDisk, makeFile, makeRecipient, namesIn, NOW, sha256, useFolder } from './support';

const MB = 1024 * 1024;

describe('Encrypting a file', () => {
  const folder = useFolder();
  let recipient: RecipientKey & { secret: string };
  let other: RecipientKey & { secret: string };

  before(async () => {
    [recipient, other] = await Promise.all([makeRecipient(), makeRecipient()]);
  });

  const run = (file: { path: string; sha256: string }, more: Partial<EncryptOptions> = {}) => encryptToFile({
    path: file.path, recipients: [recipient], expectedSha256: file.sha256, replace: false, now: NOW, ...more,
  });

  async function decrypt(path: string, secret: string): Promise<Uint8Array> {
    const openpgp = await import('openpgp');
    const message = await openpgp.readMessage({ binaryMessage: new Uint8Array(await readFile(path)) });
    const decryptionKeys = await openpgp.readPrivateKey({ armoredKey: secret });
    const { data } = await openpgp.decrypt({ message, decryptionKeys, format: 'binary', date: NOW });
    return data;
  }

  for (const size of [0, 1, 15, 16, 17, 191, 8383, MB - 27, MB - 1, MB, MB + 1, 2 * MB + 7]) {
    it(`gives back the same ${size} bytes to the recipient`, async () => {
      const file = await makeFile(folder(), size);
      const result = await run(file);
      assert.deepEqual(Buffer.from(await decrypt(result.path, recipient.secret)), file.bytes);
    });
  }

  it('tells the hashes and sizes of what stands on the disk, readable by its owner only', async () => {
    const file = await makeFile(folder(), 3000);
    const result = await run(file);
    const cipher = await readFile(result.path);
    assert.deepEqual(result, {
      path: join(folder(), 'uttrekk.xml.pgp'), plainSha256: file.sha256, plainBytes: 3000,
      cipherSha256: sha256(cipher), cipherBytes: cipher.length, recipients: [recipient.fingerprint],
    });
    if (process.platform !== 'win32') assert.equal((await stat(result.path)).mode & 0o777, 0o600);
    assert.deepEqual(await namesIn(folder()), ['uttrekk.xml', 'uttrekk.xml.pgp']);
  });

  it('can be opened with a key of the newest form, that would rather have AEAD', async () => {
    const newest = await makeRecipient({ config: { v6Keys: true, aeadProtect: true } });
    const file = await makeFile(folder(), 500);
    const { path, recipients } = await run(file, { recipients: [newest] });
    assert.match(recipients[0], /^[0-9A-F]{64}$/);
    assert.deepEqual(Buffer.from(await decrypt(path, newest.secret)), file.bytes);
  });

  it('can be opened by each of several recipients', async () => {
    const file = await makeFile(folder(), 500);
    const { path } = await run(file, { recipients: [recipient, other] });
    for (const one of [recipient, other]) assert.deepEqual(Buffer.from(await decrypt(path, one.secret)), file.bytes);
  });

  it('does not tell the name of the file inside', async () => {
    const { path } = await run(await makeFile(folder(), 10));
    const openpgp = await import('openpgp');
    const message = await openpgp.readMessage({ binaryMessage: new Uint8Array(await readFile(path)) });
    const decryptionKeys = await openpgp.readPrivateKey({ armoredKey: recipient.secret });
    const opened = await openpgp.decrypt({ message, decryptionKeys, format: 'binary', date: NOW });
    assert.equal(opened.filename, null);
  });

  it('stops where the bytes are not those that were checked', async () => {
    const file = await makeFile(folder(), 3 * MB);
    await assert.rejects(run({ ...file, sha256: sha256(Buffer.from('other')) }), { code: 'file-changed' });
    assert.deepEqual(await namesIn(folder()), ['uttrekk.xml']);
  });

  it('stops where the file grows or shrinks while it is read', async () => {
    for (const size of [5 * MB, MB]) {
      const file = await makeFile(folder(), 3 * MB);
      let changed = false;
      // At once, so that the file is another before the next piece of it is read.
      const onProgress = () => {
        if (!changed) writeFileSync(file.path, Buffer.alloc(size));
        changed = true;
      };
      await assert.rejects(run(file, { onProgress }), { code: 'file-changed' });
      assert.deepEqual(await namesIn(folder()), ['uttrekk.xml']);
    }
  });

  for (const phase of ['encrypt', 'verify'] as const) {
    it(`leaves nothing when cancelled in phase ${phase}`, async () => {
      const file = await makeFile(folder(), 3 * MB);
      const cancel = new AbortController();
      const onProgress = (progress: { phase: string }) => progress.phase === phase && cancel.abort();
      await assert.rejects(run(file, { signal: cancel.signal, onProgress }), { code: 'cancelled' });
      assert.deepEqual(await namesIn(folder()), ['uttrekk.xml']);
    });
  }

  for (const [operation, nth] of [['write', 1], ['write', 2], ['write', 3], ['sync', 1]] as const) {
    it(`leaves nothing and says so when the disk is full at ${operation} ${nth}`, async () => {
      const file = await makeFile(folder(), 3 * MB);
      await assert.rejects(run(file, { disk: failingDisk(operation, 'ENOSPC', nth) }), {
        code: 'disk-full', args: { file: 'uttrekk.xml.pgp', system: 'ENOSPC' },
      });
      assert.deepEqual(await namesIn(folder()), ['uttrekk.xml']);
    });
  }

  it('finds out when the disk did not store what was written', async () => {
    for (const [size, at] of [[0, -1], [10, -1], [3 * MB, -1], [10, 5], [10, 60]]) {
      const file = await makeFile(folder(), size);
      await assert.rejects(run(file, { disk: corruptingDisk(at) }), { code: 'verify-failed' });
      assert.deepEqual(await namesIn(folder()), ['uttrekk.xml']);
    }
  });

  it('replaces an encrypted file only when told to', async () => {
    const file = await makeFile(folder(), 100);
    const target = `${file.path}.pgp`;
    await writeFile(target, 'older');
    await assert.rejects(run(file), { code: 'already-exists', args: { file: 'uttrekk.xml.pgp' } });
    assert.equal(await readFile(target, 'utf8'), 'older');
    await run(file, { replace: true });
    assert.deepEqual(Buffer.from(await decrypt(target, recipient.secret)), file.bytes);
  });

  it('does not replace one that turned up while it was working', async () => {
    const file = await makeFile(folder(), 100);
    let made: Promise<void> | undefined;
    const onProgress = ({ phase }: { phase: string }) => {
      if (phase === 'verify') made ??= writeFile(`${file.path}.pgp`, 'another');
    };
    const slow = failingDisk('link', 'EXDEV', 99);
    const disk = { ...slow, link: async (from: string, to: string) => (await made, slow.link(from, to)) };
    await assert.rejects(run(file, { onProgress, disk }), { code: 'already-exists' });
    assert.equal(await readFile(`${file.path}.pgp`, 'utf8'), 'another');
    assert.deepEqual(await namesIn(folder()), ['uttrekk.xml', 'uttrekk.xml.pgp']);
  });

  it('finishes on a file system that knows no second names', async () => {
    const file = await makeFile(folder(), 100);
    const { path } = await run(file, { disk: failingDisk('link', 'EPERM') });
    assert.deepEqual(Buffer.from(await decrypt(path, recipient.secret)), file.bytes);
    assert.deepEqual(await namesIn(folder()), ['uttrekk.xml', 'uttrekk.xml.pgp']);
  });

  it('asks for a recipient, and for the very key that was accepted', async () => {
    const file = await makeFile(folder(), 10);
    await assert.rejects(run(file, { recipients: [] }), { code: 'no-recipient' });
    const swapped = { ...recipient, armored: other.armored };
    await assert.rejects(run(file, { recipients: [swapped] }), { code: 'key-store-damaged' });
  });

  it('says when there is no such file', async () => {
    await assert.rejects(run({ path: join(folder(), 'borte.xml'), sha256: sha256(Buffer.alloc(0)) }), {
      code: 'file-not-found', args: { file: 'borte.xml', system: 'ENOENT' },
    });
    assert.deepEqual(await namesIn(folder()), []);
  });
});
