// A file encrypted to its recipients: NAME.pgp beside NAME, complete and verified, or not there at all.
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import type { PublicKey } from 'openpgp';
import { SubmissionError, throwIfCancelled } from './errors';
import { createNew, exists, fileError, moveInto, nodeDisk, temporaryName } from './files';
import type { Disk } from './files';
import { loadOpenpgp, readUsableKey } from './keys';
import type { RecipientKey } from './keys';
import { Opener } from './opener';
import { readHead } from './packets';
import { pieces, readAll, Writer } from './pieces';
import { BrokenMessage, LARGEST_PLAIN, Sealer } from './seipd';
import type { SessionAlgorithm, SessionKey } from './seipd';
import { shownName } from './shown-name';
import type { Watch } from './types';

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

interface Written {
  readonly plainBytes: number;
  /** The session key packets, one for each recipient. */
  readonly head: Uint8Array;
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
  if (!replace && await exists(target)) throw new SubmissionError('already-exists', { file: shownName(target) });
  const session = await newSessionKey(recipients, options.now);
  const temporary = temporaryName(target);
  try {
    const written = await writeCipher(options, recipients, session, temporary, disk);
    const cipher = await verify(options, recipients, session, temporary, written);
    throwIfCancelled(options.signal);
    await moveInto(temporary, target, replace, disk);
    return {
      path: target, plainSha256: options.expectedSha256, plainBytes: written.plainBytes, ...cipher,
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
async function newSessionKey({ keys }: Recipients, now: Date): Promise<SessionKey> {
  const openpgp = await loadOpenpgp();
  const { data, algorithm } = await openpgp.generateSessionKey({ encryptionKeys: keys, date: now });
  return { data, algorithm: algorithm as SessionAlgorithm };
}

/** Writes the whole message under the temporary name and flushes it. */
async function writeCipher(
  options: EncryptOptions, { keys }: Recipients, session: SessionKey, temporary: string, disk: Disk,
): Promise<Written> {
  const openpgp = await loadOpenpgp();
  const { path, signal, onProgress, now } = options;
  const source = await open(path, 'r').catch((error) => {
    throw fileError(error, path);
  });
  try {
    const { size } = await source.stat();
    if (size > LARGEST_PLAIN) {
      throw new SubmissionError('file-too-large', { file: shownName(path), limit: LARGEST_PLAIN });
    }
    const head = await openpgp.encryptSessionKey({ ...session, encryptionKeys: keys, format: 'binary', date: now });
    const out = await createNew(temporary, disk);
    try {
      const sealer = new Sealer(session, size);
      const writer = new Writer(out);
      await writer.write(Buffer.concat([head, sealer.start()]));
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
      await out.sync();
      return { plainBytes: size, head };
    } finally {
      await out.close();
    }
  } finally {
    await source.close();
  }
}

/** Reads the written file back: it is for the recipients and nobody else, and holds the bytes that were checked. */
async function verify(
  { path, signal, onProgress, expectedSha256 }: EncryptOptions, { keyIds }: Recipients, session: SessionKey,
  temporary: string, written: Written,
): Promise<{ cipherSha256: string; cipherBytes: number }> {
  const file = await open(temporary, 'r');
  try {
    const start = Buffer.from(await readAll(file, new Uint8Array(HEAD), 0, temporary));
    const head = readHead(start);
    if ([...head.keyIds].sort().join() !== [...keyIds].sort().join()) throw new BrokenMessage('recipients');
    // Without the recipients' private keys this is all that can be known of what only they can open.
    if (!start.subarray(0, written.head.length).equals(written.head)) throw new BrokenMessage('session key');
    const cipherBytes = head.dataStart + head.dataLength;
    const hash = createHash('sha256').update(start.subarray(0, head.dataStart));
    const opener = new Opener(session, head.dataLength, written.plainBytes);
    let done = 0;
    for await (const piece of pieces(file, temporary, head.dataStart)) {
      throwIfCancelled(signal);
      hash.update(piece);
      opener.update(piece);
      done += piece.length;
      onProgress?.({ phase: 'verify', done, total: head.dataLength });
    }
    // What stands on the disk is untouched by now: if it is not what was checked, then the source has changed since.
    if (opener.finish() !== expectedSha256) throw new SubmissionError('file-changed', { file: shownName(path) });
    return { cipherSha256: hash.digest('hex'), cipherBytes };
  } catch (error) {
    throw error instanceof BrokenMessage ? new SubmissionError('verify-failed', { part: error.message }) : error;
  } finally {
    await file.close();
  }
}
