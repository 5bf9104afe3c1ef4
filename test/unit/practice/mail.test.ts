import assert from 'node:assert/strict';
import { number } from '../../../src/core/findings/words';
import { readMail } from '../../../src/submission/mail/mime';
import { matchReceipt } from '../../../src/submission/mail/receipt-mail';
import { openJournal } from '../../../src/submission/journal';
import { submissionsOf } from '../../../src/submission/record/submissions';
import { LOGIN, NOW } from '../submission/support';
import { usePractice } from './support';

describe('The receipt that comes by e-mail', () => {
  const practice = usePractice();
  const overview = async () => submissionsOf((await openJournal(`${practice.folder()}/record`).read()).entries, NOW);

  it('is there when the file has been taken, due at the next 08:00, and can be brought forward', async () => {
    assert.deepEqual(practice.receiver.receiptMails(), []);
    const { manifest } = await practice.send(await practice.encrypted());
    const [mail] = practice.receiver.receiptMails();
    assert.deepEqual([mail.receipt, mail.sha256, mail.dueAt, mail.fileName], [
      'P-1', manifest.cipher.sha256, '2017-01-06T07:00:00.000Z', 'kvittering-P-1.eml',
    ]);
    assert.equal(readMail(mail.content(NOW)).date?.toISOString(), NOW.toISOString());
  });

  it('is one for one file, however often that is sent', async () => {
    const file = await practice.encrypted();
    await practice.send(file);
    await practice.send(file);
    assert.equal(practice.receiver.receiptMails().length, 1);
  });

  it('is read as it was written, and matched to the submission it is for', async () => {
    await practice.send(await practice.encrypted());
    const sent = await practice.send(await practice.encrypted(77));
    const mail = readMail(practice.receiver.receiptMails()[1].content(new Date('2017-01-06T07:00:00Z')));
    assert.match(mail.subject ?? '', /^ØVELSE: Kvittering for IPLOS-data, 0101 2016$/);
    assert.match(mail.text, /Rapporteringsår: 2016\r?\n/);
    assert.match(mail.text, /Mottatt: 5\.1\.2017 kl\. 11\.00\r?\n/);
    const { bytes } = sent.manifest.cipher;
    assert.ok(mail.text.includes(`Størrelse: ${number(bytes, 'nb')} byte`), mail.text);
    // Receipts of earlier versions told the same otherwise.
    const earlier = mail.text.replace(/Mottatt: .*/, `Mottatt (UTC): ${NOW.toISOString()}`).replace(/Størrelse: .*/, `Størrelse: ${bytes} byte`);
    assert.match(earlier, /UTC.*Z\r?\n/);
    for (const text of [mail.text, earlier]) {
      const match = matchReceipt({ ...mail, text }, await overview());
      assert.ok(match.kind === 'matched' && match.by === 'hash');
      assert.deepEqual([match.submission.cipherSha256, match.found.number], [sent.manifest.cipher.sha256, 'P-2']);
    }
  });

  it('is plain ASCII in short lines, so that no mail program changes it, and holds neither PIN nor log-in', async () => {
    await practice.send(await practice.encrypted());
    const text = practice.receiver.receiptMails()[0].content(NOW);
    assert.match(text, /^[\x20-\x7e\r\n]*$/);
    for (const line of text.split('\r\n')) assert.ok(line.length <= 78 || line.startsWith('Subject'), line);
    assert.ok(!text.includes(LOGIN.pin.reveal()) && !text.includes(LOGIN.organisasjonsnummer));
  });
});
