// What a file on disk holds, as numbers: a pass of its own over the file, for who asks for a report.
import { createReadStream } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import type { CheckEnvironment } from '../core/check/environment';
import type { Figures } from '../core/report/figures';
import { StreamFigures } from '../core/report/gather';
import { guessEncoding, GUESS_BYTES } from '../core/text/decode';
import { TextWindow } from '../submission/text-window';
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
  let head: Uint8Array = new Uint8Array(0);
  let window: TextWindow | undefined;
  let done = 0;
  const begin = (): TextWindow => {
    const guess = guessEncoding(head);
    const made = new TextWindow(guess.encoding, ({ text }, final) => figures.read(text, final));
    made.push(head.subarray(guess.bom));
    return made;
  };
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: CHUNK }) as AsyncIterable<Uint8Array>) {
      throwIfCancelled(signal);
      if (window) window.push(chunk);
      else {
        head = Buffer.concat([head, chunk]);
        if (head.length >= GUESS_BYTES) window = begin();
      }
      onProgress?.(done += chunk.length, identity.size);
      await setImmediate();
    }
    (window ?? begin()).end();
    assertSame(await identify(path), identity, path);
    return figures.end();
  } catch (error) {
    throw diskError(error, path);
  }
}
