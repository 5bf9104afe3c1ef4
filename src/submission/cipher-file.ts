import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { SubmissionError, throwIfCancelled } from './errors';
import { exists, fileError } from './files';
import type { Manifest } from './manifest';
import type { SendJob } from './transport';
import { shownName } from './shown-name';
import type { Watch } from './types';

const CHUNK = 256 * 1024;

/** A file that is sent, as its manifest names it. */
export interface CipherFile {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** The files of a submission: the extract, and its ident message where that goes with it. */
export function filesOf({ cipherPath, identPath, manifest }: Pick<SendJob, 'cipherPath' | 'identPath' | 'manifest'>): CipherFile[] {
  const { cipher, ident } = manifest;
  const main = { path: cipherPath, ...cipher };
  return ident && identPath !== undefined ? [main, { path: identPath, ...ident.cipher }] : [main];
}

/** What is sent must be what was encrypted: 'manifest-mismatch' where a file is not its manifest's. */
export async function checkCipherFiles(job: Pick<SendJob, 'cipherPath' | 'identPath' | 'manifest'>, watch: Watch): Promise<void> {
  for (const file of filesOf(job)) if (!await isFile(file, watch)) throw new SubmissionError('manifest-mismatch', { file: shownName(file.path) });
}

async function isFile({ path, sha256, bytes }: CipherFile, { signal }: Watch): Promise<boolean> {
  const hash = createHash('sha256');
  let read = 0;
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>) {
      throwIfCancelled(signal);
      hash.update(chunk);
      read += chunk.length;
    }
  } catch (error) {
    throw fileError(error, path);
  }
  return read === bytes && hash.digest('hex') === sha256;
}

/**
 * Where the encrypted ident message stands that goes with an encrypted extract: under its name beside that, else
 * whichever file there it is. Undefined where the manifest names none. Errors: 'pair-file-missing' with its name.
 */
export async function identPathOf(cipherPath: string, { ident }: Manifest): Promise<string | undefined> {
  if (!ident) return undefined;
  const folder = dirname(cipherPath);
  const named = join(folder, ident.file);
  if (await exists(named)) return named;
  const names = (await readdir(folder).catch(() => [])).filter((name) => /\.pgp$/i.test(name)).sort();
  for (const path of names.map((name) => join(folder, name))) {
    const { size } = await stat(path).catch(() => ({ size: -1 }));
    if (size === ident.cipher.bytes && await isFile({ path, ...ident.cipher }, {}).catch(() => false)) return path;
  }
  throw new SubmissionError('pair-file-missing', { file: ident.file, other: shownName(cipherPath) });
}
