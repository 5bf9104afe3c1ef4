// A municipality's secure zone for one test: a folder with the extract, a record elsewhere, and a practice receiver;
// and what must hold of all three whatever has gone wrong.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, open, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startReceiver } from '../../../src/practice/receiver';
import type { PracticeReceiver, ReceivedSubmission } from '../../../src/practice/receiver';
import type { CheckPair, CheckVerdict } from '../../../src/submission/check';
import { SubmissionError } from '../../../src/submission/errors';
import { httpTransport } from '../../../src/submission/http';
import { openJournal } from '../../../src/submission/journal';
import type { JournalEntry } from '../../../src/submission/journal';
import { readRecipientKey } from '../../../src/submission/keys';
import { manifestSchema, readManifest } from '../../../src/submission/manifest';
import { readHead } from '../../../src/submission/packets';
import { submissionsOf } from '../../../src/submission/record/submissions';
import { encryptFile, sendFile } from '../../../src/submission/submit';
import type { EncryptOutcome, SubmitDeps } from '../../../src/submission/submit';
import { LOGIN, NOW, SEASON, verdictOf } from '../submission/support';

export const MB = 1024 * 1024;
export const SIZES = [0, 1, MB, 60 * MB];
export const CONTACT = 'iplos@kommune.example';
/** Stands at the beginning and the end of every extract that has room for it. */
const MARKER = 'PERSON 01819012345 hjemmesykepleie';
const NAMES = ['uttrekk.xml', 'uttrekk.xml.pgp', 'uttrekk.xml.pgp.json'];
const NAMES_OF_BOTH = ['ident.xml', 'ident.xml.pgp', ...NAMES];
const PLAIN = new Set(['uttrekk.xml', 'ident.xml']);
/** What may be missing or wrong where an encryption was cut off between its two names. */
const ENCRYPT_AGAIN = new Set(['manifest-missing', 'manifest-mismatch', 'file-not-found', 'pair-file-missing']);

/** A check that hashes what passes, finds nothing and keeps nothing. */
async function checked(chunks: AsyncIterable<Uint8Array>): Promise<CheckVerdict> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of chunks) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { ...verdictOf(new Uint8Array(0)), bytes, sha256: hash.digest('hex') };
}

/** What both use cases need, with a record in a folder; attempts are counted from a letter. */
export function depsOf(record: string, prefix: string): SubmitDeps {
  let ids = 0;
  return {
    check: async (path) => checked((await open(path)).createReadStream()), seasonOf: () => SEASON,
    journal: openJournal(record), now: () => NOW, newId: () => `${prefix}-${++ids}`, confirm: async () => true,
  };
}

/** The check of an extract and its ident message: of each by itself. */
export const checkBoth: CheckPair = async (extract, ident) => [
  await checked((await open(extract)).createReadStream()), await checked((await open(ident)).createReadStream()),
];

export const transportTo = (address: string) => httpTransport({
  id: 'practice', target: 'practice', address, limits: { connect: 5000, idle: 10_000 }, sleep: async () => undefined,
});

export class Zone {
  /** Everything that a process of the test may write to lies in here. */
  readonly folders: Readonly<Record<'zone' | 'record' | 'home' | 'tmp', string>>;
  readonly path: string;
  readonly cipherPath: string;
  /** The ident message, where one is sent with the extract. */
  readonly ident: string | undefined;

  private constructor(readonly root: string, readonly receiver: PracticeReceiver, isPair: boolean) {
    this.folders = { zone: join(root, 'zone'), record: join(root, 'record'), home: join(root, 'home'), tmp: join(root, 'tmp') };
    this.path = join(this.folders.zone, 'uttrekk.xml');
    this.cipherPath = `${this.path}.pgp`;
    this.ident = isPair ? join(this.folders.zone, 'ident.xml') : undefined;
  }

  static async make(size: number, onSubmission?: (submission: ReceivedSubmission) => void, isPair = false): Promise<Zone> {
    let receipts = 0;
    const receiver = await startReceiver({
      login: LOGIN, now: () => NOW, newReceiptNumber: () => `P-${++receipts}`, check: checked, onSubmission,
    });
    const zone = new Zone(await mkdtemp(join(tmpdir(), 'iplos-zone-')), receiver, isPair);
    for (const folder of Object.values(zone.folders)) await mkdir(folder);
    for (const path of [zone.path, ...(zone.ident === undefined ? [] : [zone.ident])]) {
      const file = await open(path, 'w');
      await file.truncate(size);
      if (size >= MARKER.length) await file.write(MARKER, 0);
      if (size >= 2 * MARKER.length) await file.write(MARKER, size - MARKER.length);
      await file.close();
    }
    return zone;
  }

  async end(): Promise<void> {
    await this.receiver.close();
    await rm(this.root, { recursive: true, force: true });
  }

