// What a file on disk holds, as numbers: a pass of its own over the file, for who asks for a report.
import { createReadStream } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import type { CheckEnvironment } from '../core/check/environment';
import type { Figures } from '../core/report/figures';
import { StreamFigures } from '../core/report/gather';
import { DecodedBytes } from '../submission/decoded';
import { diskError, throwIfCancelled } from './errors';
import { assertSame, identify } from './identity';

/** So little is read at a time that others get their turn between. */
const CHUNK = 512 * 1024;

/** How a pass over a file is followed and ended. */
export interface FiguresWatch {
  readonly signal?: AbortSignal;
  /** How many bytes of how many have been read. */
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Counts a file of any size at the memory of one block.
 * Errors: 'cancelled', 'file-changed' (while it was read), 'file-removed', 'no-access', 'io-failed'.
 */
export async function figuresOnDisk(
  path: string, environment: CheckEnvironment, { signal, onProgress }: FiguresWatch = {},
): Promise<Figures> {
  const identity = await identify(path);
  const figures = new StreamFigures(environment);
  const decoded = new DecodedBytes(({ text }, final) => figures.read(text, final));
  let done = 0;
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: CHUNK }) as AsyncIterable<Uint8Array>) {
      throwIfCancelled(signal);
      decoded.push(chunk);
      onProgress?.(done += chunk.length, identity.size);
      await setImmediate();
    }
    decoded.end();
    assertSame(await identify(path), identity, path);
    return figures.end();
  } catch (error) {
    throw diskError(error, path);
  }
}
