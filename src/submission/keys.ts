// A recipient's public key: read, judged and named. Private keys are refused and never kept.
import type { AlgorithmInfo, Key, PublicKey, Subkey } from 'openpgp';
import { SubmissionError } from './errors';
import type { ErrorArgs, ErrorCode } from './errors';

/** A public key that data can be encrypted to, as it is shown and kept. Instants are ISO 8601, UTC. */
export interface RecipientKey {
  readonly armored: string;
  /** Of the primary key, upper-case hexadecimal. */
  readonly fingerprint: string;
  readonly userIds: readonly string[];
  /** Of the key that encrypts: 'RSA 3072', 'Curve25519', ... */
  readonly algorithm: string;
  readonly created: string;
  /** When the first of the primary and the encrypting key expires; absent when neither does. */
  readonly expires?: string;
  readonly fetchedAt: string;
  /** Where it came from: a file's name without folder, or an address. */
  readonly source: string;
}

export interface ReadKeyOptions {
  /** Validity is judged, and `fetchedAt` set, at this instant. */
  readonly now: Date;
  readonly source: string;
}

/** A key that has been judged, with the (sub)key that encrypts. */
export interface UsableKey {
  readonly key: PublicKey;
  readonly encrypting: Key | Subkey;
}

/** OpenPGP.js takes half a second to load, so it is loaded when first needed. */
export const loadOpenpgp = () => import('openpgp');

const LARGEST = 1024 * 1024;
const WEAK_RSA_BITS = 2048;
const ENCRYPTION_FLAGS = 0x04 | 0x08;
const ENCRYPTING = new Set(['rsaEncryptSign', 'rsaEncrypt', 'elgamal', 'ecdh', 'x25519', 'x448']);
const BROKEN = new Set(['elgamal', 'dsa']);
const CURVES: Readonly<Record<string, string>> = {
  x25519: 'Curve25519', curve25519Legacy: 'Curve25519', x448: 'Curve448',
  nistP256: 'NIST P-256', nistP384: 'NIST P-384', nistP521: 'NIST P-521',
};

/**
 * Reads a public key, armored or binary, and judges whether data may be encrypted to it.
 * Errors: 'key-not-a-key', 'key-several' (a file with more than one), 'key-private', 'key-revoked',
 * 'key-not-yet-valid', 'key-expired', 'key-weak' (RSA under 2048 bits, ElGamal, DSA), 'key-sign-only',
 * 'key-no-encryption-subkey' (its encrypting subkeys are expired or revoked).
 */
export async function readRecipientKey(data: Uint8Array | string, options: ReadKeyOptions): Promise<RecipientKey> {
  const { key, encrypting } = await readUsableKey(data, options);
  const expires = await firstExpiry(key, encrypting, options.now);
  return {
    armored: key.armor(),
    fingerprint: key.getFingerprint().toUpperCase(),
    userIds: key.getUserIDs().map((text) => text.replace(/\p{C}/gu, '')),
    algorithm: nameOf(encrypting.getAlgorithmInfo()),
    created: key.getCreationTime().toISOString(),
    expires: expires?.toISOString(),
    fetchedAt: options.now.toISOString(),
    source: options.source,
  };
}

/** Like `readRecipientKey`, but returns the key itself, for encrypting. */
export async function readUsableKey(data: Uint8Array | string, { now, source }: ReadKeyOptions): Promise<UsableKey> {
  const key = await parseKey(data, source);
  const refuse = (code: ErrorCode, args: ErrorArgs = {}) => new SubmissionError(code, { source, ...args });
  if (key.isPrivate()) throw refuse('key-private');
  if (key.getCreationTime() > now) throw refuse('key-not-yet-valid', { created: dayOf(key.getCreationTime()) });
  if (await key.isRevoked(undefined, undefined, now)) throw refuse('key-revoked');
  const expires = await key.getExpirationTime();
  if (expires instanceof Date && expires <= now) throw refuse('key-expired', { expires: dayOf(expires) });
  const able = [key, ...key.subkeys].filter(encrypts);
  if (able.length === 0) throw refuse('key-sign-only');
  const algorithm = nameOf(able[able.length - 1].getAlgorithmInfo());
  if (isWeak(key) || able.every(isWeak)) throw refuse('key-weak', { algorithm });
  try {
    return { key, encrypting: await key.getEncryptionKey(undefined, now) };
  } catch {
    throw refuse('key-no-encryption-subkey');
  }
}

/** The fingerprint in groups of four, as it is compared aloud. */
export function groupFingerprint(fingerprint: string): string {
  return fingerprint.replace(/(.{4})(?!$)/g, '$1 ');
}

/** Whether a key was fetched before the season's window opened: each submission asks for a new one (the letter). */
export function isStale(key: Pick<RecipientKey, 'fetchedAt'>, windowOpens: Date): boolean {
  return new Date(key.fetchedAt) < windowOpens;
}

async function parseKey(data: Uint8Array | string, source: string): Promise<PublicKey> {
  const bytes = typeof data === 'string' ? Buffer.from(data, 'utf8') : data;
  if (bytes.length > LARGEST) throw new SubmissionError('key-not-a-key', { source });
  const openpgp = await loadOpenpgp();
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const blocks = text.match(/-----BEGIN PGP [A-Z ]+-----/g) ?? [];
  // Said before anything is read: what a private key holds is not even to be parsed.
  if (blocks.some((line) => line.includes('PRIVATE'))) throw new SubmissionError('key-private', { source });
  if (blocks.length > 1) throw new SubmissionError('key-several', { source, keys: blocks.length });
  let keys: Key[];
  try {
    keys = blocks.length > 0
      ? await openpgp.readKeys({ armoredKeys: Buffer.from(bytes).toString('utf8') })
      : await openpgp.readKeys({ binaryKeys: new Uint8Array(bytes) });
  } catch {
    throw new SubmissionError('key-not-a-key', { source });
  }
  if (keys.length === 0) throw new SubmissionError('key-not-a-key', { source });
  if (keys.length > 1) throw new SubmissionError('key-several', { source, keys: keys.length });
  return keys[0] as PublicKey;
}

/** Whether a (sub)key is of a kind that encrypts and is declared to be for it by any of its signatures. */
function encrypts(part: Key | Subkey): boolean {
  if (!ENCRYPTING.has(part.getAlgorithmInfo().algorithm)) return false;
  const signatures = 'users' in part ? part.users.flatMap((user) => user.selfCertifications) : part.bindingSignatures;
  return signatures.some(({ keyFlags }) => keyFlags !== null && (keyFlags[0] & ENCRYPTION_FLAGS) !== 0);
}

function isWeak(part: Key | Subkey): boolean {
  const { algorithm, bits } = part.getAlgorithmInfo();
  return BROKEN.has(algorithm) || (algorithm.startsWith('rsa') && (bits ?? 0) < WEAK_RSA_BITS);
}

function nameOf({ algorithm, bits, curve }: AlgorithmInfo): string {
  if (algorithm.startsWith('rsa')) return `RSA ${bits}`;
  if (curve) return CURVES[curve] ?? curve;
  return CURVES[algorithm] ?? algorithm;
}

async function firstExpiry(key: PublicKey, encrypting: Key | Subkey, now: Date): Promise<Date | undefined> {
  const own = 'users' in encrypting ? null : await encrypting.getExpirationTime(now);
  const times = [await key.getExpirationTime(), own].filter((time) => time instanceof Date);
  return times.sort((a, b) => a.getTime() - b.getTime())[0];
}

const dayOf = (time: Date) => time.toISOString().slice(0, 10);
