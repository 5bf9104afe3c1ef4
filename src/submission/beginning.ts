// What a file begins as: of which format, told by its root.
import { open } from 'node:fs/promises';
import type { Format } from '../core/format/format';
import { readRoot, recognise } from '../core/format/recognise';
import { guessEncoding, GUESS_BYTES } from '../core/text/decode';
import { Phase } from '../core/xml/blocks';
import { Scanner } from '../core/xml/scanner';
import { readAll } from './pieces';

/** A root tag that has not come by here is not looked for further on. */
const BEGINNING = 32 * 1024;

/** The format that a file begins as; undefined where that is none of these, or the file cannot be read. */
export async function formatOfFile(path: string, formats: readonly Format[]): Promise<Format | undefined> {
  try {
    const handle = await open(path, 'r');
    try {
      const bytes = await readAll(handle, new Uint8Array(BEGINNING), 0, path);
      const { encoding } = guessEncoding(bytes.subarray(0, GUESS_BYTES));
      return formatOfText(new TextDecoder(encoding).decode(bytes), formats);
    } finally {
      await handle.close();
    }
  } catch {
    return undefined;
  }
}

/** The format that a text begins as. */
export function formatOfText(beginning: string, formats: readonly Format[]): Format | undefined {
  const scanner = new Scanner();
  scanner.scan(beginning, 0, beginning.length, Phase.Prolog, true);
  const root = readRoot(beginning, scanner.nodes);
  return root && recognise(root, formats);
}
