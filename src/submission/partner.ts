// One file of a pair, an extract and its ident message, read for what the other is held against.
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Format } from '../core/format/format';
import { PartnerGathering } from '../core/pair/gather';
import type { PairMatch } from '../core/pair/match';
import { matchPair } from '../core/pair/match';
import type { PairFile, PairRole } from '../core/pair/pair-file';
import { pairRoleOf } from '../core/pair/pair-file';
import { formatOfFile } from './beginning';
import { DecodedBytes } from './decoded';
import { throwIfCancelled } from './errors';
import { fileError, systemCode } from './files';

const CHUNK = 1024 * 1024;
const XML = /\.(xml|iplos)$/i;

/** What was read of one file of a pair. */
export interface PartnerRead {
  readonly partner: PairFile;
  /** Undefined where it is neither an extract nor an ident message. */
  readonly role: PairRole | undefined;
  /** SHA-256 of the bytes that were read. */
  readonly sha256: string;
}

/**
 * Reads one file of a pair, at the memory of one block and of its persons' identifiers.
 * Errors: 'cancelled', and those of reading it.
 */
export async function readPartner(path: string, formats: readonly Format[], signal?: AbortSignal): Promise<PartnerRead> {
  const gathering = new PartnerGathering(formats);
  const decoded = new DecodedBytes(({ text }, final) => gathering.read(text, final));
  const { createHash } = await import('node:crypto');
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: CHUNK }) as AsyncIterable<Uint8Array>) {
      throwIfCancelled(signal);
      hash.update(chunk);
      decoded.push(chunk);
    }
    decoded.end();
  } catch (error) {
    throw systemCode(error) === 'unknown' ? error : fileError(error, path);
  }
  return { partner: gathering.end(), role: gathering.role, sha256: hash.digest('hex') };
}

/**
 * Finds the file that goes with one of a pair, among those in the same folder and by what is in them.
 * @param saysOf what a file says; undefined where it cannot be read
 */
export async function findBeside(
  path: string, role: PairRole, formats: readonly Format[], saysOf: (path: string) => Promise<PairFile | undefined>,
): Promise<PairMatch<string>> {
  const others = await othersBeside(path, role, formats);
  const own = others.length > 0 ? await saysOf(path) : undefined;
  if (!own) return { kind: 'none' };
  const read = [];
  for (const value of others) {
    const says = await saysOf(value);
    if (says) read.push({ value, says });
  }
  return matchPair(own, read);
}

/** The files beside one file of a pair that are of the other kind, by what they begin as and in the order of their names. */
export async function othersBeside(path: string, role: PairRole, formats: readonly Format[]): Promise<string[]> {
  const folder = dirname(path);
  const names = (await readdir(folder).catch(() => [])).filter((name) => XML.test(name) && name !== basename(path)).sort();
  const others: string[] = [];
  for (const name of names) {
    const found = pairRoleOf(await formatOfFile(join(folder, name), formats));
    if (found && found !== role) others.push(join(folder, name));
  }
  return others;
}
