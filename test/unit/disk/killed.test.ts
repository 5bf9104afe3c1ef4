import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { CheckedFile } from '../../../src/disk/checked-file';
import { ENVIRONMENT, extract } from '../core/support';
import { namesIn, useFolder } from './support';

const MB = 1024 * 1024;
/** So long another process may take to clear up. */
const CLEARED_WITHIN = 10_000;

/** The steps of saving a file of 20 MB: every kind of thing that is asked of the disk. */
const STEPS: readonly (readonly [operation: string, nth: number])[] = [
  ['open', 1], ['stat', 1], ['open', 2], ['read', 1], ['writev', 1], ['writev', 2], ['read', 10], ['writev', 10], ['datasync', 1],
  ['writev', 19], ['writev', 20], ['stat', 2], ['chmod', 1], ['sync', 1], ['close', 1], ['rename', 1], ['open', 3], ['close', 3],
];

/** From this one on the new file has its name. */
const RENAMED = STEPS.findIndex(([operation]) => operation === 'rename') + 1;

describe('A process that is killed while it saves', function () {
  this.timeout(60_000);
  const folder = useFolder();
  const place = useFolder();
  const original = Buffer.alloc(20 * MB, 'pasient ');
  const mended = Buffer.concat([original.subarray(0, 1000), Buffer.from('ny'), original.subarray(1003)]);

  it('leaves the old file or the new one, and nothing else, at whatever step', async () => {
    const program = join(place(), 'killed.cjs');
    await build({ entryPoints: ['test/unit/disk/lib/killed.ts'], bundle: true, platform: 'node', outfile: program, logLevel: 'silent' });
    const path = join(folder(), 'by.xml');
    for (const [at, [operation, nth]] of STEPS.entries()) {
      await writeFile(path, original);
      const { signal, stderr } = spawnSync(process.execPath, [program, path, operation, String(nth)], { encoding: 'utf8' });
      const step = `${operation} ${nth}`;
      assert.equal(signal, 'SIGKILL', `${step} never came: ${stderr}`);
      await cleared(folder(), step);
      const now = await readFile(path);
      assert.ok(now.equals(at >= RENAMED ? mended : original), step);
    }
  });

  it('is cleared up after by the next that reads the file, where nobody was there to do it', async () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    await writeFile(join(folder(), `.by.xml.${pid}-0123456789ab.tmp`), 'pasient');
    await writeFile(join(folder(), '.annen.xml.tmp'), '');
    const path = join(folder(), 'by.xml');
    await writeFile(path, extract());
    await CheckedFile.check(path, ENVIRONMENT, 'test');
    assert.deepEqual(await namesIn(folder()), ['.annen.xml.tmp', 'by.xml']);
  });
});

async function cleared(folder: string, step: string): Promise<void> {
  const end = performance.now() + CLEARED_WITHIN;
  for (;;) {
    const names = await namesIn(folder);
    if (names.length === 1) return;
    assert.ok(performance.now() < end, `${step}: ${names.join()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
