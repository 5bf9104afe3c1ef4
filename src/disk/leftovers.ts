import { readdir, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** An unfinished file that nobody has written to for so long belongs to no one any more, in milliseconds. */
const ABANDONED_AFTER = 60_000;

/**
 * Removes unfinished copies of a file that a power cut left in its folder.
 * @param now milliseconds since 1970, by the clock of the disk where that is known
 */
export async function removeLeftovers(path: string, now: number): Promise<void> {
  const folder = dirname(path);
  const name = basename(path);
  const names = await readdir(folder).catch(() => []);
  for (const other of names) {
    if (!other.startsWith(`.${name}.`) || !/^[0-9a-f]{12}\.tmp$/.test(other.slice(name.length + 2))) continue;
    const file = join(folder, other);
    const written = await stat(file).then(({ mtimeMs }) => mtimeMs, () => Infinity);
    if (now - written > ABANDONED_AFTER) await unlink(file).catch(() => undefined);
  }
}
