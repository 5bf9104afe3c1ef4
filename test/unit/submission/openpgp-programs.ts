// GnuPG and Sequoia's sq as a receiver has them: they make keys, and open what was encrypted to those.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const LARGEST_OUTPUT = 64 * 1024 * 1024;
/** The clock that keys are made by: that of all tests. */
const MADE = '20170103T100000';

/** The sizes and kinds of key that are tried, as this project names them. */
export type KeyKind = 'RSA 2048' | 'RSA 3072' | 'RSA 4096' | 'Curve25519';

/** A key pair: both halves as files hold them. */
export interface KeyPair {
  readonly publicKey: Buffer;
  readonly privateKey: Buffer;
}

export interface Program {
  readonly name: string;
  /** The kinds of key that it makes. */
  readonly kinds: readonly KeyKind[];
  make(kind: KeyKind): Promise<KeyPair>;
  /** What an encrypted file holds, with the private half of a key made by either. */
  open(path: string, key: KeyPair): Promise<Buffer>;
  /** Encrypts a file to a public key, beside itself; gives the path. */
  encrypt(path: string, publicKey: string): Promise<string>;
  end(): Promise<void>;
}

async function privateFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'iplos-pgp-'));
}

const isThere = (program: string) => run(program, ['--version']).then(({ stdout }) => stdout, () => undefined);

/** GnuPG in a home of its own; a reason where it is not on PATH. */
export async function startGnupg(): Promise<Program | string> {
  if (await isThere('gpg') === undefined) return 'gpg is not on PATH, so its reading of our files cannot be shown here';
  const home = await privateFolder();
  let users = 0;
  const gpg = async (args: string[], input?: string | Buffer): Promise<Buffer> => {
    const quiet = ['--homedir', home, '--batch', '--quiet', '--no-tty', '--pinentry-mode', 'loopback', '--passphrase', ''];
    const child = run('gpg', [...quiet, ...args], { encoding: 'buffer', maxBuffer: LARGEST_OUTPUT });
    child.child.stdin?.end(input);
    return (await child).stdout;
  };
  const algorithms: Readonly<Record<KeyKind, [primary: string, encrypting: string]>> = {
    'RSA 2048': ['rsa2048', 'rsa2048'], 'RSA 3072': ['rsa3072', 'rsa3072'], 'RSA 4096': ['rsa4096', 'rsa4096'],
    'Curve25519': ['ed25519', 'cv25519'],
  };
  return {
    name: 'GnuPG',
    kinds: ['RSA 2048', 'RSA 3072', 'RSA 4096', 'Curve25519'],
    async make(kind) {
      const [primary, encrypting] = algorithms[kind];
      const clock = ['--faked-system-time', MADE];
      const user = `Mottak ${++users}`;
      await gpg([...clock, '--quick-generate-key', user, primary, 'sign', 'never']);
      const list = (await gpg(['--with-colons', '--list-keys', `=${user}`])).toString();
      const [, fingerprint] = /^fpr:{9}([0-9A-F]{40})/m.exec(list) ?? [];
      await gpg([...clock, '--quick-add-key', fingerprint, encrypting, 'encr', 'never']);
      return { publicKey: await gpg(['--export', fingerprint]), privateKey: await gpg(['--export-secret-keys', fingerprint]) };
    },
    async open(path, { privateKey }) {
      await gpg(['--import'], privateKey);
      return gpg(['--decrypt', path]);
    },
    async encrypt(path, publicKey) {
      const key = join(home, 'recipient.asc');
      await writeFile(key, publicKey);
      await gpg(['--trust-model', 'always', '--recipient-file', key, '--encrypt', path]);
      return `${path}.gpg`;
    },
    async end() {
      await run('gpgconf', ['--homedir', home, '--kill', 'all']).catch(() => undefined);
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** Sequoia's sq; a reason where it is not on PATH, or is one whose command line is another. */
export async function startSequoia(): Promise<Program | string> {
  const version = await isThere('sq');
  if (version === undefined) return 'sq is not on PATH, so its reading of our files cannot be shown here';
  if (!/^sq 0\.2\d/.test(version)) return `the command line of ${version.trim()} is not the one that is known here (0.2x)`;
  const folder = await privateFolder();
  let keys = 0;
  const suites: Partial<Record<KeyKind, string>> = { 'RSA 3072': 'rsa3k', 'RSA 4096': 'rsa4k', 'Curve25519': 'cv25519' };
  const sq = async (args: string[]) => (await run('sq', args, { encoding: 'buffer', maxBuffer: LARGEST_OUTPUT })).stdout;
  const kept = async (bytes: Buffer | string) => {
    const path = join(folder, `${++keys}.pgp`);
    await writeFile(path, bytes);
    return path;
  };
  return {
    name: 'Sequoia',
    kinds: Object.keys(suites) as KeyKind[],
    async make(kind) {
      const path = join(folder, `made-${++keys}.pgp`);
      await sq([
        'key', 'generate', '--userid', kind, '--cipher-suite', suites[kind] ?? '', '--creation-time', MADE, '--expires', 'never',
        '--cannot-sign', '--cannot-authenticate', '--export', path,
      ]);
      return { publicKey: await sq(['key', 'extract-cert', path]), privateKey: await readFile(path) };
    },
    open: async (path, { privateKey }) => sq(['decrypt', '--recipient-key', await kept(privateKey), path]),
    async encrypt(path, publicKey) {
      await sq(['encrypt', '--binary', '--recipient-cert', await kept(publicKey), '--output', `${path}.sq`, path]);
      return `${path}.sq`;
    },
    end: () => rm(folder, { recursive: true, force: true }),
  };
}
