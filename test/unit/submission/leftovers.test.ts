import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { encryptToFile } from '../../../src/submission/encrypt';
import { removeLeftovers, temporaryName } from '../../../src/submission/leftovers';
import { failingDisk, makeFile, makeRecipient, namesIn, NOW, useFolder } from './support';
import { nodeDisk } from '../../../src/submission/files';

/** The id of a process that has ended. */
async function endedProcess(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'exit');
  return child.pid ?? 0;
}

describe('What a killed run left', () => {
  const folder = useFolder();
  const put = async (...names: string[]) => {
    for (const name of names) await writeFile(join(folder(), name), 'x');
  };
  const name = (pid: number, target = 'u.xml.pgp') => `.${target}.${pid}-0123456789ab.tmp`;

  it('is removed at the next encryption of the same file, manifest and all', async () => {
    const dead = await endedProcess();
    const { path, sha256 } = await makeFile(folder(), 10, 'u.xml');
    await put(name(dead), name(dead, 'u.xml.pgp.json'), name(dead, 'annen.xml.pgp'));
    await encryptToFile({ path, recipients: [await makeRecipient()], expectedSha256: sha256, replace: false, now: NOW });
    await removeLeftovers(`${path}.pgp.json`, nodeDisk);
    assert.deepEqual(await namesIn(folder()), [name(dead, 'annen.xml.pgp'), 'u.xml', 'u.xml.pgp']);
  });

  it('is left alone while its process lives', async () => {
    const live = spawn(process.execPath, ['-e', 'process.stdin.resume()']);
    try {
      await put(name(live.pid ?? 0));
      await removeLeftovers(join(folder(), 'u.xml.pgp'), nodeDisk);
      assert.equal((await namesIn(folder())).length, 1);
    } finally {
      live.kill();
      await once(live, 'exit');
    }
    await removeLeftovers(join(folder(), 'u.xml.pgp'), nodeDisk);
    assert.deepEqual(await namesIn(folder()), []);
  });

  it('is told from this process\'s own unfinished files, also where the process id came back', async () => {
    const target = join(folder(), 'u.xml.pgp');
    const own = basename(temporaryName(target));
    await put(own, name(process.pid));
    await removeLeftovers(target, nodeDisk);
    assert.deepEqual(await namesIn(folder()), [own]);
  });

  it('is nothing else that has a like name', async () => {
    const names = ['.u.xml.pgp.tmp', '.u.xml.pgp.1-xyz.tmp', 'u.xml.pgp.1-0123456789ab.tmp', '.v.xml.pgp.1-0123456789ab.tmp'];
    await put(...names);
    await removeLeftovers(join(folder(), 'u.xml.pgp'), nodeDisk);
    assert.deepEqual(await namesIn(folder()), names.sort());
  });

  it('stands in the way of nothing where it cannot be removed', async () => {
    await put(name(await endedProcess()));
    await removeLeftovers(join(folder(), 'u.xml.pgp'), { unlink: async () => Promise.reject(new Error()) });
    await removeLeftovers(join(folder(), 'borte', 'u.xml.pgp'), failingDisk('sync', 'EIO'));
    assert.equal((await namesIn(folder())).length, 1);
  });
});
