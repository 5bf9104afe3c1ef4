import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCredentials } from '../../../src/submission/credentials';
import { HeldError } from '../../../src/submission/errors';
import { httpTransport } from '../../../src/submission/http';
import { openJournal } from '../../../src/submission/journal';
import { submissionsOf } from '../../../src/submission/record/submissions';
import { sendFile } from '../../../src/submission/submit';
import { LOGIN, makeRecipient, NOW, PIN } from '../submission/support';
import { usePractice } from './support';

const MB = 1024 * 1024;

describe('Sending to the practice receiver', () => {
  const practice = usePractice();

  it('gives a receipt for the very bytes that were encrypted, and the record says so', async () => {
    const file = await practice.encrypted(3 * MB);
    const phases = new Set<string>();
    const { receipt, recorded } = await practice.send(file, { onProgress: ({ phase }) => phases.add(phase) });
    assert.deepEqual(receipt, {
      number: 'P-1', sha256: file.manifest.cipher.sha256, bytes: file.manifest.cipher.bytes,
      receivedAt: NOW.toISOString(), target: 'practice', persons: 3,
      counts: { fatal: 0, error: 0, warning: 2, information: 1 },
    });
    assert.equal(recorded, true);
    assert.deepEqual([...phases], ['upload', 'answer']);
    assert.deepEqual(await practice.states(), ['encrypting', 'encrypted', 'sending', 'sent', 'receipt']);
    assert.equal(practice.told[0].verdict?.sha256, file.manifest.plain.sha256);
  });

  it('gives the same receipt for the same file, without taking it twice', async () => {
    const file = await practice.encrypted();
    const first = await practice.send(file);
    assert.deepEqual((await practice.send(file)).receipt, first.receipt);
    assert.equal(practice.receiver.accepted().length, 1);
  });

  it('refuses each wrong value of the log-in, and never tries it again by itself', async () => {
    const file = await practice.encrypted();
    const right = { kommunenummer: '0101', bydelsnummer: '00', organisasjonsnummer: '310000019', pin: PIN };
    const wrong = [
      { kommunenummer: '0104' }, { bydelsnummer: '01' }, { organisasjonsnummer: '310000027' }, { pin: '1' },
    ];
    for (const value of wrong) {
      const credentials = readCredentials({ ...right, ...value });
      await assert.rejects(practice.send(file, { credentials }), { code: 'login-refused' });
    }
    assert.deepEqual(practice.pauses, []);
    assert.equal((await practice.send(file)).receipt.number, 'P-1');
  });

  it('locks the log-in after five wrong ones', async () => {
    const file = await practice.encrypted();
    const credentials = readCredentials({ kommunenummer: '0101', organisasjonsnummer: '310000019', pin: 'feil' });
    for (let i = 0; i < 5; i++) await assert.rejects(practice.send(file, { credentials }), { code: 'login-refused' });
    await assert.rejects(practice.send(file), { code: 'login-locked' });
  });

  it('takes an incomplete file and says what it found', async () => {
    practice.found = { counts: { fatal: 0, error: 4, warning: 0, information: 0 } };
    assert.equal((await practice.send(await practice.encrypted())).receipt.counts?.error, 4);
  });

  it('refuses, with counts, what cannot be read as an extract', async () => {
    const file = await practice.encrypted();
    practice.found = { counts: { fatal: 2, error: 0, warning: 0, information: 0 } };
    await assert.rejects(practice.send(file), (error: { code: string; args: object }) => {
      assert.equal(error.code, 'data-fatal');
      assert.deepEqual({ ...error.args, receiver: '' }, { receiver: '', status: 422, ...practice.found.counts });
      return true;
    });
    assert.equal(practice.told[0].refusal, 'fatal');
    assert.deepEqual((await practice.states()).slice(2), ['sending', 'failed data-fatal']);
  });

  it('refuses a file of another municipality', async () => {
    practice.found = { kommunenummer: '0301' };
    await assert.rejects(practice.send(await practice.encrypted()), { code: 'data-other-municipality' });
  });

  it('refuses a file that was encrypted to somebody else', async () => {
    const file = await practice.encrypted(2 * MB, await makeRecipient());
    await assert.rejects(practice.send(file), { code: 'data-not-decryptable' });
    assert.equal(practice.receiver.accepted().length, 0);
  });

  it('does not send a file that is not the one its manifest names', async () => {
    const file = await practice.encrypted();
    const whole = await readFile(file.cipherPath);
    for (const other of [whole.subarray(0, 100), Buffer.concat([whole, whole]), Buffer.alloc(whole.length)]) {
      await writeFile(file.cipherPath, other);
      await assert.rejects(practice.send(file), { code: 'manifest-mismatch' });
    }
    assert.equal(practice.told.length, 0);
  });

  it('needs nothing but the encrypted file and its manifest, on another machine with a record of its own', async () => {
    const file = await practice.encrypted();
    const elsewhere = await mkdtemp(join(tmpdir(), 'iplos-minnepinne-'));
    try {
      const cipherPath = join(elsewhere, 'uttrekk.xml.pgp');
      await rename(file.cipherPath, cipherPath);
      await rename(file.manifestPath, `${cipherPath}.json`);
      await rm(practice.folder(), { recursive: true });
      const journal = openJournal(join(elsewhere, 'record'));
      const check = async () => assert.fail('the plain file is not looked at');
      const { receipt } = await sendFile(practice.deps({ check, journal }), { cipherPath, credentials: LOGIN, transport: practice.transport() });
      assert.equal(receipt.number, 'P-1');
      const [submission] = submissionsOf((await journal.read()).entries, NOW);
      assert.deepEqual([submission.state, submission.kommunenummer, submission.cipherPath], ['received', '0101', cipherPath]);
      assert.deepEqual((await readdir(elsewhere)).sort(), ['record', 'uttrekk.xml.pgp', 'uttrekk.xml.pgp.json']);
    } finally {
      await rm(elsewhere, { recursive: true });
    }
  });

  it('never mixes practice and production', async () => {
    const file = await practice.encrypted();
    const production = httpTransport({ id: 'http', target: 'production', address: practice.receiver.address });
    await assert.rejects(practice.send(file, { transport: production }), { code: 'target-mismatch' });
    const manifest = JSON.parse(await readFile(file.manifestPath, 'utf8'));
    await writeFile(file.manifestPath, JSON.stringify({ ...manifest, target: 'production' }));
    await assert.rejects(practice.send(file, { transport: production }), { code: 'target-mismatch' });
    assert.equal(practice.told.length, 0);
  });

  it('keeps PIN and plain text out of errors, record and manifest', async () => {
    const secret = 'PERSON 01819012345';
    const file = await practice.encrypted(Buffer.from(secret));
    practice.receiver.faults.set([{ kind: 'refuse-login', times: 1 }]);
    const error: Error = await practice.send(file).then(() => assert.fail(), (reason) => reason);
    await practice.send(file);
    const record = await readFile(`${practice.folder()}/record/submissions.jsonl`, 'utf8');
    const manifest = await readFile(file.manifestPath, 'utf8');
    const shown = [JSON.stringify(error), String(error), error.stack ?? '', JSON.stringify(practice.told)];
    const said = [record, manifest, ...shown];
    for (const text of said) {
      assert.ok(!text.includes(PIN) && !text.includes('01819012345'), text);
    }
  });

  it('holds back what the gate holds back, and records nothing of it', async () => {
    practice.found = { counts: { fatal: 1, error: 0, warning: 0, information: 0 } };
    const fatal = (error: unknown) => error instanceof HeldError && error.holds[0].code === 'fatal';
    await assert.rejects(practice.encrypted(), fatal);
    assert.deepEqual(await practice.states(), []);
  });
});
