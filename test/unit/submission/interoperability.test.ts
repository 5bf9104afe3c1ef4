// The encrypted file against the programs that receivers are known to use: keys of both makes, read by both, every byte.
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { makeVault } from '../../../src/practice/vault';
import { encryptToFile } from '../../../src/submission/encrypt';
import { readRecipientKey } from '../../../src/submission/keys';
import type { RecipientKey } from '../../../src/submission/keys';
import { skip } from '../../runner/skip';
import { startGnupg, startSequoia } from './openpgp-programs';
import type { KeyKind, KeyPair, Program } from './openpgp-programs';
import { checkBytesOf, KEYS_MADE, makeFile, makeKeys, NOW, useFolder } from './support';

const MB = 1024 * 1024;
const SIZES = [0, 1, MB, 3 * MB + 5];
const PROGRAMS = { GnuPG: startGnupg, Sequoia: startSequoia };
type Name = keyof typeof PROGRAMS;
const NAMES = Object.keys(PROGRAMS) as Name[];
const MAKES: Readonly<Record<Name | 'OpenPGP.js', readonly KeyKind[]>> = {
  'GnuPG': ['RSA 2048', 'RSA 3072', 'RSA 4096', 'Curve25519'],
  'Sequoia': ['RSA 3072', 'RSA 4096', 'Curve25519'],
  'OpenPGP.js': ['RSA 2048', 'Curve25519'],
};

describe('Between programs', function () {
  this.timeout(120_000);
  const folder = useFolder();
  const started = new Map<Name, Program | string>();

  before(async () => {
    for (const name of NAMES) started.set(name, await PROGRAMS[name]());
  });
  after(async () => {
    for (const program of started.values()) if (typeof program !== 'string') await program.end();
  });

  function program(name: Name, context: Mocha.Context): Program {
    const found = started.get(name) ?? '';
    return typeof found === 'string' ? skip(context, found) : found;
  }

  async function pairOf(maker: Name | 'OpenPGP.js', kind: KeyKind, context: Mocha.Context): Promise<KeyPair> {
    if (maker !== 'OpenPGP.js') return program(maker, context).make(kind);
    const rsaBits = Number(kind.slice(4));
    const made = await makeKeys(rsaBits ? { type: 'rsa', rsaBits } : { type: 'ecc', curve: 'curve25519Legacy' });
    return { publicKey: Buffer.from(made.publicKey), privateKey: Buffer.from(made.privateKey) };
  }

  for (const maker of [...NAMES, 'OpenPGP.js'] as const) {
    for (const kind of MAKES[maker]) {
      describe(`a key of ${kind} made by ${maker}`, () => {
        let pair: KeyPair;
        let recipient: RecipientKey;

        before(async function () {
          pair = await pairOf(maker, kind, this);
          recipient = await readRecipientKey(pair.publicKey, { now: NOW, source: maker });
        });

        it('is shown by its kind', () => assert.equal(recipient.algorithm, kind));

        for (const reader of NAMES) {
          it(`lets ${reader} read every byte of files of ${SIZES.join(', ')} bytes`, async function () {
            const opener = program(reader, this);
            for (const size of SIZES) {
              const file = await makeFile(folder(), size, `${size}.xml`);
              const { path } = await encryptToFile({
                path: file.path, recipients: [recipient], expectedSha256: file.sha256, replace: false, now: NOW,
              });
              assert.ok((await opener.open(path, pair)).equals(file.bytes), `${size} bytes`);
            }
          });
        }
      });
    }
  }

  for (const name of NAMES) {
    it(`${name} can encrypt to the practice receiver`, async function () {
      const vault = await makeVault(checkBytesOf(), KEYS_MADE);
      const file = await makeFile(folder(), 100_000);
      const cipher = await readFile(await program(name, this).encrypt(file.path, vault.publicKey));
      const verdict = await vault.open((async function* () {
        yield cipher;
      })());
      assert.equal(verdict.sha256, file.sha256);
    });

    it(`${name} refuses a file in which one bit has been changed`, async function () {
      const opener = program(name, this);
      const pair = await opener.make('Curve25519');
      const recipient = await readRecipientKey(pair.publicKey, { now: NOW, source: name });
      const file = await makeFile(folder(), 1000);
      const { path } = await encryptToFile({
        path: file.path, recipients: [recipient], expectedSha256: file.sha256, replace: false, now: NOW,
      });
      assert.ok((await opener.open(path, pair)).equals(file.bytes));
      const bytes = await readFile(path);
      bytes[bytes.length - 500] ^= 1;
      await writeFile(path, bytes);
      await assert.rejects(opener.open(path, pair));
    });
  }
});
