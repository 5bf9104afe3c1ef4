// Keys of a receiver that nobody is, made by OpenPGP.js or by GnuPG.
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A key pair as text. Of the kind that is made fastest. */
export async function makeKeys(name = 'Mottak'): Promise<{ publicKey: string; privateKey: string }> {
  const openpgp = await import('openpgp');
  // Made yesterday, since a key of this very second may be judged as one of the future.
  const date = new Date(Date.now() - 86_400_000);
  return openpgp.generateKey({ type: 'ecc', curve: 'curve25519Legacy', userIDs: [{ name }], date, format: 'armored' });
}

/** A GnuPG with a key pair in a folder of its own. */
export interface Gnupg {
  readonly publicKey: string;
  /** What is inside an encrypted file. */
  decrypt(file: string): Promise<Buffer>;
  remove(): Promise<void>;
}

/** Makes it; undefined where there is no gpg on the machine. */
export async function makeGnupg(): Promise<Gnupg | undefined> {
  if (!await run('gpg', ['--version']).then(() => true, () => false)) return undefined;
  // The agent's socket lies in it, whose path may only be short.
  const home = await mkdtemp(path.join(os.platform() === 'win32' ? os.tmpdir() : '/tmp', 'gpg-'));
  const gpg = async (...args: string[]) => {
    const options = ['--homedir', home, '--batch', '--quiet', '--no-tty', '--pinentry-mode', 'loopback', '--passphrase', ''];
    return (await run('gpg', [...options, ...args], { encoding: 'buffer', maxBuffer: 64 * 1024 * 1024 })).stdout;
  };
  await gpg('--quick-generate-key', 'Mottak', 'rsa2048', 'sign', 'never');
  const list = (await gpg('--with-colons', '--list-keys')).toString();
  await gpg('--quick-add-key', /^fpr:{9}([0-9A-F]{40})/m.exec(list)![1], 'rsa2048', 'encr', 'never');
  return {
    publicKey: (await gpg('--armor', '--export')).toString(),
    decrypt: (file) => gpg('--decrypt', file),
    remove: async () => {
      await run('gpgconf', ['--homedir', home, '--kill', 'all']).catch(() => undefined);
      await rm(home, { recursive: true, force: true });
    },
  };
}
