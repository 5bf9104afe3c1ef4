import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { SubmissionError, throwIfCancelled } from './errors';
import { fileError } from './files';
import type { SendJob } from './transport';
import { shownName } from './shown-name';
import type { Watch } from './types';

const CHUNK = 256 * 1024;

/** The file that is sent must be the one that was encrypted: 'manifest-mismatch' where it is not its manifest's. */
export async function checkCipherFile(
  { cipherPath, manifest }: Pick<SendJob, 'cipherPath' | 'manifest'>, { signal }: Watch,
): Promise<void> {
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    for await (const chunk of createReadStream(cipherPath, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>) {
      throwIfCancelled(signal);
      hash.update(chunk);
      bytes += chunk.length;
    }
  } catch (error) {
    throw fileError(error, cipherPath);
  }
  const same = bytes === manifest.cipher.bytes && hash.digest('hex') === manifest.cipher.sha256;
  if (!same) throw new SubmissionError('manifest-mismatch', { file: shownName(cipherPath) });
}
