import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { CheckedFile } from '../../../src/disk/checked-file';
import { identify } from '../../../src/disk/identity';
import { splice } from '../../../src/disk/splice';
import { ENVIRONMENT, extract } from '../core/support';
import { nameOf, stepsOf } from './lib/steps';
import { namesIn, useFolder } from './support';

const MB = 1024 * 1024;
/** So long another process may take to clear up. */
const CLEARED_WITHIN = 10_000;

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
    await writeFile(path, original);
    const identity = await identify(path);
    const patches = [{ start: 1000, before: original.subarray(1000, 1003), after: Buffer.from('ny') }];
    const steps = await stepsOf((disk) => splice(path, identity, patches, { disk }));
    const renaming = steps.findIndex(({ operation }) => operation === 'rename');
    assert.ok(renaming > 12 && renaming < steps.length - 1, steps.map(nameOf).join());
    for (const [at, step] of steps.entries()) {
      await writeFile(path, original);
      const { signal, stderr } = spawnSync(process.execPath, [program, path, step.operation, String(step.nth)], { encoding: 'utf8' });
      assert.equal(signal, 'SIGKILL', `${nameOf(step)} never came: ${stderr}`);
      await cleared(folder(), nameOf(step));
      const now = await readFile(path);
      assert.ok(now.equals(at > renaming ? mended : original), nameOf(step));
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
