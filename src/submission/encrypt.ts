// A file encrypted to its recipients: NAME.pgp beside NAME, complete and verified, or not there at all.
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import type { PublicKey } from 'openpgp';
import { cipherPathOf } from './cipher-path';
import { SubmissionError, throwIfCancelled } from './errors';
import { createNew, exists, fileError, moveInto, nodeDisk } from './files';
import type { Disk } from './files';
import { loadOpenpgp, readUsableKey } from './keys';
import type { RecipientKey } from './keys';
import { removeLeftovers, temporaryName } from './leftovers';
import { readHead } from './packets';
import type { MessageHead } from './packets';
import { pieces, readAll, Writer } from './pieces';
import { startReadBack } from './read-back';
import type { ReadBack, Standing } from './read-back';
import { BrokenMessage, LARGEST_PLAIN, Sealer } from './seipd';
import type { SessionAlgorithm, SessionKey } from './seipd';
import { shownName } from './shown-name';
import type { Watch } from './types';

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

/** A file that is encrypted and verified, and has not got its name yet: one of the two is to be called. */
export interface Sealed {
  readonly encrypted: Encrypted;
  /** Gives it its name. 'already-exists' where that is taken and not to be replaced. */
  commit(): Promise<void>;
  /** Removes it. */
  discard(): Promise<void>;
}

interface Recipients {
  readonly keys: PublicKey[];
  /** Of the (sub)keys that the session key is encrypted to. */
  readonly keyIds: string[];
}

/** Encrypts a file and gives it its name: `sealFile` and its `commit` in one. */
export async function encryptToFile(options: EncryptOptions): Promise<Encrypted> {
  const sealed = await sealFile(options);
  await sealed.commit();
  return sealed.encrypted;
}

/**
 * Encrypts a file to its recipients as binary OpenPGP (no compression, no file name inside), beside itself. What was
 * written is read back from the disk, its recipients and every byte compared. On any error, cancelling included,
 * nothing is left; what a process that died left of an earlier encryption is removed first.
 * Errors: 'no-recipient', those of `readRecipientKey`, 'key-store-damaged' (a key is not the one it was pinned as),
 * 'already-exists', 'file-changed', 'file-too-large', 'verify-failed', 'cancelled', and the file system's.
 */
