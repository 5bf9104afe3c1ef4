// The use cases behind the commands Encrypt, Send Encrypted File, and both: what happens, in which order, and what is
// recorded before and after each step. Whoever calls draws the questions and the answers.
import { basename, dirname, resolve } from 'node:path';
import { isBydelsnummer, isKommunenummer } from '../core/identifiers/kommunenummer';
import type { CheckFile, CheckPair, CheckVerdict } from './check';
import { countedOf } from './check';
import { identPathOf } from './cipher-file';
import { commitAll } from './commit';
import { cipherPathOf } from './cipher-path';
import { sealFile } from './encrypt';
import type { Encrypted, Sealed } from './encrypt';
import { HeldError, SubmissionError, throwIfCancelled } from './errors';
import { exists, fileError, nodeDisk } from './files';
import type { Disk } from './files';
import { decide, windowHolds } from './gate';
import type { Hold } from './gate';
import type { Journal, JournalFacts } from './journal';
import type { RecipientKey } from './keys';
import { recorder } from './recorder';
import { manifestPath, readManifest } from './manifest';
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
  /** The ident message that is sent with it, and the check of both; its NAME.pgp is written beside it. */
  readonly ident?: { readonly path: string; readonly check: CheckPair };
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
  /** That of the ident message. */
  readonly identPath?: string;
  readonly manifest: Manifest;
  readonly verdict: CheckVerdict;
  /** False where it was done but the record of it could not be written: to be said. */
  readonly recorded: boolean;
}

export interface SendRequest extends Watch {
  /** NAME.pgp, with NAME.pgp.json beside it, and the other file that this names if it does; nothing else is needed. */
  readonly cipherPath: string;
  /** With a PIN where the transport needs one. */
  readonly credentials: SendJob['credentials'];
  readonly transport: Transport;
}

export interface SendOutcome {
  readonly receipt: Receipt;
  /** The encrypted ident message that was sent with it. */
  readonly identPath?: string;
  readonly manifest: Manifest;
  /** False where it was sent but the record of it could not be written: to be said. */
  readonly recorded: boolean;
}

/**
 * Checks a file's bytes afresh, asks the gate and, where the gate lets it, the administrator, encrypts exactly the
 * bytes that were checked, verifies what was written, and leaves NAME.pgp with its manifest. An ident message goes the
 * same way with its extract: both are encrypted, and stand under one manifest, or neither.
 * Errors: HeldError where a hold cannot be overridden, 'cancelled' where the administrator did not override it, and
 * every error of `sealFile`, `prepareManifest` and the record. After an error nothing new stands beside the file.
 */
export async function encryptFile(deps: SubmitDeps, request: EncryptRequest): Promise<EncryptOutcome> {
  const { path, ident, target, recipients, contactEmail, signal } = request;
  const paths = ident ? [path, ident.path] : [path];
  const facts: JournalFacts = {
    ...placeOf(path), target, recipients: recipients.map((key) => key.fingerprint),
    ...(ident ? { ident: { file: shownName(cipherPathOf(ident.path)) } } : {}),
  };
  const record = recorder(deps, facts);
  if (!request.replace) await refuseExisting(paths);
  const verdicts = await checkFiles(deps, request);
  const [verdict, ofIdent] = verdicts;
  const season = verdict.year === undefined ? undefined : deps.seasonOf(verdict.year);
  const { holds } = decide({ verdict, ident: ofIdent, season, recipients, contactEmail, target, now: deps.now() });
  const overrides = await settle(deps, holds, signal);
  const known = {
    ...headOf(verdict), plainSha256: verdict.sha256, overrides, ruleSet: verdict.ruleSet,
    ...(facts.ident && ofIdent ? { ident: { ...facts.ident, plainSha256: ofIdent.sha256 } } : {}),
  };
  await record.step({ state: 'encrypting' }, known);
  try {
    const sealed = await sealAll(deps, request, paths, verdicts);
    const [main, other] = sealed.map(({ encrypted }) => encrypted);
    const manifest = makeManifest(request, verdicts, [main, other], overrides, deps.now());
    const manifestFile = await commitAll(sealed, manifest, deps.disk ?? nodeDisk);
    const recorded = await record.done([{ state: 'encrypted' }], {
      ...known, cipherSha256: main.cipherSha256, bytes: main.cipherBytes,
      ...(known.ident && other ? { ident: { ...known.ident, cipherSha256: other.cipherSha256, bytes: other.cipherBytes } } : {}),
    });
    return { cipherPath: main.path, identPath: other?.path, manifestPath: manifestFile, manifest, verdict, recorded };
  } catch (error) {
    throw await record.failure(error, path, known);
  }
}

