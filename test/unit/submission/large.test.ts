import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { encryptToFile } from '../../../src/submission/encrypt';
import { makeRecipient, NOW, useFolder } from './support';

const MB = 1024 * 1024;
const SIZE = 200 * MB;
const MOST_GROWTH = 150 * MB;

describe('Encrypting a large file', function () {
  this.timeout(60_000);
  const folder = useFolder();

  it('takes the memory of its pieces, not of the file', async () => {
    const path = join(folder(), 'by.xml');
    await writeFile(path, '');
    await truncate(path, SIZE);
    const hash = createHash('sha256');
    for (let i = 0; i < SIZE / MB; i++) hash.update(Buffer.alloc(MB));
    const recipients = [await makeRecipient()];
    const before = process.memoryUsage.rss();
    let most = before;
    const onProgress = () => {
      most = Math.max(most, process.memoryUsage.rss());
    };
    const { plainBytes } = await encryptToFile({
      path, recipients, expectedSha256: hash.digest('hex'), replace: false, now: NOW, onProgress,
    });
    assert.equal(plainBytes, SIZE);
    assert.ok(most - before < MOST_GROWTH, `${Math.round((most - before) / MB)} MB`);
  });
});
