// A file encrypted to its recipients: NAME.pgp beside NAME, complete and verified, or not there at all.
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import type { PublicKey } from 'openpgp';
import { SubmissionError, throwIfCancelled } from './errors';
import { createNew, exists, fileError, moveInto, nodeDisk, temporaryName } from './files';
import type { Disk } from './files';
import { loadOpenpgp, readUsableKey } from './keys';
import type { RecipientKey } from './keys';
import { Opener } from './opener';
import { readHead } from './packets';
import { BrokenMessage, LARGEST_PLAIN, Sealer } from './seipd';
import type { SessionAlgorithm, SessionKey } from './seipd';
import type { Watch } from './types';

const PIECE = 1024 * 1024;
/** A session key packet for RSA 4096 takes some 530 octets: enough for a hundred recipients. */
const HEAD = 64 * 1024;

export interface EncryptOptions extends Watch {
  /** The plain file. */
  readonly path: string;
  readonly recipients: readonly RecipientKey[];
  /** The SHA-256 that the gate decided on; other bytes are 'file-changed'. */
  readonly expectedSha256: string;
  readonly replace: boolean;
  /** The recipients' keys are judged at this instant. */
  readonly now: Date;
  readonly disk?: Disk;
}

export interface Encrypted {
  readonly path: string;
  readonly plainSha256: string;
  readonly cipherSha256: string;
  readonly plainBytes: number;
  readonly cipherBytes: number;
  /** Fingerprints of the recipients' primary keys, as given. */
  readonly recipients: readonly string[];
}

interface Recipients {
  readonly keys: PublicKey[];
  /** Of the (sub)keys that the session key is encrypted to. */
  readonly keyIds: string[];
}

/** Where a file's encrypted form stands: NAME.pgp beside NAME. */
export function cipherPathOf(path: string): string {
  return `${path}.pgp`;
}

/**
 * Encrypts a file to its recipients as binary OpenPGP (no compression, no file name inside), beside itself as NAME.pgp.
 * What was written is read back from the disk, its recipients and every byte compared, before it gets that name; on
 * any error, cancelling included, nothing is left.
 * Errors: 'no-recipient', those of `readRecipientKey`, 'key-store-damaged' (a key is not the one it was pinned as),
 * 'already-exists', 'file-changed', 'file-too-large', 'verify-failed', 'cancelled', and the file system's.
 */
export async function encryptToFile(options: EncryptOptions): Promise<Encrypted> {
  const { path, replace, disk = nodeDisk } = options;
  const target = cipherPathOf(path);
  const recipients = await openRecipients(options);
  if (!replace && await exists(target)) throw new SubmissionError('already-exists', { file: basename(target) });
  const session = await newSessionKey(recipients);
  const temporary = temporaryName(target);
  try {
    const plainBytes = await writeCipher(options, recipients, session, temporary, disk);
    const cipher = await verify(options, recipients, session, temporary, plainBytes);
    throwIfCancelled(options.signal);
    await moveInto(temporary, target, replace, disk);
    return {
      path: target, plainSha256: options.expectedSha256, plainBytes, ...cipher,
      recipients: options.recipients.map((key) => key.fingerprint),
    };
  } catch (error) {
    await disk.unlink(temporary).catch(() => undefined);
    throw fileError(error, target);
  } finally {
    session.data.fill(0);
  }
}

async function openRecipients({ recipients, now }: EncryptOptions): Promise<Recipients> {
  if (recipients.length === 0) throw new SubmissionError('no-recipient');
  const usable = await Promise.all(recipients.map(async (recipient) => {
    const one = await readUsableKey(recipient.armored, { now, source: recipient.source });
    const pinned = one.key.getFingerprint().toUpperCase() === recipient.fingerprint;
    if (!pinned) throw new SubmissionError('key-store-damaged', { system: recipient.fingerprint });
    return one;
  }));
  return { keys: usable.map(({ key }) => key), keyIds: usable.map(({ encrypting }) => encrypting.getKeyID().toHex()) };
}

/** A session key for the strongest cipher all recipients say they read. No AEAD: GnuPG 2.2 does not read it. */
async function newSessionKey({ keys }: Recipients): Promise<SessionKey> {
  const openpgp = await loadOpenpgp();
  const { data, algorithm } = await openpgp.generateSessionKey({ encryptionKeys: keys });
  return { data, algorithm: algorithm as SessionAlgorithm };
}

