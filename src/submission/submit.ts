// The use cases behind the commands Encrypt, Send Encrypted File, and both: what happens, in which order, and what is
// recorded before and after each step. Whoever calls draws the questions and the answers.
import { basename, dirname, resolve } from 'node:path';
import type { CheckFile, CheckVerdict } from './check';
import { countedOf } from './check';
import { cipherPathOf, sealFile } from './encrypt';
import type { Encrypted, Sealed } from './encrypt';
import { HeldError, SubmissionError, throwIfCancelled } from './errors';
import { exists, fileError, nodeDisk } from './files';
import type { Disk } from './files';
import { decide, windowHolds } from './gate';
import type { Hold } from './gate';
import type { Journal, JournalFacts } from './journal';
import type { RecipientKey } from './keys';
import { recorder } from './recorder';
import { manifestPath, prepareManifest, readManifest } from './manifest';
import type { Manifest, Override } from './manifest';
import type { Season } from './season';
import { shownName, withoutIdentifiers } from './shown-name';
import type { Receipt, SendJob, Transport } from './transport';
import type { Target, Watch } from './types';

/** What both use cases need from outside. */
export interface SubmitDeps {
  readonly check: CheckFile;
  /** The season of a reporting year, from the profiles; undefined where there is none. */
  readonly seasonOf: (year: number) => Season | undefined;
  readonly journal: Journal;
  readonly now: () => Date;
  /** A new id for each attempt, unique in the record. */
  readonly newId: () => string;
  /** Asks the administrator about one hold that may be overridden: true only when they said so explicitly. */
  readonly confirm: (hold: Hold) => Promise<boolean>;
  /** The file system to write to; the machine's own unless a fault is rehearsed. */
  readonly disk?: Disk;
}

export interface EncryptRequest extends Watch {
  /** The plain file; NAME.pgp and NAME.pgp.json are written beside it. */
  readonly path: string;
  readonly target: Target;
  readonly recipients: readonly RecipientKey[];
  /** The e-mail of the municipality's IPLOS contact, as typed. */
  readonly contactEmail: string;
  /** Whether an existing NAME.pgp may be replaced; otherwise it is 'already-exists'. */
  readonly replace: boolean;
}

export interface EncryptOutcome {
  readonly cipherPath: string;
  readonly manifestPath: string;
  readonly manifest: Manifest;
  readonly verdict: CheckVerdict;
  /** False where it was done but the record of it could not be written: to be said. */
  readonly recorded: boolean;
}

export interface SendRequest extends Watch {
  /** NAME.pgp, with NAME.pgp.json beside it; nothing else is needed. */
  readonly cipherPath: string;
  /** With a PIN where the transport needs one. */
  readonly credentials: SendJob['credentials'];
  readonly transport: Transport;
}

export interface SendOutcome {
  readonly receipt: Receipt;
  readonly manifest: Manifest;
  /** False where it was sent but the record of it could not be written: to be said. */
  readonly recorded: boolean;
}

/**
 * Checks a file's bytes afresh, asks the gate and, where the gate lets it, the administrator, encrypts exactly the
 * bytes that were checked, verifies what was written, and leaves NAME.pgp with its manifest.
 * Errors: HeldError where a hold cannot be overridden, 'cancelled' where the administrator did not override it, and
 * every error of `sealFile`, `prepareManifest` and the record. After an error nothing new stands beside the file.
 */
export async function encryptFile(deps: SubmitDeps, request: EncryptRequest): Promise<EncryptOutcome> {
  const { path, target, recipients, contactEmail, signal, onProgress } = request;
  const facts: JournalFacts = {
    ...placeOf(path), target, recipients: recipients.map((key) => key.fingerprint),
  };
  const record = recorder(deps, facts);
  if (!request.replace) await refuseExisting(path);
  const verdict = await checkFile(deps, request);
  const season = verdict.year === undefined ? undefined : deps.seasonOf(verdict.year);
  const { holds } = decide({ verdict, season, recipients, contactEmail, target, now: deps.now() });
  const overrides = await settle(deps, holds, signal);
  const known = { ...headOf(verdict), plainSha256: verdict.sha256, overrides, ruleSet: verdict.ruleSet };
  await record.step({ state: 'encrypting' }, known);
  try {
    const sealed = await sealFile({
      path, recipients, expectedSha256: verdict.sha256, replace: request.replace, now: deps.now(),
      signal, onProgress, disk: deps.disk,
    });
    const { encrypted } = sealed;
    const manifest = makeManifest(request, verdict, encrypted, overrides, deps.now());
    const manifestFile = await commitBoth(sealed, manifest, deps.disk ?? nodeDisk);
    const { cipherSha256, cipherBytes: bytes } = encrypted;
    const recorded = await record.done([{ state: 'encrypted' }], { ...known, cipherSha256, bytes });
    return { cipherPath: encrypted.path, manifestPath: manifestFile, manifest, verdict, recorded };
  } catch (error) {
    throw await record.failure(error, path, known);
  }
}

/**
 * Sends NAME.pgp as its manifest describes it and returns the receiver's receipt.
 * Errors: those of `readManifest`, 'target-mismatch' where the file was encrypted for practice and is sent in earnest
 * or the other way round, and every error of the transport. Sending the same file again is safe: the receiver knows it
 * by its hash.
 */
