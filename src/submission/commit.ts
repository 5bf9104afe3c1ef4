// Encrypted files and their manifest get their names together: the manifest last, without which nothing is sent.
import type { Sealed } from './encrypt';
import type { Disk } from './files';
import { manifestPath, prepareManifest } from './manifest';
import type { Manifest } from './manifest';

/**
 * Gives encrypted files and the manifest of the first their names. All are on the disk by then, so that what can fail is
 * over; cut off in between, files stand without their manifest or with an older one, and are not sent so.
 * @returns where the manifest stands
 */
export async function commitAll(sealed: readonly Sealed[], manifest: Manifest, disk: Disk): Promise<string> {
  const [main, ...others] = sealed;
  const prepared = await prepareManifest(main.encrypted.path, manifest, disk).catch(async (error) => {
    await discardAll(sealed);
    throw error;
  });
  const standing: string[] = [];
  const undo = async (error: unknown) => {
    for (const path of standing) await disk.unlink(path).catch(() => undefined);
    throw error;
  };
  const left = [...sealed];
  for (const one of [...others, main]) {
    // What an earlier encryption of this file alone left beside it is not of the file that comes.
    if (one !== main) await disk.unlink(manifestPath(one.encrypted.path)).catch(() => undefined);
    left.splice(left.indexOf(one), 1);
    await one.commit().catch(async (error) => {
      await discardAll(left);
      await prepared.discard();
      return undo(error);
    });
    standing.push(one.encrypted.path);
  }
  await prepared.commit().catch(undo);
  return prepared.path;
}

async function discardAll(sealed: readonly Sealed[]): Promise<void> {
  for (const one of sealed) await one.discard();
}
