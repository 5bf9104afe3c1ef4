import assert from 'node:assert/strict';
import { readFile, rename, truncate, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startReceiver } from '../../../src/practice/receiver';
import { readCredentials } from '../../../src/submission/credentials';
import type { SubmissionError } from '../../../src/submission/errors';
import { bytesCheck, fileCheck } from '../../../src/submission/file-check';
import { httpTransport } from '../../../src/submission/http';
import { openJournal } from '../../../src/submission/journal';
import { readRecipientKey } from '../../../src/submission/keys';
import { readMail } from '../../../src/submission/mail/mime';
import { matchReceipt } from '../../../src/submission/mail/receipt-mail';
import { pairCheck } from '../../../src/submission/pair-check';
import { submissionsOf } from '../../../src/submission/record/submissions';
import { encryptFile, sendFile } from '../../../src/submission/submit';
import type { EncryptOutcome, SubmitDeps } from '../../../src/submission/submit';
import { say } from '../../../src/submission/words';
import { extract35, identMessage } from '../core/pair/support';
import { ENVIRONMENT } from '../core/support';
import { NOW, PIN, SEASON, sha256, useFolder } from '../submission/support';

const LOGIN = readCredentials({ kommunenummer: '0403', organisasjonsnummer: '310000019', pin: PIN });
const PERSONS = [['1', '68', 'M'], ['2', '68', 'M']] as const;
const NUMBERS = [['1', '01815010341'], ['2', '01815010341']] as const;

