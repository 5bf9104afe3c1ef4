import assert from 'node:assert/strict';
import { readFile, truncate, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Fault } from '../../../src/practice/faults';
import { startReceiver } from '../../../src/practice/receiver';
import type { PracticeReceiver, ReceivedSubmission } from '../../../src/practice/receiver';
import type { CheckVerdict } from '../../../src/submission/check';
import { readCredentials } from '../../../src/submission/credentials';
import { HeldError } from '../../../src/submission/errors';
import { httpTransport } from '../../../src/submission/http';
import { openJournal } from '../../../src/submission/journal';
import { readRecipientKey } from '../../../src/submission/keys';
import { encryptFile, sendFile } from '../../../src/submission/submit';
import type { EncryptOutcome, SubmitDeps } from '../../../src/submission/submit';
import { checkBytesOf, checkFileOf, LOGIN, makeFile, makeRecipient, NOW, PIN, SEASON, useFolder } from '../submission/support';

const MB = 1024 * 1024;

async function listen(server: Server): Promise<string> {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

describe('Sending to the practice receiver', () => {
  const folder = useFolder();
  let receiver: PracticeReceiver;
  let found: Partial<CheckVerdict>;
  let told: ReceivedSubmission[];
  let pauses: number[];
  let ids: number;

  beforeEach(async () => {
    [found, told, pauses, ids] = [{}, [], [], 0];
    let receipts = 0;
    receiver = await startReceiver({
      login: LOGIN, now: () => NOW, newReceiptNumber: () => `P-${++receipts}`,
      check: (chunks) => checkBytesOf(found)(chunks), onSubmission: (submission) => told.push(submission),
    });
  });
  afterEach(() => receiver.close());

  const deps = (changes: Partial<SubmitDeps> = {}): SubmitDeps => ({
    check: (path) => checkFileOf(found)(path), seasonOf: () => SEASON, journal: openJournal(`${folder()}/record`),
    now: () => NOW, newId: () => `a-${++ids}`, confirm: async () => true, ...changes,
  });

  const transport = (address = receiver.address) => httpTransport({
    id: 'practice', target: 'practice', address, limits: { connect: 2000, idle: 2000 },
    sleep: async (milliseconds) => void pauses.push(milliseconds),
  });

  async function encrypted(size = 5000): Promise<EncryptOutcome> {
    const { path } = await makeFile(folder(), size);
    const key = await readRecipientKey(receiver.publicKey(), { now: NOW, source: 'practice' });
    return encryptFile(deps(), {
      path, target: 'practice', recipients: [key], contactEmail: 'iplos@kommune.example', replace: true,
    });
  }

  const send = (file: EncryptOutcome, more: Partial<Parameters<typeof sendFile>[1]> = {}) => sendFile(deps(), {
    cipherPath: file.cipherPath, credentials: LOGIN, transport: transport(), ...more,
  });

  async function states(): Promise<string[]> {
    const { entries } = await openJournal(`${folder()}/record`).read();
    return entries.map((entry) => (entry.state === 'failed' ? `failed ${entry.reason}` : entry.state));
  }

  it('gives a receipt for the very bytes that were encrypted, and the record says so', async () => {
    const file = await encrypted(3 * MB);
    const phases = new Set<string>();
    const { receipt, recorded } = await send(file, { onProgress: ({ phase }) => phases.add(phase) });
    assert.deepEqual(receipt, {
      number: 'P-1', sha256: file.manifest.cipher.sha256, bytes: file.manifest.cipher.bytes,
      receivedAt: NOW.toISOString(), target: 'practice', persons: 3,
      counts: { fatal: 0, error: 0, warning: 2, information: 1 },
    });
    assert.equal(recorded, true);
    assert.deepEqual([...phases], ['upload', 'answer']);
    assert.deepEqual(await states(), ['encrypting', 'encrypted', 'sending', 'sent', 'receipt']);
    assert.equal(told[0].verdict?.sha256, file.manifest.plain.sha256);
  });

  it('gives the same receipt for the same file, without taking it twice', async () => {
    const file = await encrypted();
    const first = await send(file);
    assert.deepEqual((await send(file)).receipt, first.receipt);
    assert.equal(receiver.accepted().length, 1);
  });

  it('refuses each wrong value of the log-in, and never tries it again by itself', async () => {
    const file = await encrypted();
    const right = { kommunenummer: '0101', bydelsnummer: '00', organisasjonsnummer: '310000019', pin: PIN };
    const wrong = [{ kommunenummer: '0104' }, { bydelsnummer: '01' }, { organisasjonsnummer: '310000027' }, { pin: '1' }];
    for (const value of wrong) {
      const credentials = readCredentials({ ...right, ...value });
      await assert.rejects(send(file, { credentials }), { code: 'login-refused' });
    }
    assert.deepEqual(pauses, []);
    assert.equal((await send(file)).receipt.number, 'P-1');
  });

  it('locks the log-in after five wrong ones', async () => {
    const file = await encrypted();
    const credentials = readCredentials({ kommunenummer: '0101', organisasjonsnummer: '310000019', pin: 'feil' });
    for (let i = 0; i < 5; i++) await assert.rejects(send(file, { credentials }), { code: 'login-refused' });
    await assert.rejects(send(file), { code: 'login-locked' });
  });

  it('takes an incomplete file and says what it found', async () => {
    found = { counts: { fatal: 0, error: 4, warning: 0, information: 0 } };
    assert.equal((await send(await encrypted())).receipt.counts?.error, 4);
  });

  it('refuses, with counts, what cannot be read as an extract', async () => {
    const file = await encrypted();
    found = { counts: { fatal: 2, error: 0, warning: 0, information: 0 } };
    await assert.rejects(send(file), (error: { code: string; args: object }) => {
      assert.equal(error.code, 'data-fatal');
      assert.deepEqual({ ...error.args, receiver: '' }, { receiver: '', status: 422, ...found.counts });
      return true;
    });
    assert.equal(told[0].refusal, 'fatal');
    assert.deepEqual((await states()).slice(2), ['sending', 'failed data-fatal']);
  });

  it('refuses a file of another municipality', async () => {
    found = { kommunenummer: '0301' };
    await assert.rejects(send(await encrypted()), { code: 'data-other-municipality' });
  });

  it('refuses a file that was encrypted to somebody else', async () => {
    const { path } = await makeFile(folder(), 2 * MB);
    const recipients = [await makeRecipient()];
    const file = await encryptFile(deps(), {
      path, target: 'practice', recipients, contactEmail: 'iplos@kommune.example', replace: false,
    });
    await assert.rejects(send(file), { code: 'data-not-decryptable' });
    assert.equal(receiver.accepted().length, 0);
  });

  const passing: [string, Fault][] = [
    ['is hung up on half way', { kind: 'hang-up', at: 0.5, times: 1 }],
    ['is hung up on at once', { kind: 'hang-up', at: 0, times: 1 }],
    ['is hung up on at the end', { kind: 'hang-up', at: 1, times: 1 }],
    ['is answered 503', { kind: 'status', status: 503, times: 2 }],
    ['is answered 500', { kind: 'status', status: 500, times: 1 }],
    ['is answered 429', { kind: 'status', status: 429, times: 1 }],
    ['gets no answer though the file was taken', { kind: 'lose-answer', times: 1 }],
  ];
  for (const [what, fault] of passing) {
    for (const size of [0, 1, 3 * MB]) {
      it(`makes one submission of ${size} bytes when it ${what}`, async () => {
        const file = await encrypted(size);
        receiver.faults.set([fault]);
        assert.equal((await send(file)).receipt.number, 'P-1');
        assert.equal(receiver.accepted().length, 1);
        assert.equal(pauses.length, fault.times);
      });
    }
  }

  const lasting: [string, Fault, number][] = [
    ['receiver-hung-up', { kind: 'hang-up', at: 0.5, times: 9 }, 4],
    ['receiver-failed', { kind: 'status', status: 500, times: 9 }, 4],
    ['too-many-requests', { kind: 'status', status: 429, times: 9, retryAfterSeconds: 7200 }, 0],
    ['too-large', { kind: 'status', status: 413, times: 9 }, 0],
    ['login-refused', { kind: 'refuse-login', times: 9 }, 0],
    ['receipt-mismatch', { kind: 'wrong-hash', times: 1 }, 0],
  ];
  for (const [code, fault, tries] of lasting) {
    it(`ends with ${code} when it lasts, and sending again afterwards makes one submission`, async () => {
      const file = await encrypted(3 * MB);
      receiver.faults.set([fault]);
      await assert.rejects(send(file), { code });
      assert.equal(pauses.length, tries);
      assert.deepEqual((await states()).slice(2), ['sending', `failed ${code}`]);
      receiver.faults.set([]);
      await send(file);
      assert.equal(receiver.accepted().length, 1);
    });
  }

  it('says how far it came when the receiver hangs up', async () => {
    const file = await encrypted(8 * MB);
    receiver.faults.set([{ kind: 'hang-up', at: 0.5, times: 9 }]);
    await assert.rejects(send(file), ({ args }: { args: { percent: number } }) => args.percent >= 40 && args.percent < 100);
  });

  it('waits longer each time, or as long as the receiver asks', async () => {
    const file = await encrypted();
    receiver.faults.set([{ kind: 'status', status: 503, times: 2 }, { kind: 'status', status: 429, times: 1, retryAfterSeconds: 30 }]);
    await send(file);
    assert.deepEqual(pauses, [1000, 2000, 30_000]);
  });

  it('can be cancelled in the middle of the upload and while it waits', async () => {
    const file = await encrypted(8 * MB);
    const cancel = new AbortController();
    await assert.rejects(send(file, { signal: cancel.signal, onProgress: () => cancel.abort() }), { code: 'cancelled' });
    assert.equal(receiver.accepted().length, 0);
    const waiting = new AbortController();
    receiver.faults.set([{ kind: 'status', status: 503, times: 9 }]);
    const slow = httpTransport({ id: 'practice', target: 'practice', address: receiver.address });
    setTimeout(() => waiting.abort(), 100);
    await assert.rejects(send(file, { signal: waiting.signal, transport: slow }), { code: 'cancelled' });
  });

  it('does not send a file that is not the one its manifest names', async () => {
    const file = await encrypted();
    const whole = await readFile(file.cipherPath);
    for (const spoil of [() => truncate(file.cipherPath, 100), () => writeFile(file.cipherPath, Buffer.concat([whole, whole]))]) {
      await spoil();
      await assert.rejects(send(file), { code: 'manifest-mismatch' });
    }
    assert.equal(told.length, 0);
  });

  it('needs nothing but the encrypted file and its manifest', async () => {
    const file = await encrypted();
    await writeFile(`${folder()}/uttrekk.xml`, '');
    const check = async () => assert.fail('the plain file is not looked at');
    const { receipt } = await sendFile(deps({ check }), {
      cipherPath: file.cipherPath, credentials: LOGIN, transport: transport(),
    });
    assert.equal(receipt.number, 'P-1');
  });

  it('never mixes practice and production', async () => {
    const file = await encrypted();
    const production = httpTransport({ id: 'http', target: 'production', address: receiver.address });
    await assert.rejects(send(file, { transport: production }), { code: 'target-mismatch' });
    const manifest = JSON.parse(await readFile(file.manifestPath, 'utf8'));
    await writeFile(file.manifestPath, JSON.stringify({ ...manifest, target: 'production' }));
    await assert.rejects(send(file, { transport: production }), { code: 'target-mismatch' });
    assert.equal(told.length, 0);
  });

  it('says so when nobody is there, and when nobody answers', async () => {
    const file = await encrypted();
    const silent = createServer(() => undefined);
    const address = await listen(silent);
    try {
      const impatient = httpTransport({
        id: 'practice', target: 'practice', address, limits: { connect: 500, idle: 50 }, sleep: async () => undefined,
      });
      await assert.rejects(send(file, { transport: impatient }), { code: 'timed-out' });
    } finally {
      silent.closeAllConnections();
      silent.close();
    }
    await assert.rejects(send(file, { transport: transport(address) }), { code: 'connection-failed' });
  });

  it('says so when something else answers', async () => {
    const file = await encrypted();
    const page = createServer((_, response) => response.end('<html>'));
    const address = await listen(page);
    try {
      await assert.rejects(send(file, { transport: transport(address) }), { code: 'unexpected-answer' });
    } finally {
      page.close();
    }
  });

  it('keeps PIN and plain text out of errors, record and manifest', async () => {
    const secret = 'PERSON 01819012345';
    const { path } = await makeFile(folder(), Buffer.from(secret));
    const recipients = [await readRecipientKey(receiver.publicKey(), { now: NOW, source: 'practice' })];
    const file = await encryptFile(deps(), {
      path, target: 'practice', recipients, contactEmail: 'iplos@kommune.example', replace: false,
    });
    receiver.faults.set([{ kind: 'refuse-login', times: 1 }]);
    const error: Error = await send(file).then(() => assert.fail(), (reason) => reason);
    await send(file);
    const record = await readFile(`${folder()}/record/submissions.jsonl`, 'utf8');
    const manifest = await readFile(file.manifestPath, 'utf8');
    const said = [record, manifest, JSON.stringify(error), String(error), error.stack ?? '', JSON.stringify(told)];
    for (const text of said) {
      assert.ok(!text.includes(PIN) && !text.includes('01819012345'), text);
    }
  });

  it('holds back what the gate holds back, and records nothing of it', async () => {
    found = { counts: { fatal: 1, error: 0, warning: 0, information: 0 } };
    await assert.rejects(encrypted(), (error) => error instanceof HeldError && error.holds[0].code === 'fatal');
    assert.deepEqual(await states(), []);
  });
});