/** Encrypts each file to what was checked of it; where one fails, none is left. */
async function sealAll(
  deps: SubmitDeps, { recipients, replace, signal, onProgress }: EncryptRequest, paths: readonly string[], verdicts: readonly (CheckVerdict | undefined)[],
): Promise<Sealed[]> {
  const sealed: Sealed[] = [];
  try {
    for (const [at, path] of paths.entries()) {
      const expectedSha256 = verdicts[at]!.sha256;
      sealed.push(await sealFile({ path, recipients, expectedSha256, replace, now: deps.now(), signal, onProgress, disk: deps.disk }));
    }
    return sealed;
  } catch (error) {
    for (const one of sealed) await one.discard();
    throw error;
  }
}

/**
 * Sends NAME.pgp as its manifest describes it and returns the receiver's receipt.
 * Errors: those of `readManifest`, 'pair-file-missing' where the manifest names another file that is not there,
 * 'target-mismatch' where the file was encrypted for practice and is sent in earnest
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
    ruleSet: manifest.ruleSet, ...identFactsOf(manifest),
  });
  const identPath = await identPathOf(cipherPath, manifest);
  await record.step({ state: 'sending' });
  try {
    const receipt = await transport.send({ cipherPath, identPath, manifest, credentials }, { signal, onProgress });
    const { number, receivedAt } = receipt;
    const recorded = await record.done([
      { state: 'sent' },
      ...(number === undefined ? [] : [{ state: 'receipt', receipt: number, receivedAt, via: 'answer' } as const]),
    ]);
    return { receipt, identPath, manifest, recorded };
  } catch (error) {
    throw await record.failure(error, cipherPath);
  }
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

/** What is found in the file, and in its ident message where that goes with it. */
async function checkFiles(deps: SubmitDeps, request: EncryptRequest): Promise<readonly [CheckVerdict, CheckVerdict?]> {
  const { path, ident, signal, onProgress } = request;
  const options = { signal, onProgress: (done: number, total: number) => onProgress?.({ phase: 'check', done, total }) };
  try {
    return ident ? await ident.check(path, ident.path, options) : [await deps.check(path, options)];
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

async function refuseExisting([path, ident]: readonly string[]): Promise<void> {
  const cipherPath = cipherPathOf(path);
  for (const taken of [cipherPath, manifestPath(cipherPath), ...(ident === undefined ? [] : [cipherPathOf(ident)])]) {
    if (await exists(taken)) throw new SubmissionError('already-exists', { file: shownName(taken) });
  }
}

function makeManifest(
  request: EncryptRequest, [verdict, ofIdent]: readonly [CheckVerdict, CheckVerdict?],
  [main, other]: readonly [Encrypted, Encrypted?], overrides: Override[], now: Date,
): Manifest {
  const about = {
    target: request.target,
    created: now.toISOString(),
    ...sealedOf(main),
    recipients: [...main.recipients],
    format: verdict.format,
    ...headOf(verdict),
    contactEmail: request.contactEmail.trim(),
    persons: verdict.persons,
    counted: countedOf(verdict),
    counts: { ...verdict.counts },
    ruleSet: verdict.ruleSet,
    overrides,
  };
  if (!ofIdent || !other) return { version: 1, ...about };
  const { format, persons, counts } = ofIdent;
  return { version: 2, ...about, ident: { file: shownName(other.path), ...sealedOf(other), format, persons, counts: { ...counts } } };
}

/** Hash and size of a file before and after its encryption. */
function sealedOf({ plainSha256, plainBytes, cipherSha256, cipherBytes }: Encrypted) {
  return { plain: { sha256: plainSha256, bytes: plainBytes }, cipher: { sha256: cipherSha256, bytes: cipherBytes } };
}

/** What the record says of the ident message that a manifest names. */
function identFactsOf({ ident }: Manifest): Pick<JournalFacts, 'ident'> {
  if (!ident) return {};
  const { file, plain, cipher } = ident;
  return { ident: { file, plainSha256: plain.sha256, cipherSha256: cipher.sha256, bytes: cipher.bytes } };
}

/** Whose data it is, and of which year. A number that has not its form (it was an error, overridden) is left out. */
function headOf(of: Pick<CheckVerdict, 'year' | 'kommunenummer' | 'bydelsnummer'>) {
  return {
    year: of.year,
    kommunenummer: isKommunenummer(of.kommunenummer ?? '') ? of.kommunenummer : undefined,
    bydelsnummer: isBydelsnummer(of.bydelsnummer ?? '') ? of.bydelsnummer : undefined,
  };
}