describe('An extract and its ident message, sent to the practice receiver', () => {
  const folder = useFolder();
  const at = (name: string) => join(folder(), name);
  let receiver: Awaited<ReturnType<typeof startReceiver>>;
  let ids = 0;
  beforeEach(async () => {
    let receipts = 0;
    receiver = await startReceiver({
      login: LOGIN, now: () => NOW, newReceiptNumber: () => `P-${++receipts}`, check: bytesCheck(() => ENVIRONMENT, '1'),
    });
  });
  afterEach(() => receiver.close());

  const deps = (): SubmitDeps => ({
    check: fileCheck(() => ENVIRONMENT, '1'), seasonOf: () => SEASON, journal: openJournal(at('record')), now: () => NOW,
    newId: () => `a-${++ids}`, confirm: async () => true,
  });
  const requests: string[] = [];
  async function encrypt(ident = identMessage(NUMBERS)): Promise<EncryptOutcome> {
    await writeFile(at('uttrekk.xml'), extract35(PERSONS));
    await writeFile(at('ident.xml'), ident);
    const recipient = await readRecipientKey(receiver.publicKey(), { now: NOW, source: 'practice' });
    return encryptFile(deps(), {
      path: at('uttrekk.xml'), ident: { path: at('ident.xml'), check: pairCheck(() => ENVIRONMENT, '1') }, target: 'practice',
      recipients: [recipient], contactEmail: 'iplos@kommune.example', replace: true,
    });
  }
  const send = ({ cipherPath }: EncryptOutcome, onProgress?: (done: number) => void) => sendFile(deps(), {
    cipherPath, credentials: LOGIN, onProgress: onProgress && (({ done, total }) => onProgress(done / total)),
    transport: httpTransport({
      id: 'practice', target: 'practice', address: receiver.address, limits: { connect: 2000, idle: 2000 },
      sleep: async () => void requests.push('again'),
    }),
  });
  const overview = async () => submissionsOf((await openJournal(at('record')).read()).entries, NOW);

  it('are one submission with one receipt, which names both hashes', async () => {
    const file = await encrypt();
    const seen: number[] = [];
    const { receipt } = await send(file, (part) => seen.push(part));
    const { cipher, ident } = file.manifest;
    assert.deepEqual([receipt.number, receipt.sha256, receipt.ident], ['P-1', cipher.sha256, ident?.cipher]);
    assert.equal(receipt.persons, 2);
    assert.deepEqual([...seen].sort((a, b) => a - b), seen);
    assert.equal(seen.at(-1), 1);
    const [submission, ...others] = await overview();
    assert.deepEqual([submission.state, submission.ident?.cipherSha256, others], ['received', ident?.cipher.sha256, []]);
  });

  it('are checked there in the light of each other', async () => {
    const { manifest, ...file } = await encrypt(identMessage([...NUMBERS, ['3', '01815010341']], '13'));
    const { receipt } = await send({ manifest, ...file });
    const both = manifest.counts.error + manifest.ident!.counts.error;
    assert.ok(manifest.ident!.counts.error >= 2, 'a person and the serial number');
    assert.equal(receipt.counts?.error, both);
  });

  it('are received once, however often they are sent and whichever answer is lost', async () => {
    const file = await encrypt();
    for (const times of [1, 2]) {
      receiver.faults.set([{ kind: 'lose-answer', times }]);
      assert.equal((await send(file)).receipt.number, 'P-1');
    }
    assert.equal(receiver.accepted().length, 1);
    assert.equal(receiver.receiptMails().length, 1);
  });

  it('go on where they were cut off between the two files: the first is not sent again', async () => {
    const file = await encrypt();
    receiver.faults.set([{ kind: 'lose-answer', times: 1 }]);
    const uploaded: number[] = [];
    await send(file, (part) => uploaded.push(part));
    const { cipher, ident } = file.manifest;
    const share = ident!.cipher.bytes / (cipher.bytes + ident!.cipher.bytes);
    // After the break it begins with the ident message already there.
    const again = uploaded.slice(uploaded.lastIndexOf(0) + 1);
    assert.ok(again.length > 0 && again.every((part) => part > share), again.join());
  });

  it('say which of the three files is missing, before anything is sent', async () => {
    const file = await encrypt();
    const without = async (name: string, code: string, named: string) => {
      await rename(at(name), at('elsewhere'));
      await assert.rejects(send(file), (error: { code: string; args: { file: string } }) => error.code === code && error.args.file === named);
      await rename(at('elsewhere'), at(name));
    };
    await without('ident.xml.pgp', 'pair-file-missing', 'ident.xml.pgp');
    await without('uttrekk.xml.pgp', 'file-not-found', 'uttrekk.xml.pgp');
    await without('uttrekk.xml.pgp.json', 'manifest-missing', 'uttrekk.xml.pgp.json');
    await writeFile(at('ident.xml.pgp'), 'another file');
    await assert.rejects(send(file), { code: 'manifest-mismatch', args: { file: 'ident.xml.pgp' } });
    await unlink(at('ident.xml.pgp'));
    assert.deepEqual(receiver.accepted(), []);
  });

  it('are refused by name of what is wrong with either', async () => {
    const file = await encrypt();
    await writeFile(file.manifestPath, JSON.stringify({ ...file.manifest, ident: { ...file.manifest.ident, plain: file.manifest.plain } }));
    await assert.rejects(send(file), { code: 'data-refused' });
    assert.deepEqual(receiver.accepted(), []);
  });

  it('are refused before the upload where the ident message is larger than is taken, with the limit and what to do', async () => {
    const file = await encrypt();
    const bytes = 64 * 1024 * 1024 + 1;
    await truncate(at('ident.xml.pgp'), bytes);
    const cipher = { sha256: sha256(await readFile(at('ident.xml.pgp'))), bytes };
    await writeFile(file.manifestPath, JSON.stringify({ ...file.manifest, ident: { ...file.manifest.ident, cipher } }));
    const uploaded: number[] = [];
    await assert.rejects(send(file, (part) => uploaded.push(part)), ({ code, args }: SubmissionError) => {
      assert.match(say('en', code, args), /^ident\.xml\.pgp is larger than .* the limit is 64 MB\. Practise with a smaller extract\./);
      return code === 'too-large-practice';
    });
    assert.deepEqual([uploaded, receiver.accepted()], [[], []]);
  });

  it('have a receipt by e-mail that names both, and one that names the extract alone is to be looked at', async () => {
    const { receipt, manifest } = await send(await encrypt());
    const [mail] = receiver.receiptMails();
    const whole = readMail(mail.content(NOW));
    for (const hash of [manifest.cipher.sha256, manifest.ident!.cipher.sha256]) assert.ok(whole.text.includes(hash));
    const match = matchReceipt(whole, await overview());
    assert.ok(match.kind === 'matched' && match.by === 'hash' && !match.found.doubtful && match.found.number === receipt.number);
    const half = matchReceipt({ text: whole.text.replace(manifest.ident!.cipher.sha256, '') }, await overview());
    assert.ok(half.kind === 'matched' && half.found.doubtful);
  });

  it('show up on the receiver\'s page as one, without a person', async () => {
    const { manifest } = await send(await encrypt());
    const page = await (await fetch(`${receiver.address}?lang=en`)).text();
    assert.equal(page.match(/<article/g)?.length, 1);
    assert.ok(page.includes(manifest.cipher.sha256) && page.includes(manifest.ident!.cipher.sha256));
    assert.ok(!page.includes(NUMBERS[0][1]));
    const record = await readFile(at('record/submissions.jsonl'), 'utf8');
    assert.ok(!record.includes(NUMBERS[0][1]) && !record.includes(PIN));
  });
});
