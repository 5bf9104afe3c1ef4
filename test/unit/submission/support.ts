// What the tests of encrypting and sending share: folders that go away, keys, a check that counts, disks that fail.
import { createHash, randomBytes } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as Openpgp from 'openpgp';
import type { CheckVerdict } from '../../../src/submission/check';
import { readCredentials } from '../../../src/submission/credentials';
import { nodeDisk } from '../../../src/submission/files';
import type { Disk } from '../../../src/submission/files';
import { readRecipientKey } from '../../../src/submission/keys';
import type { RecipientKey } from '../../../src/submission/keys';
import { makeSeason } from '../../../src/submission/season';

/** A day in the window of the season 2016, when all tests happen; keys are two days older. */
export const NOW = new Date('2017-01-05T10:00:00Z');
export const KEYS_MADE = new Date('2017-01-03T10:00:00Z');
export const SEASON = makeSeason(2016, '2017-01-02', '2017-01-15');
export const PIN = '8351-hemmelig';
/** Synthetic: a test unit's number with its right check digit. */
export const LOGIN = readCredentials({ kommunenummer: '0101', organisasjonsnummer: '310000019', pin: PIN });

type KeyOptions = Partial<Parameters<typeof Openpgp.generateKey>[0]>;

/** A new folder for each test of a suite, taken away after it. */
export function useFolder(): () => string {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'iplos-test-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));
  return () => folder;
}

/** Writes a file with these bytes, or so many random ones. */
export async function makeFile(folder: string, content: Uint8Array | number, name = 'uttrekk.xml') {
  const bytes = typeof content === 'number' ? randomBytes(content) : content;
  const path = join(folder, name);
  await writeFile(path, bytes);
  return { path, bytes, sha256: sha256(bytes) };
}

export const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
export const namesIn = async (folder: string) => (await readdir(folder)).sort();

/** A key pair made by OpenPGP.js, without a passphrase. */
export async function makeKeys(options: KeyOptions = {}) {
  const openpgp = await import('openpgp');
  return openpgp.generateKey({
    type: 'curve25519', userIDs: [{ name: 'Mottak' }], date: KEYS_MADE, ...options, format: 'armored',
  });
}

/** A recipient that data can be encrypted to. */
export async function makeRecipient(options?: KeyOptions): Promise<RecipientKey & { secret: string }> {
  const pair = await makeKeys(options);
  const key = await readRecipientKey(pair.publicKey, { now: NOW, source: 'mottak.asc' });
  return { ...key, secret: pair.privateKey };
}

/** What a clean file of three persons would give; a test changes what it is about. */
export function verdictOf(bytes: Uint8Array, changes: Partial<CheckVerdict> = {}): CheckVerdict {
  return {
    format: 'iplos-3.3', year: 2016, kommunenummer: '0101', bydelsnummer: '00', persons: 3, part: 'person', bytes: bytes.length,
    sha256: sha256(bytes), counts: { fatal: 0, error: 0, warning: 2, information: 1 },
    byRule: { 'diagnose-missing': 2 }, synthetic: 0, ruleSet: '1', ...changes,
  };
}

/** A check of files that reads them and finds what it is told. */
export const checkFileOf = (changes: Partial<CheckVerdict> = {}) => async (path: string) => (
  verdictOf(await readFile(path), changes)
);

/** A check of streams that reads them and finds what it is told. */
export const checkBytesOf = (changes: Partial<CheckVerdict> = {}) => async (chunks: AsyncIterable<Uint8Array>) => {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return verdictOf(Buffer.concat(all), changes);
};

type Operation = 'write' | 'writeFile' | 'sync' | 'rename' | 'link';

/** A disk on which one operation fails, with this system error, the n-th time (from 1) that it is asked for. */
export function failingDisk(operation: Operation, code: string, nth = 1): Disk {
  let asked = 0;
  const due = (name: string) => {
    if (name === operation && ++asked === nth) throw Object.assign(new Error(code), { code });
  };
  return {
    ...nodeDisk,
    open: async (...args) => watched(await nodeDisk.open(...args), due),
    link: async (...args) => (due('link'), nodeDisk.link(...args)),
    rename: async (...args) => (due('rename'), nodeDisk.rename(...args)),
  };
}

/** A disk that stores one octet of each write (the last, where `at` is -1) otherwise than it was given. */
export const corruptingDisk = (at: number): Disk => ({
  ...nodeDisk,
  open: async (...args) => watched(await nodeDisk.open(...args), (name, [bytes]) => {
    if (name !== 'write') return;
    const written = bytes as Uint8Array;
    written[(at + written.length) % written.length] ^= 1;
  }),
});

function watched(handle: FileHandle, before: (name: string, args: unknown[]) => void): FileHandle {
  return new Proxy(handle, {
    get(target, name) {
      const value = Reflect.get(target, name, target) as unknown;
      if (typeof value !== 'function') return value;
      return async (...args: unknown[]) => {
        before(String(name), args);
        return Reflect.apply(value, target, args) as unknown;
      };
    },
  });
}