  async encrypt(deps = depsOf(this.folders.record, 'p')): Promise<EncryptOutcome> {
    const recipient = await readRecipientKey(this.receiver.publicKey(), { now: NOW, source: 'practice' });
    const ident = this.ident === undefined ? undefined : { path: this.ident, check: checkBoth };
    return encryptFile(deps, { path: this.path, ident, target: 'practice', recipients: [recipient], contactEmail: CONTACT, replace: true });
  }

  send(deps = depsOf(this.folders.record, 's'), credentials = LOGIN) {
    return sendFile(deps, { cipherPath: this.cipherPath, credentials, transport: transportTo(this.receiver.address) });
  }

  async entries(): Promise<JournalEntry[]> {
    const { entries, damaged } = await openJournal(this.folders.record).read();
    assert.ok(damaged <= 1, 'no more than the last line of the record may be cut off');
    return entries;
  }

  /** What must hold at any moment, whoever was killed. */
  async assertSound(): Promise<void> {
    await this.#assertNoPlainTextElsewhere();
    await this.#assertNothingPartial();
    await this.#assertRecordTrue();
  }

  /** Sends again as a person would, and what must hold then. */
  async assertSentOnce(): Promise<void> {
    try {
      await this.send(depsOf(this.folders.record, 'again'));
    } catch (error) {
      if (!(error instanceof SubmissionError) || !ENCRYPT_AGAIN.has(error.code)) throw error;
      await this.encrypt(depsOf(this.folders.record, 'anew'));
      await this.send(depsOf(this.folders.record, 'then'));
    }
    assert.equal(this.receiver.accepted().length, 1, 'exactly one submission is accepted');
    assert.deepEqual((await readdir(this.folders.zone)).sort(), this.ident ? NAMES_OF_BOTH : NAMES, 'nothing is left beside the files');
    const received = submissionsOf(await this.entries(), NOW).filter(({ state }) => state === 'received');
    const [{ sha256, ident }] = this.receiver.accepted();
    assert.deepEqual(received.map(({ cipherSha256, ident: other, receipt }) => [cipherSha256, other?.cipherSha256, receipt?.number]), [
      [sha256, ident?.sha256, 'P-1'],
    ], 'the overview has one received submission');
    assert.equal(ident !== undefined, this.ident !== undefined, 'both files are of it');
    await this.assertSound();
  }

  async #assertNoPlainTextElsewhere(): Promise<void> {
    const files = await readdir(this.root, { recursive: true, withFileTypes: true });
    for (const file of files.filter((one) => one.isFile() && !PLAIN.has(one.name))) {
      const bytes = await readFile(join(file.parentPath, file.name));
      assert.ok(!bytes.includes(MARKER.slice(7, 18)), `plain text in ${file.name}`);
      assert.ok(!bytes.includes(LOGIN.pin.reveal()), `PIN in ${file.name}`);
    }
  }

  async #assertNothingPartial(): Promise<void> {
    const names = await readdir(this.folders.zone);
    for (const name of names.filter((one) => /^[^.].*\.pgp$/.test(one))) {
      const path = join(this.folders.zone, name);
      const { size } = await stat(path);
      const file = await open(path);
      const { buffer, bytesRead } = await file.read(Buffer.alloc(64 * 1024), 0, 64 * 1024, 0);
      await file.close();
      const { dataStart, dataLength } = readHead(buffer.subarray(0, bytesRead));
      assert.equal(size, dataStart + dataLength, 'the encrypted file is whole');
    }
    if (names.includes(NAMES[2])) manifestSchema.parse(JSON.parse(await readFile(`${this.cipherPath}.json`, 'utf8')));
  }

  /** The record claims nothing that did not happen. */
  async #assertRecordTrue(): Promise<void> {
    const entries = await this.entries();
    const accepted = this.receiver.accepted().length;
    const last = entries.findLast(({ state }) => state === 'encrypted');
    if (last) {
      const manifest = await readManifest(this.cipherPath);
      assert.equal(manifest.cipher.sha256, last.cipherSha256);
      assert.equal(await hashOf(this.cipherPath), last.cipherSha256);
      assert.equal(manifest.ident?.cipher.sha256, last.ident?.cipherSha256);
      if (this.ident) assert.equal(await hashOf(`${this.ident}.pgp`), last.ident?.cipherSha256);
    }
    if (entries.some(({ state }) => state === 'sent' || state === 'receipt')) assert.equal(accepted, 1);
    if (accepted > 0) assert.ok(entries.some(({ state }) => state === 'sending'), 'what arrived was recorded before it was sent');
    for (const { state, interrupted } of submissionsOf(entries, NOW)) {
      if (state === 'encrypting' || state === 'sending') assert.ok(interrupted);
    }
  }
}

async function hashOf(path: string): Promise<string> {
  return createHash('sha256').update(await readFile(path)).digest('hex');
}
