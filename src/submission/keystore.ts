// The recipients' keys that the administrator has accepted, pinned by fingerprint, in a folder of the editor's own.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { SubmissionError } from './errors';
import { atomicWrite, nodeDisk, readSmallFile, systemCode } from './files';
import type { Disk } from './files';
import { groupFingerprint } from './keys';
import type { RecipientKey } from './keys';
import type { StoredKey } from './stored-keys';

const FILE = 'keys.json';

/** What is done with a key when the receiver has another already: an error, kept beside it, or put in its place. */
export type Acceptance = 'if-same' | 'add' | 'replace';

/** How a key that is offered stands to those that were accepted: another fingerprint than all of them is to be loud. */
export interface Standing {
  readonly kind: 'first' | 'same' | 'changed';
  readonly pinned: readonly RecipientKey[];
}

/** Accepted keys, by receiver. A receiver may have several. */
export interface KeyStore {
  list(receiver: string): Promise<RecipientKey[]>;
  /** Compares a key with those of its receiver, before the administrator is asked. */
  compare(receiver: string, key: RecipientKey): Promise<Standing>;
  /**
   * Keeps a key for a receiver. The first key of a receiver, or the same key fetched anew, is taken as it is; with
   * 'if-same' another fingerprint than those pinned throws 'key-changed', which is to be shown loudly.
   */
  accept(receiver: string, key: RecipientKey, how: Acceptance): Promise<void>;
  remove(receiver: string, fingerprint: string): Promise<void>;
}

/** A key store in one file of `folder`, written whole or not at all. 'key-store-damaged' where it cannot be read. */
export function openKeyStore(folder: string, disk: Disk = nodeDisk): KeyStore {
  const path = join(folder, FILE);
  let last: Promise<void> = Promise.resolve();

  /** Changes follow each other, so that none is lost. */
  function change(edit: (keys: StoredKey[]) => StoredKey[]): Promise<void> {
    const own = last.then(async () => {
      const keys = edit(await readStore(path));
      await mkdir(folder, { recursive: true });
      await atomicWrite(path, `${JSON.stringify({ version: 1, keys }, null, 2)}\n`, disk);
    });
    last = own.catch(() => undefined);
    return own;
  }

  async function list(receiver: string): Promise<RecipientKey[]> {
    await last;
    return (await readStore(path)).filter((one) => one.receiver === receiver).map(withoutReceiver);
  }

  return {
    list,
    async compare(receiver, key) {
      const pinned = await list(receiver);
      if (pinned.length === 0) return { kind: 'first', pinned };
      const isPinned = pinned.some((one) => one.fingerprint === key.fingerprint);
      return { kind: isPinned ? 'same' : 'changed', pinned };
    },
    accept: (receiver, key, how) => change((keys) => {
      const pinned = keys.filter((one) => one.receiver === receiver);
      const others = pinned.filter((one) => one.fingerprint !== key.fingerprint);
      if (how === 'if-same' && others.length > 0 && others.length === pinned.length) {
        throw new SubmissionError('key-changed', {
          pinned: groupFingerprint(others[0].fingerprint), offered: groupFingerprint(key.fingerprint),
        });
      }
      const kept = how === 'replace' ? [] : others;
      const added = { receiver, ...key, userIds: [...key.userIds] };
      return [...keys.filter((one) => one.receiver !== receiver), ...kept, added];
    }),
    remove: (receiver, fingerprint) => change((keys) => (
      keys.filter((one) => one.receiver !== receiver || one.fingerprint !== fingerprint)
    )),
  };
}

function withoutReceiver({ receiver: _, ...key }: StoredKey): RecipientKey {
  return key;
}

async function readStore(path: string): Promise<StoredKey[]> {
  let text: string;
  try {
    text = await readSmallFile(path);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return [];
    throw new SubmissionError('key-store-damaged', { system: systemCode(error) });
  }
  // The form of keys is read in late: whether there are any is asked for when the editor starts.
  const { parseKeys } = await import('./stored-keys');
  try {
    return parseKeys(text);
  } catch {
    throw new SubmissionError('key-store-damaged', { system: 'JSON' });
  }
}
