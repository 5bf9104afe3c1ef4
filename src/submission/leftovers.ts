// Files that are not finished have names of their own, by which those of a process that died are known and removed.
import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Disk } from './files';

/** Names given out by this process: none of them is a leftover. */
const own = new Set<string>();

/** A new name in the folder of `path`, for a file that is not finished: it tells which process makes it. */
export function temporaryName(path: string): string {
  const name = `.${basename(path)}.${process.pid}-${randomBytes(6).toString('hex')}.tmp`;
  own.add(name);
  return join(dirname(path), name);
}

/**
 * Removes what was left unfinished of `path` when a process died. Files of a process that lives, which may be another
 * window at work on the same file, are left alone. What cannot be removed stays.
 */
export async function removeLeftovers(path: string, disk: Pick<Disk, 'unlink'>): Promise<void> {
  const folder = dirname(path);
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const pid = pidOf(name, basename(path));
    if (pid === undefined || own.has(name) || (pid !== process.pid && isAlive(pid))) continue;
    await disk.unlink(join(folder, name)).catch(() => undefined);
  }
}

/** The process that an unfinished file for the name `target` is of; undefined for every other name. */
function pidOf(name: string, target: string): number | undefined {
  const prefix = `.${target}.`;
  const [, pid] = name.startsWith(prefix) ? /^(\d+)-[0-9a-f]{12}\.tmp$/.exec(name.slice(prefix.length)) ?? [] : [];
  return pid === undefined ? undefined : Number(pid);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as { code?: unknown }).code === 'EPERM';
  }
}