export async function sendFile(deps: SubmitDeps, request: SendRequest): Promise<SendOutcome> {
  const { cipherPath, credentials, transport, signal, onProgress } = request;
  const read = await readManifest(cipherPath);
  if (read.target !== transport.target) throw new SubmissionError('target-mismatch', { file: shownName(cipherPath) });
  const manifest = { ...read, overrides: [...read.overrides, ...await confirmWindow(deps, read, signal)] };
  const record = recorder(deps, {
    ...placeOf(cipherPath), target: manifest.target, transport: transport.id, receiver: transport.receiver,
    ...headOf(manifest), plainSha256: manifest.plain.sha256, cipherSha256: manifest.cipher.sha256,
    bytes: manifest.cipher.bytes, recipients: manifest.recipients, overrides: manifest.overrides,
    ruleSet: manifest.ruleSet,
  });
  await record.step({ state: 'sending' });
  try {
    const receipt = await transport.send({ cipherPath, manifest, credentials }, { signal, onProgress });
    const { number, receivedAt } = receipt;
    const recorded = await record.done([
      { state: 'sent' },
      ...(number === undefined ? [] : [{ state: 'receipt', receipt: number, receivedAt, via: 'answer' } as const]),
    ]);
    return { receipt, manifest, recorded };
  } catch (error) {
    throw await record.failure(error, cipherPath);
  }
}

/**
 * Gives the encrypted file and its manifest their names. Both are on the disk by then, so that what can fail is over;
 * cut off in between, the file stands without its manifest or with an older one, and is not sent so.
 */
async function commitBoth(sealed: Sealed, manifest: Manifest, disk: Disk): Promise<string> {
  const prepared = await prepareManifest(sealed.encrypted.path, manifest, disk).catch(async (error) => {
    await sealed.discard();
    throw error;
  });
  await sealed.commit().catch(async (error) => {
    await prepared.discard();
    throw error;
  });
  await prepared.commit().catch(async (error) => {
    await disk.unlink(sealed.encrypted.path).catch(() => undefined);
    throw error;
  });
  return prepared.path;
}

/** Asks about the window again on the day of sending, unless it was settled when the file was encrypted. */
async function confirmWindow(deps: SubmitDeps, manifest: Manifest, signal?: AbortSignal): Promise<Override[]> {
  if (manifest.target === 'practice') return [];
  const season = manifest.year === undefined ? undefined : deps.seasonOf(manifest.year);
  const settled = new Set(manifest.overrides.map((override) => override.code));
  return settle(deps, windowHolds(season, deps.now()).filter((hold) => !settled.has(hold.code)), signal);
}

/** Goes through the holds one by one; returns what was overridden, throws where one stands. */
async function settle(deps: SubmitDeps, holds: readonly Hold[], signal?: AbortSignal): Promise<Override[]> {
  const final = holds.filter((hold) => !hold.overridable);
  if (final.length > 0) throw new HeldError(final);
  const overrides: Override[] = [];
  for (const hold of holds) {
    if (!await deps.confirm(hold)) throw new SubmissionError('cancelled');
    throwIfCancelled(signal);
    const { code, fingerprint } = hold;
    overrides.push({ code, at: deps.now().toISOString(), ...(fingerprint === undefined ? {} : { fingerprint }) });
  }
  return overrides;
}

async function checkFile(deps: SubmitDeps, request: EncryptRequest): Promise<CheckVerdict> {
  const { path, signal, onProgress } = request;
  try {
    const report = (done: number, total: number) => onProgress?.({ phase: 'check', done, total });
    return await deps.check(path, { signal, onProgress: report });
  } catch (error) {
    throwIfCancelled(signal);
    throw fileError(error, path);
  }
}

/** How the record names a file, and where it is to be found again. */
function placeOf(path: string): Pick<JournalFacts, 'file' | 'folder'> {
  const file = shownName(path);
  const folder = dirname(resolve(path));
  const starred = file !== basename(path) || withoutIdentifiers(folder) !== folder;
  return starred ? { file } : { file, folder };
}

async function refuseExisting(path: string): Promise<void> {
  const cipherPath = cipherPathOf(path);
  for (const taken of [cipherPath, manifestPath(cipherPath)]) {
    if (await exists(taken)) throw new SubmissionError('already-exists', { file: shownName(taken) });
  }
}

function makeManifest(
  request: EncryptRequest, verdict: CheckVerdict, encrypted: Encrypted, overrides: Override[], now: Date,
): Manifest {
  return {
    version: 1,
    target: request.target,
    created: now.toISOString(),
    plain: { sha256: encrypted.plainSha256, bytes: encrypted.plainBytes },
    cipher: { sha256: encrypted.cipherSha256, bytes: encrypted.cipherBytes },
    recipients: [...encrypted.recipients],
    format: verdict.format,
    ...headOf(verdict),
    contactEmail: request.contactEmail.trim(),
    persons: verdict.persons,
    counted: countedOf(verdict),
    counts: { ...verdict.counts },
    ruleSet: verdict.ruleSet,
    overrides,
  };
}

/** Whose data it is, and of which year. A number that has not its form (it was an error, overridden) is left out. */
function headOf(of: Pick<CheckVerdict, 'year' | 'kommunenummer' | 'bydelsnummer'>) {
  return {
    year: of.year,
    kommunenummer: /^\d{4}$/.test(of.kommunenummer ?? '') ? of.kommunenummer : undefined,
    bydelsnummer: /^\d{2}$/.test(of.bydelsnummer ?? '') ? of.bydelsnummer : undefined,
  };
}
