import fs from 'node:fs/promises';

/**
 * Lets the disk be full after so many more bytes, for whatever this process writes through file handles.
 * @returns makes room again
 */
export async function fullDisk(room: number): Promise<() => void> {
  const handle = await fs.open(process.execPath);
  const shared = Object.getPrototypeOf(handle) as fs.FileHandle;
  await handle.close();
  const { write } = shared;
  let left = room;
  shared.write = async function (this: fs.FileHandle, ...args: unknown[]) {
    left -= (args[0] as Uint8Array).length;
    if (left < 0) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
    return Reflect.apply(write, this, args) as never;
  } as typeof write;
  return () => {
    shared.write = write;
  };
}