export async function sealFile(options: EncryptOptions): Promise<Sealed> {
  const { path, replace, disk = nodeDisk } = options;
  const target = cipherPathOf(path);
  const recipients = await openRecipients(options);
  if (!replace && await exists(target)) throw new SubmissionError('already-exists', { file: shownName(target) });
  await removeLeftovers(target, disk);
  const session = await newSessionKey(recipients, options.now);
  const temporary = temporaryName(target);
  const discard = () => disk.unlink(temporary).catch(() => undefined);
  try {
    const { plainBytes, cipherBytes, cipherSha256 } = await writeVerified(options, recipients, session, temporary, disk);
    return {
      encrypted: {
        path: target, plainSha256: options.expectedSha256, cipherSha256, plainBytes, cipherBytes,
        recipients: options.recipients.map((key) => key.fingerprint),
      },
      discard,
      commit: () => moveInto(temporary, target, replace, disk).catch(async (error) => {
        await discard();
        throw fileError(error, target);
      }),
    };
  } catch (error) {
    await discard();
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
async function newSessionKey({ keys }: Recipients, now: Date): Promise<SessionKey> {
  const openpgp = await loadOpenpgp();
  const { data, algorithm } = await openpgp.generateSessionKey({ encryptionKeys: keys, date: now });
  return { data, algorithm: algorithm as SessionAlgorithm };
}

interface Written {
  readonly plainBytes: number;
  readonly cipherBytes: number;
  readonly cipherSha256: string;
}

/** Writes the whole message under the temporary name, reading it back as it goes, and flushes it. */
async function writeVerified(
  options: EncryptOptions, recipients: Recipients, session: SessionKey, temporary: string, disk: Disk,
): Promise<Written> {
  const { path, signal, onProgress, now, expectedSha256 } = options;
  const openpgp = await loadOpenpgp();
  const source = await open(path, 'r').catch((error) => {
    throw fileError(error, path);
  });
  let readBack: ReadBack | undefined;
  let out: FileHandle | undefined;
  try {
    const { size } = await source.stat();
    if (size > LARGEST_PLAIN) {
      throw new SubmissionError('file-too-large', { file: shownName(path), limit: LARGEST_PLAIN });
    }
    const keys = await openpgp.encryptSessionKey({ ...session, encryptionKeys: recipients.keys, format: 'binary', date: now });
    const sealer = new Sealer(session, size);
    const start = Buffer.concat([keys, sealer.start()]);
    const head = readHead(start);
    out = await createNew(temporary, disk);
    readBack = startReadBack(temporary, session, { ...head, size });
    await writeCipher(options, source, size, sealer, start, out, readBack);
    const flushed = out.sync();
    // It is waited for below, whatever comes of the reading.
    flushed.catch(() => undefined);
    const verified = (done: number) => onProgress?.({ phase: 'verify', done, total: head.dataLength });
    const standing = await orCancelled(readBack.result(verified), signal);
    // Of a small file, all has been read before it is asked for.
    verified(head.dataLength);
    await checkStart(out, start, recipients, temporary);
    // What stands on the disk is untouched: if it is not what was checked, then the source has changed since.
    if (standing.plainSha256 !== expectedSha256) throw new SubmissionError('file-changed', { file: shownName(path) });
    await flushed;
    throwIfCancelled(signal);
    return { plainBytes: size, cipherBytes: head.dataStart + head.dataLength, cipherSha256: standing.cipherSha256 };
  } finally {
    await readBack?.stop();
    await out?.close();
    await source.close();
  }
}

async function writeCipher(
  { path, signal, onProgress }: EncryptOptions, source: FileHandle, size: number, sealer: Sealer, start: Buffer,
  out: FileHandle, readBack: ReadBack,
): Promise<void> {
  const writer = new Writer(out, (bytes) => readBack.written(bytes));
  try {
    await writer.write(start);
    let done = 0;
    for await (const piece of pieces(source, path)) {
      throwIfCancelled(signal);
      done += piece.length;
      if (done > size) break;
      await writer.fill(piece.length, (into) => sealer.update(piece, into));
      onProgress?.({ phase: 'encrypt', done, total: size });
    }
    if (done !== size) throw new SubmissionError('file-changed', { file: shownName(path) });
    await writer.write(sealer.finish());
    await writer.end();
  } finally {
    await writer.settled();
  }
}

/** The file begins as it was written: it is for the recipients and nobody else. */
async function checkStart(out: FileHandle, start: Buffer, { keyIds }: Recipients, temporary: string): Promise<void> {
  const standing = Buffer.from(await readAll(out, new Uint8Array(start.length), 0, temporary));
  let head: MessageHead;
  try {
    head = readHead(standing);
  } catch (error) {
    throw new SubmissionError('verify-failed', { part: error instanceof BrokenMessage ? error.message : 'head' });
  }
  const rightOnes = [...head.keyIds].sort().join() === [...keyIds].sort().join();
  // Without the recipients' private keys this is all that can be known of what only they can open.
  if (!rightOnes || !standing.equals(start)) throw new SubmissionError('verify-failed', { part: 'recipients' });
}

function orCancelled(standing: Promise<Standing>, signal: AbortSignal | undefined): Promise<Standing> {
  if (!signal) return standing;
  return new Promise((resolve, reject) => {
    const cancel = () => reject(new SubmissionError('cancelled'));
    if (signal.aborted) cancel();
    signal.addEventListener('abort', cancel, { once: true });
    standing.then(resolve, reject).finally(() => signal.removeEventListener('abort', cancel));
  });
}
