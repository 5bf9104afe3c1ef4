import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import type { CheckVerdict } from '../../../src/submission/check';
import { HeldError } from '../../../src/submission/errors';
import { openJournal } from '../../../src/submission/journal';
import { readManifest } from '../../../src/submission/manifest';
import { encryptFile, sendFile } from '../../../src/submission/submit';
import type { EncryptRequest, SubmitDeps } from '../../../src/submission/submit';
import type { Transport } from '../../../src/submission/transport';
import { checkFileOf, failingDisk, LOGIN, makeFile, makeRecipient, namesIn, NOW } from './support';
import { useSubmitting } from './submitting';

const INCOMPLETE: Partial<CheckVerdict> = { counts: { fatal: 0, error: 2, warning: 0, information: 0 } };
const FILES = ['uttrekk.xml', 'uttrekk.xml.pgp', 'uttrekk.xml.pgp.json'];

describe('Encrypt, and send', () => {
  const { folder, record, recipient, asked, depsWith } = useSubmitting(({ code }) => code);

  async function encrypt(changes: Partial<SubmitDeps> = {}, more: Partial<EncryptRequest> = {}) {
    const { path } = await makeFile(folder(), 1000);
    return encryptFile(depsWith(changes), {
      path, target: 'production', recipients: [recipient()], contactEmail: ' iplos@kommune.example ', replace: false,
      ...more,
    });
  }

  const states = async () => (await openJournal(record()).read()).entries.map((entry) => (
    entry.state === 'failed' ? `failed ${entry.reason}` : entry.state
  ));

  it('leaves the encrypted file and a manifest of the bytes that were checked', async () => {
    const { manifest, verdict, recorded } = await encrypt();
    assert.deepEqual(await namesIn(folder()), FILES);
    assert.equal(manifest.plain.sha256, verdict.sha256);
    assert.equal(manifest.contactEmail, 'iplos@kommune.example');
    assert.deepEqual([manifest.overrides, asked, recorded], [[], [], true]);
    assert.deepEqual(await states(), ['encrypting', 'encrypted']);
  });

  it('asks about each hold by itself, and records what was overridden', async () => {
    const late = () => new Date('2017-02-01T10:00:00Z');
    const { manifest } = await encrypt({ check: checkFileOf(INCOMPLETE), now: late });
    assert.deepEqual(asked, ['incomplete-file', 'outside-window']);
    assert.deepEqual(manifest.overrides.map(({ code }) => code), asked);
    const { entries } = await openJournal(record()).read();
    assert.deepEqual(entries[1].overrides, manifest.overrides);
  });

  it('asks about each stale key by its fingerprint, and records which ones were confirmed', async () => {
    const keys = await Promise.all([makeRecipient(), makeRecipient()]);
    const stale = keys.map((key) => ({ ...key, fetchedAt: '2016-12-30T10:00:00.000Z' }));
    const seen: (string | undefined)[] = [];
    const confirm: SubmitDeps['confirm'] = async ({ fingerprint }) => seen.push(fingerprint) > 0;
    const { manifest } = await encrypt({ confirm }, { recipients: [stale[0], recipient(), stale[1]] });
    const fingerprints = stale.map(({ fingerprint }) => fingerprint);
    assert.deepEqual(seen, fingerprints);
    assert.deepEqual(manifest.overrides.map(({ code, fingerprint }) => [code, fingerprint]), fingerprints.map((one) => ['stale-key', one]));
    const { entries } = await openJournal(record()).read();
    assert.deepEqual(entries[1].overrides, manifest.overrides);
    assert.deepEqual((await readManifest(`${folder()}/uttrekk.xml.pgp`)).overrides, manifest.overrides);
  });

  it('does nothing when one of them is not overridden', async () => {
    const confirm = async ({ code }: { code: string }) => code === 'incomplete-file';
    const changes = { check: checkFileOf(INCOMPLETE), now: () => new Date('2018-01-01T00:00:00Z'), confirm };
    await assert.rejects(encrypt(changes), { code: 'cancelled' });
    assert.deepEqual([await namesIn(folder()), await states()], [['uttrekk.xml'], []]);
  });

  it('does not ask where nothing can be overridden', async () => {
    const check = checkFileOf({ ...INCOMPLETE, synthetic: 3 });
    await assert.rejects(encrypt({ check }), (error) => (
      error instanceof HeldError && error.holds.map(({ code }) => code).join() === 'synthetic-to-production'
    ));
    assert.deepEqual([asked, await namesIn(folder())], [[], ['uttrekk.xml']]);
  });

  it('stops where the file is saved again between the check and the encryption', async () => {
    const confirm = async () => (await writeFile(`${folder()}/uttrekk.xml`, 'annet'), true);
    await assert.rejects(encrypt({ check: checkFileOf(INCOMPLETE), confirm }), { code: 'file-changed' });
    assert.deepEqual(await namesIn(folder()), ['uttrekk.xml']);
    assert.deepEqual(await states(), ['encrypting', 'failed file-changed']);
  });

  it('leaves no encrypted file without its manifest', async () => {
    await assert.rejects(encrypt({ disk: failingDisk('writeFile', 'ENOSPC') }), { code: 'disk-full' });
    assert.deepEqual(await namesIn(folder()), ['uttrekk.xml']);
    assert.deepEqual(await states(), ['encrypting', 'failed disk-full']);
  });

  it('does not begin what it cannot record', async () => {
    const journal = openJournal(record(), failingDisk('sync', 'ENOSPC'));
    await assert.rejects(encrypt({ journal }), { code: 'journal-failed' });
    assert.deepEqual(await namesIn(folder()), ['uttrekk.xml']);
  });

  it('says so when what was done could not be recorded', async () => {
    const journal = openJournal(record(), failingDisk('sync', 'ENOSPC', 2));
    const { recorded } = await encrypt({ journal });
    assert.equal(recorded, false);
    assert.deepEqual(await namesIn(folder()), FILES);
  });

  it('checks nothing and asks nothing when an encrypted file stands in the way', async () => {
    await encrypt();
    const check = async () => assert.fail('must not be checked');
    await assert.rejects(encrypt({ check }), { code: 'already-exists' });
    await encrypt({}, { replace: true });
  });

  it('leaves out of the manifest what was no number', async () => {
    const { manifest } = await encrypt({ check: checkFileOf({ kommunenummer: '1x', bydelsnummer: undefined }) });
    assert.deepEqual([manifest.kommunenummer, manifest.bydelsnummer], [undefined, undefined]);
  });

  const wordOf: Transport = {
    id: 'browser', target: 'production', receiver: 'https://mottak.example/', needsPin: false,
    send: async ({ manifest }) => ({
      sha256: manifest.cipher.sha256, bytes: manifest.cipher.bytes, receivedAt: NOW.toISOString(), target: 'production',
    }),
  };

  it('records a sending without a number as sent, not as receipted', async () => {
    const { cipherPath } = await encrypt();
    await sendFile(depsWith(), { cipherPath, credentials: LOGIN, transport: wordOf });
    assert.deepEqual((await states()).slice(2), ['sending', 'sent']);
  });

  it('asks about the window on the day of sending, but not twice', async () => {
    const now = () => new Date('2017-02-01T10:00:00Z');
    const { cipherPath } = await encrypt();
    const { manifest } = await sendFile(depsWith({ now }), { cipherPath, credentials: LOGIN, transport: wordOf });
    assert.deepEqual([asked, manifest.overrides.map(({ code }) => code)], [['outside-window'], ['outside-window']]);
    const refuse = depsWith({ now, confirm: async () => false });
    const again = sendFile(refuse, { cipherPath, credentials: LOGIN, transport: wordOf });
    await assert.rejects(again, { code: 'cancelled' });
    const settled = await encrypt({ now }, { replace: true });
    await sendFile(refuse, { cipherPath: settled.cipherPath, credentials: LOGIN, transport: wordOf });
  });

  it('does not send what it cannot record', async () => {
    const { cipherPath } = await encrypt();
    const journal = openJournal(record(), failingDisk('sync', 'EIO'));
    const transport = { ...wordOf, send: async () => assert.fail('must not be sent') };
    const sending = sendFile(depsWith({ journal }), { cipherPath, credentials: LOGIN, transport });
    await assert.rejects(sending, { code: 'journal-failed' });
  });

  it('writes nothing to the manifest or record that is not asked for', async () => {
    const { manifestPath } = await encrypt();
    assert.deepEqual(Object.keys(JSON.parse(await readFile(manifestPath, 'utf8'))), [
      'version', 'target', 'created', 'plain', 'cipher', 'recipients', 'format', 'year', 'kommunenummer',
      'bydelsnummer', 'contactEmail', 'persons', 'counts', 'ruleSet', 'overrides',
    ]);
  });
});
