import { nodeDisk } from '../../../../src/submission/files';
import type { Disk } from '../../../../src/submission/files';

/** Told of an operation before it is done, and the how-manieth of its kind it is. */
export type Before = (operation: string, nth: number) => Promise<void> | void;

/** A disk that tells of each operation before it is done; one that throws is not done. */
export function watchedDisk(before: Before): Disk {
  const counts = new Map<string, number>();
  const due = async (operation: string) => {
    counts.set(operation, (counts.get(operation) ?? 0) + 1);
    await before(operation, counts.get(operation)!);
  };
  const watched = <T extends object>(handle: T): T => new Proxy(handle, {
    get(target, name) {
      const value = Reflect.get(target, name, target) as unknown;
      if (typeof value !== 'function') return value;
      return async (...args: unknown[]) => {
        const done = () => Reflect.apply(value, target, args) as unknown;
        // A handle is closed even where that fails.
        await due(String(name)).catch(async (error: unknown) => {
          if (name === 'close') await done();
          throw error;
        });
        return done();
      };
    },
  });
  return {
    ...nodeDisk,
    open: async (...args) => {
      await due('open');
      return watched(await nodeDisk.open(...args));
    },
    rename: async (from, to) => {
      await due('rename');
      return nodeDisk.rename(from, to);
    },
  };
}