/** Writes the whole message under the temporary name and flushes it; returns how many plain bytes went in. */
async function writeCipher(
  options: EncryptOptions, { keys }: Recipients, session: SessionKey, temporary: string, disk: Disk,
): Promise<number> {
  const openpgp = await loadOpenpgp();
  const { path, signal, onProgress, now } = options;
  const source = await open(path, 'r').catch((error) => {
    throw fileError(error, path);
  });
  try {
    const { size } = await source.stat();
    if (size > LARGEST_PLAIN) {
      throw new SubmissionError('file-too-large', { file: basename(path), limit: LARGEST_PLAIN });
    }
    const head = await openpgp.encryptSessionKey({ ...session, encryptionKeys: keys, format: 'binary', date: now });
    const out = await createNew(temporary, disk);
    try {
      const sealer = new Sealer(session, size);
      const hash = createHash('sha256');
      const writer = new Writer(out);
      await writer.write(Buffer.concat([head, sealer.start()]));
      let done = 0;
      for await (const piece of pieces(source, path)) {
        throwIfCancelled(signal);
        done += piece.length;
        if (done > size) break;
        hash.update(piece);
        await writer.fill(piece.length, (into) => sealer.update(piece, into));
        onProgress?.({ phase: 'encrypt', done, total: size });
      }
      if (done !== size || hash.digest('hex') !== options.expectedSha256) {
        throw new SubmissionError('file-changed', { file: basename(path) });
      }
      await writer.write(sealer.finish());
      await writer.end();
      await out.sync();
      return size;
    } finally {
      await out.close();
    }
  } finally {
    await source.close();
  }
}

/** Writes pieces one after the other, the next one being made while the last goes to disk. */
class Writer {
  readonly #buffers = [new Uint8Array(PIECE), new Uint8Array(PIECE)];
  readonly #out: FileHandle;
  #turn = 0;
  #at = 0;
  #pending: Promise<unknown> = Promise.resolve();

  constructor(out: FileHandle) {
    this.#out = out;
  }

  async write(bytes: Uint8Array): Promise<void> {
    await this.fill(bytes.length, (into) => into.set(bytes));
  }

  async fill(length: number, make: (into: Uint8Array) => void): Promise<void> {
    const into = this.#buffers[this.#turn].subarray(0, length);
    make(into);
    await this.#pending;
    this.#pending = writeAll(this.#out, into, this.#at);
    // The failure is thrown at the next turn; until then it must not count as one nobody waits for.
    this.#pending.catch(() => undefined);
    this.#turn = 1 - this.#turn;
    this.#at += length;
  }

  async end(): Promise<void> {
    await this.#pending;
  }
}

async function writeAll(out: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const { bytesWritten } = await out.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}

/** A file's bytes in pieces of 1 MB (the last shorter), the next one read while the last is worked on. */
async function* pieces(source: FileHandle, path: string, position = 0): AsyncGenerator<Uint8Array> {
  const buffers = [new Uint8Array(PIECE), new Uint8Array(PIECE)];
  const read = (turn: number, at: number) => readAll(source, buffers[turn], at, path);
  let turn = 0;
  let at = position;
  let next = read(turn, at);
  while (true) {
    const piece = await next;
    if (piece.length === 0) return;
    at += piece.length;
    turn = 1 - turn;
    next = read(turn, at);
    next.catch(() => undefined);
    yield piece;
  }
}

async function readAll(source: FileHandle, into: Uint8Array, position: number, path: string): Promise<Uint8Array> {
  let done = 0;
  while (done < into.length) {
    const { bytesRead } = await source.read(into, done, into.length - done, position + done).catch((error) => {
      throw fileError(error, path);
    });
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return into.subarray(0, done);
}

/** Reads the written file back: it is for the recipients and nobody else, and it holds the source's bytes. */
async function verify(
  { signal, onProgress, expectedSha256 }: EncryptOptions, { keyIds }: Recipients, session: SessionKey,
  temporary: string, plainBytes: number,
): Promise<{ cipherSha256: string; cipherBytes: number }> {
  const file = await open(temporary, 'r');
  try {
    const start = await readAll(file, new Uint8Array(HEAD), 0, temporary);
    const head = readHead(start);
    if ([...head.keyIds].sort().join() !== [...keyIds].sort().join()) throw new BrokenMessage('recipients');
    const cipherBytes = head.dataStart + head.dataLength;
    const hash = createHash('sha256').update(start.subarray(0, head.dataStart));
    const opener = new Opener(session, head.dataLength, plainBytes);
    let done = 0;
    for await (const piece of pieces(file, temporary, head.dataStart)) {
      throwIfCancelled(signal);
      hash.update(piece);
      opener.update(piece);
      done += piece.length;
      onProgress?.({ phase: 'verify', done, total: head.dataLength });
    }
    if (opener.finish().sha256 !== expectedSha256) throw new BrokenMessage('content');
    return { cipherSha256: hash.digest('hex'), cipherBytes };
  } catch (error) {
    throw error instanceof BrokenMessage ? new SubmissionError('verify-failed', { part: error.message }) : error;
  } finally {
    await file.close();
  }
}
