// One file of a pair, an extract and its ident message, read for what the other is held against.
import { createReadStream } from 'node:fs';
import type { Format } from '../core/format/format';
import type { PairRole } from '../core/pair/gather';
import { PartnerGathering } from '../core/pair/gather';
import type { Partner } from '../core/rules/rule';
import { DecodedBytes } from './decoded';
import { throwIfCancelled } from './errors';
import { fileError, systemCode } from './files';

const CHUNK = 1024 * 1024;

/** What was read of one file of a pair. */
export interface PartnerRead {
  readonly partner: Partner;
  /** Undefined where it is neither an extract nor an ident message. */
  readonly role: PairRole | undefined;
}

/**
 * Reads one file of a pair, at the memory of one block and of its persons' identifiers.
 * Errors: 'cancelled', and those of reading it.
 */
export async function readPartner(path: string, formats: readonly Format[], signal?: AbortSignal): Promise<PartnerRead> {
  const gathering = new PartnerGathering(formats);
  const decoded = new DecodedBytes(({ text }, final) => gathering.read(text, final));
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: CHUNK }) as AsyncIterable<Uint8Array>) {
      throwIfCancelled(signal);
      decoded.push(chunk);
    }
    decoded.end();
  } catch (error) {
    throw systemCode(error) === 'unknown' ? error : fileError(error, path);
  }
  return { partner: gathering.end(), role: gathering.role };
}
