// The check of a file's bytes by the core: decoded as they declare, hashed as they pass, never kept.
import type { Hash } from 'node:crypto';
import { closeSync, createReadStream, fstatSync, openSync } from 'node:fs';
import { open } from 'node:fs/promises';
import type { CheckEnvironment } from '../core/check/environment';
import { isBydelsnummer, isKommunenummer } from '../core/identifiers/kommunenummer';
import { PartnerGathering } from '../core/pair/gather';
import { StreamCheck } from '../core/check/stream-check';
import type { PassedBlock, StreamSummary } from '../core/check/stream-check';
import type { EncodingGuess } from '../core/text/decode';
import type { CheckBytes, CheckFile, CheckVerdict } from './check';
import { DecodedBytes } from './decoded';
import { throwIfCancelled } from './errors';
import { fileError, systemCode } from './files';
import { pieces, piecesAtOnce } from './pieces';

/** A check of bytes with its findings. */
export interface BytesRead {
  readonly summary: StreamSummary;
  /** How the bytes were read. */
  readonly encoding: EncodingGuess;
  readonly bytes: number;
}

/** A check with its findings and the verdict that follows from it. */
export interface BytesChecked extends BytesRead {
  readonly verdict: CheckVerdict;
}

type OnBlock = (block: PassedBlock) => void;
type Watch = Parameters<CheckFile>[1] & { readonly alone?: boolean };

/**
 * Checks bytes as they pass, for who does not need to know again which they were.
 * @param keep how many findings to keep with their places
 * @param onBlock told of each block of the text as it passes
 */
export async function readChunks(
  chunks: AsyncIterable<Uint8Array>, environment: CheckEnvironment, keep: number, onBlock?: OnBlock,
): Promise<BytesRead> {
  const check = new StreamCheck(environment, keep, onBlock);
  let bytes = 0;
  let guess: EncodingGuess | undefined;
  const text = new DecodedBytes((piece, final) => check.read(piece, final), (found) => check.encoding(guess = found));
  for await (const chunk of chunks) {
    bytes += chunk.length;
    text.push(chunk);
  }
  text.end();
  return { summary: check.end(), encoding: guess!, bytes };
}

/** The same with the hash of the very bytes that were checked. */
export async function checkChunks(
  chunks: AsyncIterable<Uint8Array>, environment: CheckEnvironment, ruleSet: string, keep: number, onBlock?: OnBlock,
): Promise<BytesChecked> {
  // Loaded only here: it takes longer than a small file, and not every check tells the hash.
  const { createHash } = await import('node:crypto');
  const hash = createHash('sha256');
  const read = await readChunks(hashed(chunks, hash), environment, keep, onBlock);
  return { ...read, verdict: verdictOf(read.summary, read.bytes, hash.digest('hex'), ruleSet) };
}

async function* hashed(chunks: AsyncIterable<Uint8Array>, hash: Hash): AsyncIterable<Uint8Array> {
  for await (const chunk of chunks) {
    hash.update(chunk);
    yield chunk;
  }
}

/** {@link readChunks} of a file on disk, for a program that does nothing else. Errors: those of reading it. */
export function readPath(path: string, environment: CheckEnvironment, keep: number): Promise<BytesRead> {
  return ofPath(path, { alone: true }, (chunks) => readChunks(chunks, environment, keep));
}

/**
 * {@link checkChunks} of a file on disk. Errors: 'cancelled', and those of reading it.
 * @param watch `alone` for a program that does nothing else meanwhile
 */
export function checkPath(
  path: string, environment: CheckEnvironment, ruleSet: string, keep: number, watch: Watch & { onBlock?: OnBlock },
): Promise<BytesChecked> {
  return ofPath(path, watch, (chunks) => checkChunks(chunks, environment, ruleSet, keep, watch.onBlock));
}

async function ofPath<T>(path: string, watch: Watch, read: (chunks: AsyncIterable<Uint8Array>) => Promise<T>): Promise<T> {
  try {
    return await (watch.alone ? readAtOnce(path, watch, read) : readMeanwhile(path, watch, read));
  } catch (error) {
    throw systemCode(error) === 'unknown' ? error : fileError(error, path);
  }
}

async function readMeanwhile<T>(
  path: string, { signal, onProgress }: Watch, read: (chunks: AsyncIterable<Uint8Array>) => Promise<T>,
): Promise<T> {
  const source = await open(path, 'r');
  try {
    const stats = await source.stat();
    // What is no file, such as a pipe, has no places to read from.
    const bytes = stats.isFile() ? pieces(source, path) : source.createReadStream({ autoClose: false });
    return await read(counted(bytes, stats.size, signal, onProgress));
  } finally {
    await source.close();
  }
}

/** The same for a program that does nothing else: to wait for a thread that opens and closes takes longer than to do it. */
async function readAtOnce<T>(
  path: string, { signal, onProgress }: Watch, read: (chunks: AsyncIterable<Uint8Array>) => Promise<T>,
): Promise<T> {
  const fd = openSync(path, 'r');
  try {
    const stats = fstatSync(fd);
    const bytes = stats.isFile() ? piecesAtOnce(fd, path) : createReadStream(path, { fd, autoClose: false });
    return await read(counted(bytes, stats.size, signal, onProgress));
  } finally {
    closeSync(fd);
  }
}

async function* counted(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, total: number, signal?: AbortSignal, onProgress?: (done: number, total: number) => void,
): AsyncIterable<Uint8Array> {
  let done = 0;
  for await (const chunk of chunks) {
    throwIfCancelled(signal);
    yield chunk;
    done += chunk.length;
    onProgress?.(done, total);
  }
}

/** The check that the gate asks for: of the bytes on disk, by the environment as it then is. */
export function fileCheck(environment: () => CheckEnvironment, ruleSet: string): CheckFile {
  return async (path, options) => (await checkPath(path, environment(), ruleSet, 0, options)).verdict;
}

/** The check that a receiver makes of what it decrypts. */
export function bytesCheck(environment: () => CheckEnvironment, ruleSet: string): CheckBytes {
  return async (chunks, { other: partner, gathered } = {}) => {
    const now = { ...environment(), partner };
    const gathering = gathered && new PartnerGathering(now.formats);
    const { verdict } = await checkChunks(chunks, now, ruleSet, 0, gathering && ((block) => gathering.take(block)));
    if (gathering) gathered(gathering.end());
    return verdict;
  };
}

function verdictOf(summary: StreamSummary, bytes: number, sha256: string, ruleSet: string): CheckVerdict {
  const { format, year, kommunenummer, bydelsnummer, persons, part, counts } = summary;
  return {
    format,
    year,
    kommunenummer: isKommunenummer(kommunenummer ?? '') ? kommunenummer : undefined,
    bydelsnummer: isBydelsnummer(bydelsnummer ?? '') ? bydelsnummer : undefined,
    persons,
    part,
    bytes,
    sha256,
    counts: { ...counts.bySeverity },
    byRule: Object.fromEntries(counts.byRule),
    synthetic: summary.totals.get('personid-synthetic') ?? 0,
    ruleSet,
  };
}
