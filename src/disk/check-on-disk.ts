// The check of a file on disk that leaves an index behind: what is wrong where, and nothing of the text.
import { open } from 'node:fs/promises';
import type { CheckEnvironment } from '../core/check/environment';
import { GUESS_BYTES, guessEncoding } from '../core/text/decode';
import type { EncodingGuess } from '../core/text/decode';
import type { CheckVerdict } from '../submission/check';
import { checkPath } from '../submission/file-check';
import { nodeDisk } from '../submission/files';
import { removeLeftovers } from '../submission/leftovers';
import { readAll } from '../submission/pieces';
import type { Codec } from './codec';
import { codecFor } from './codec';
import { diskError } from './errors';
import { FileIndex } from './file-index';
import type { Identity } from './identity';
import { assertSame, identify } from './identity';

/** How far a check has come. */
export interface CheckProgress {
  readonly done: number;
  readonly total: number;
  /** Findings so far. */
  readonly findings: number;
}

/** What a check of a file on disk came to. */
export interface CheckedOnDisk {
  readonly index: FileIndex;
  readonly identity: Identity;
  readonly verdict: CheckVerdict;
  readonly encoding: EncodingGuess;
  /** How its text is written; undefined where it cannot be mended in place. */
  readonly codec: Codec | undefined;
}

/**
 * Checks a file of any size at the memory of one block and of the numbers that are remembered of each.
 * Errors: 'cancelled', 'file-changed' (while it was read), 'file-removed', 'no-access', 'io-failed'.
 */
export async function checkOnDisk(
  path: string, environment: CheckEnvironment, ruleSet: string,
  { signal, onProgress }: { signal?: AbortSignal; onProgress?: (progress: CheckProgress) => void } = {},
): Promise<CheckedOnDisk> {
  const identity = await identify(path);
  await removeLeftovers(path, nodeDisk);
  const encoding = guessEncoding(await beginning(path));
  const codec = codecFor(encoding);
  // Without a codec there are no byte ranges, and what stands where is told by lines alone.
  const index = new FileIndex(environment, codec?.length ?? ((_text, from, to) => to - from));
  let findings = 0;
  try {
    const { verdict } = await checkPath(path, environment, ruleSet, 0, {
      signal,
      onProgress: (done, total) => onProgress?.({ done, total, findings }),
      onBlock: (block) => {
        findings += block.result.findings.length;
        index.add(block);
      },
    });
    index.settle(environment.formats.find(({ id }) => id === verdict.format));
    assertSame(await identify(path), identity, path);
    const exact = codec !== undefined && verdict.bytes === identity.size && encoding.bom + index.start(index.blockCount) === identity.size;
    return { index, identity, verdict, encoding, codec: exact ? codec : undefined };
  } catch (error) {
    throw diskError(error, path);
  }
}

async function beginning(path: string): Promise<Uint8Array> {
  try {
    const handle = await open(path, 'r');
    try {
      return await readAll(handle, new Uint8Array(GUESS_BYTES), 0, path);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw diskError(error, path);
  }
}
