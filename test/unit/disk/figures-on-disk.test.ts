import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { figuresOnDisk } from '../../../src/disk/figures-on-disk';
import { ENVIRONMENT } from '../core/support';
import { figures } from '../core/report/support';
import { flawedText, named, printed, PRINTINGS, useFolder } from './support';

describe('figures of a file on disk', () => {
  const folder = useFolder();

  for (const printing of PRINTINGS) {
    it(`are those of its text: ${named(printing)}`, async () => {
      const path = join(folder(), 'extract.xml');
      await writeFile(path, printed(flawedText(), printing));
      const steps: number[] = [];
      const found = await figuresOnDisk(path, ENVIRONMENT, { onProgress: (done, total) => steps.push(done / total) });
      assert.deepEqual(found, figures(flawedText()));
      assert.equal(steps.at(-1), 1);
    });
  }

  it('end when they are told to, and say why they cannot be had', async () => {
    const path = join(folder(), 'extract.xml');
    await assert.rejects(figuresOnDisk(path, ENVIRONMENT), { code: 'file-removed' });
    await writeFile(path, flawedText());
    await assert.rejects(figuresOnDisk(path, ENVIRONMENT, { signal: AbortSignal.abort() }), { code: 'cancelled' });
  });
});
