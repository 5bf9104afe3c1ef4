// The encrypted file against GnuPG, the program that receivers are known to use: keys of both makes, every byte.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { makeVault } from '../../../src/practice/vault';
import { encryptToFile } from '../../../src/submission/encrypt';
import { readRecipientKey } from '../../../src/submission/keys';
import type { RecipientKey } from '../../../src/submission/keys';
import { skip } from '../../runner/skip';
import { checkBytesOf, KEYS_MADE, makeFile, makeKeys, NOW, useFolder } from './support';

const run = promisify(execFile);
const MB = 1024 * 1024;
const LARGEST_OUTPUT = 64 * MB;
/** The clock that GnuPG makes its keys by: that of all tests. */
const MADE = '20170103T100000';

describe('GnuPG', function () {
  this.timeout(60_000);
  const folder = useFolder();
  let home = '';

  const gpg = async (args: string[], input?: string) => {
    const quiet = ['--homedir', home, '--batch', '--quiet', '--no-tty', '--pinentry-mode', 'loopback'];
    const child = run('gpg', [...quiet, ...args], { encoding: 'buffer', maxBuffer: LARGEST_OUTPUT });
    child.child.stdin?.end(input);
    return (await child).stdout;
  };

  before(async function () {
    const found = await run('gpg', ['--version']).then(() => true, () => false);
    if (!found) skip(this, 'gpg is not on PATH, so its reading of our files cannot be shown here');
    home = await mkdtemp(join(tmpdir(), 'iplos-gpg-'));
  });
  after(async () => {
    if (home === '') return;
    await run('gpgconf', ['--homedir', home, '--kill', 'all']).catch(() => undefined);
    await rm(home, { recursive: true, force: true });
  });

  /** A key pair made by GnuPG: a primary key and, beside it, one that encrypts. */
  async function madeByGnupg(primary: string, encrypting: string): Promise<RecipientKey> {
    const name = `${primary}-${encrypting}`;
    const quick = ['--faked-system-time', MADE, '--passphrase', ''];
    await gpg([...quick, '--quick-generate-key', name, primary, 'sign', 'never']);
    const list = (await gpg(['--with-colons', '--list-keys', name])).toString();
    const [, fingerprint] = /^fpr:{9}([0-9A-F]{40})/m.exec(list) ?? [];
    await gpg([...quick, '--quick-add-key', fingerprint, encrypting, 'encr', 'never']);
    return readRecipientKey(await gpg(['--export', fingerprint]), { now: NOW, source: name });
  }

  /** A key pair made by OpenPGP.js, the private half given to GnuPG. */
  async function madeHere(options: Parameters<typeof makeKeys>[0]): Promise<RecipientKey> {
    const { publicKey, privateKey } = await makeKeys(options);
    await gpg(['--import'], privateKey);
    return readRecipientKey(publicKey, { now: NOW, source: 'here' });
  }

  const kinds: [string, string, () => Promise<RecipientKey>][] = [
    ['RSA 2048 made by GnuPG', 'RSA 2048', () => madeByGnupg('rsa2048', 'rsa2048')],
    ['RSA 4096 made by GnuPG', 'RSA 4096', () => madeByGnupg('rsa4096', 'rsa4096')],
    ['Curve25519 made by GnuPG', 'Curve25519', () => madeByGnupg('ed25519', 'cv25519')],
    ['RSA 2048 made by OpenPGP.js', 'RSA 2048', () => madeHere({ type: 'rsa', rsaBits: 2048 })],
    ['Curve25519 made by OpenPGP.js', 'Curve25519', () => madeHere({ type: 'ecc', curve: 'curve25519Legacy' })],
  ];
  for (const [title, algorithm, make] of kinds) {
    describe(`with a key of ${title}`, () => {
      let recipient: RecipientKey;
      before(async () => {
        recipient = await make();
      });

      it('is shown by its algorithm', () => assert.equal(recipient.algorithm, algorithm));

      for (const size of [0, 1, MB, 3 * MB + 5]) {
        it(`gets back the same ${size} bytes`, async () => {
          const file = await makeFile(folder(), size);
          const { path } = await encryptToFile({
            path: file.path, recipients: [recipient], expectedSha256: file.sha256, replace: false, now: NOW,
          });
          assert.ok((await gpg(['--decrypt', path])).equals(file.bytes));
        });
      }
    });
  }

  it('can encrypt to the practice receiver', async () => {
    const vault = await makeVault(checkBytesOf(), KEYS_MADE);
    await gpg(['--import'], vault.publicKey);
    const file = await makeFile(folder(), 100_000);
    await gpg(['--trust-model', 'always', '--recipient', 'IPLOS practice receiver', '--encrypt', file.path]);
    const cipher = await readFile(`${file.path}.gpg`);
    const verdict = await vault.open((async function* () {
      yield cipher;
    })());
    assert.equal(verdict.sha256, file.sha256);
  });

  it('refuses a file in which one bit has been changed', async () => {
    const recipient = await madeHere({ type: 'ecc', curve: 'curve25519Legacy' });
    const file = await makeFile(folder(), 1000);
    const { path } = await encryptToFile({
      path: file.path, recipients: [recipient], expectedSha256: file.sha256, replace: false, now: NOW,
    });
    const bytes = await readFile(path);
    bytes[bytes.length - 500] ^= 1;
    await writeFile(path, bytes);
    await assert.rejects(gpg(['--decrypt', path]));
  });
});
