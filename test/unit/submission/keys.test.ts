import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { groupFingerprint, isStale, readRecipientKey } from '../../../src/submission/keys';
import { KEYS_MADE, makeKeys, NOW, SEASON } from './support';

const DAY = 24 * 60 * 60;
const read = (data: string | Uint8Array, now = NOW) => readRecipientKey(data, { now, source: 'mottak.asc' });
const refused = (data: string | Uint8Array, code: string, now = NOW) => assert.rejects(read(data, now), { code });

describe('Reading a recipient\'s key', () => {
  it('shows what an administrator compares', async () => {
    const userIDs = [{ name: 'Mottak', email: 'mottak@example.org' }];
    const { publicKey } = await makeKeys({ userIDs, keyExpirationTime: 30 * DAY });
    const key = await read(publicKey);
    assert.match(key.fingerprint, /^[0-9A-F]{40}$/);
    assert.deepEqual({ ...key, armored: '', fingerprint: '' }, {
      armored: '', fingerprint: '', userIds: ['Mottak <mottak@example.org>'], algorithm: 'Curve25519',
      created: KEYS_MADE.toISOString(), expires: '2017-02-02T10:00:00.000Z', fetchedAt: NOW.toISOString(),
      source: 'mottak.asc',
    });
  });

  it('reads armored text, armored bytes and binary bytes alike', async () => {
    const openpgp = await import('openpgp');
    const { publicKey } = await makeKeys();
    const binary = (await openpgp.readKey({ armoredKey: publicKey })).write();
    const [text, bytes, raw] = await Promise.all([publicKey, Buffer.from(publicKey), binary].map((data) => read(data)));
    assert.deepEqual(bytes, text);
    assert.deepEqual(raw, text);
  });

  it('names the algorithm that encrypts', async () => {
    const rsa = await read((await makeKeys({ type: 'rsa', rsaBits: 2048 })).publicKey);
    const nist = await read((await makeKeys({ type: 'ecc', curve: 'nistP256' })).publicKey);
    assert.deepEqual([rsa.algorithm, nist.algorithm], ['RSA 2048', 'NIST P-256']);
  });

  it('refuses what is no key', async () => {
    const { publicKey } = await makeKeys();
    const openpgp = await import('openpgp');
    const message = await openpgp.encrypt({
      message: await openpgp.createMessage({ text: 'x' }),
      encryptionKeys: await openpgp.readKey({ armoredKey: publicKey }),
      date: NOW,
    });
    const cutOff = publicKey.slice(0, 300);
    const none = ['', 'hei', message, cutOff, Buffer.alloc(0), Buffer.alloc(2 * 1024 * 1024), '<IPLOS/>'];
    for (const data of none) await refused(data, 'key-not-a-key');
    for (let i = 0; i < 50; i++) await assert.rejects(read(randomBytes(200)));
  });

  it('refuses private keys, armored or binary, before anything else', async () => {
    const openpgp = await import('openpgp');
    const { privateKey, publicKey } = await makeKeys();
    await refused(privateKey, 'key-private');
    await refused(publicKey + privateKey, 'key-private');
    await refused((await openpgp.readPrivateKey({ armoredKey: privateKey })).write(), 'key-private');
  });

  it('takes one key at a time', async () => {
    const openpgp = await import('openpgp');
    const [one, two] = await Promise.all([makeKeys(), makeKeys()]);
    await refused(one.publicKey + two.publicKey, 'key-several');
    const binary = await Promise.all([one, two].map(async (pair) => (
      (await openpgp.readKey({ armoredKey: pair.publicKey })).write()
    )));
    await refused(Buffer.concat(binary), 'key-several');
  });

  it('judges validity at the clock that is handed in', async () => {
    const { publicKey } = await makeKeys({ keyExpirationTime: 10 * DAY });
    await read(publicKey);
    await refused(publicKey, 'key-not-yet-valid', new Date('2017-01-03T09:59:59Z'));
    await refused(publicKey, 'key-expired', new Date('2017-01-13T10:00:00Z'));
  });

  it('refuses a revoked key', async () => {
    const openpgp = await import('openpgp');
    const pair = await makeKeys();
    const revoked = await openpgp.revokeKey({
      key: await openpgp.readKey({ armoredKey: pair.publicKey }),
      revocationCertificate: pair.revocationCertificate,
      date: NOW,
    });
    await refused(revoked.publicKey, 'key-revoked', new Date());
  });

  it('refuses a key for signing only', async () => {
    await refused((await makeKeys({ subkeys: [{ sign: true }] })).publicKey, 'key-sign-only');
  });

  it('refuses a weak key', async () => {
    const config = { minRSABits: 1024 };
    await refused((await makeKeys({ type: 'rsa', rsaBits: 1024, config })).publicKey, 'key-weak');
  });

  it('refuses a key whose encrypting part has expired', async () => {
    const { publicKey } = await makeKeys({ subkeys: [{ keyExpirationTime: DAY }] });
    await refused(publicKey, 'key-no-encryption-subkey');
  });

  it('tells when the encrypting part expires before the key', async () => {
    const pair = await makeKeys({ keyExpirationTime: 30 * DAY, subkeys: [{ keyExpirationTime: 10 * DAY }] });
    const key = await read(pair.publicKey);
    assert.equal(key.expires, '2017-01-13T10:00:00.000Z');
  });

  it('groups a fingerprint so that it can be read aloud', () => {
    assert.equal(groupFingerprint('0123456789ABCDEF0123'), '0123 4567 89AB CDEF 0123');
  });

  it('calls a key stale that was fetched before the window opened', () => {
    assert.equal(isStale({ fetchedAt: '2017-01-01T22:59:59.999Z' }, SEASON.opens), true);
    assert.equal(isStale({ fetchedAt: '2017-01-01T23:00:00.000Z' }, SEASON.opens), false);
  });
});
