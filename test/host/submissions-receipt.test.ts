import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import { useAnswers, useSettings } from './lib/answers';
import { useFolder } from './lib/place';
import { product } from './lib/product';
import { clock, facts, on, recorded, row } from './lib/record';
import type { Recorded } from './lib/record';

const NOON = '2017-01-05T11:00:00.000Z';
const MORNING = 'Fri, 06 Jan 2017 08:00:12 +0100';
const PERSON = '01819012345';

/** An e-mail as a mail program saves it. */
const mail = (...lines: string[]) => [
  'From: mottak@register.example', `Date: ${MORNING}`, 'Subject: Kvittering', 'Content-Type: text/plain; charset=utf-8', '', ...lines, '',
].join('\r\n');

describe('the e-mailed receipt of a submission', () => {
  const folder = useFolder();
  useSettings({ 'iplos.language': 'en' });
  const answers = useAnswers();
  let open: Recorded[];
  beforeEach(async () => {
    await clock(NOON);
    open = [];
  });
  afterEach(async () => {
    for (const one of open) await one.add(NOON, { state: 'receipt', receivedAt: NOON, via: 'mail' });
    await clock(undefined);
  });

  /** A submission of a municipality of its own, which awaits its receipt. */
  async function sent(kommunenummer: string): Promise<Recorded> {
    const one = await recorded([[NOON, { state: 'sending' }], [NOON, { state: 'sent' }]], { kommunenummer });
    await row(one.id);
    open.push(one);
    return one;
  }
  async function write(text: string | Uint8Array): Promise<vscode.Uri> {
    const file = path.join(folder(), 'kvittering.eml');
    await fs.writeFile(file, text);
    return vscode.Uri.file(file);
  }
  const registered = async (one: Recorded) => (await row(one.id, ({ state }) => state === 'received')).submission.receipt;
  const paste = (text: string) => answers.expect(/Register Receipt/, 'Paste or type').expect(/Paste the text of the e-mail, or type/, text);
  const register = (node?: unknown) => on('submissions.registerReceipt', node);

  it('finds the submission by what the e-mail holds, asks, and keeps its number and time', async () => {
    const [one] = [await sent('1001'), await sent('1002')];
    const uri = await write(mail('IPLOS-data for kommune 1001 er mottatt.', 'Kvitteringsnummer: R-2017.42'));
    answers.expect(/Register Receipt/, 'Choose the e-mail as a file (.eml)').expect(/Choose the e-mail with the receipt/, uri);
    answers.expect(new RegExp(`for ${one.file}\\?\nReal submission, sent 5 January 2017 at 12:00\nReceipt number: R-2017\\.42\n\nThe e-mail names the municipality`), true);
    await register();
    assert.deepEqual(await registered(one), { number: 'R-2017.42', receivedAt: '2017-01-06T07:00:12.000Z', via: 'mail' });
    assert.equal(answers.last.message, `The receipt for ${one.file} is registered.`);
    const known = await facts(await row(one.id));
    assert.deepEqual([known['State'], known['Receipt came by'], known['Receipt came']], ['Received', 'e-mail', '6 January 2017 at 08:00']);
    await register(uri);
    assert.equal(answers.last.message, `This receipt for ${one.file} is registered already.`);
  });

  it('takes an e-mail that is dropped on the view, as a file or out of a mail program', async () => {
    const { submissions } = await product();
    for (const kind of ['text/uri-list', 'files']) {
      const one = await sent(kind === 'files' ? '1003' : '1004');
      const uri = await write(mail(`SHA-256: ${one.sha256}`, 'Kvitteringsnummer: R-7'));
      const bytes = await fs.readFile(uri.fsPath);
      const item = new vscode.DataTransferItem(kind === 'files' ? '' : uri.toString());
      if (kind === 'files') item.asFile = () => ({ name: 'kvittering.eml', data: async () => bytes });
      const data = new vscode.DataTransfer();
      data.set(kind, item);
      answers.expect(/names this very file/, true);
      await submissions.handleDrop(undefined, data);
      assert.equal((await registered(one))?.number, 'R-7');
    }
  });

  it('refuses the receipt of another file, whatever else it says', async () => {
    const one = await sent('1005');
    paste(`Kommune 1005, SHA-256 ${'f'.repeat(64)}, kvitteringsnummer 12345`);
    await register(await row(one.id));
    assert.match(answers.last.message, /^The receipt is for another file/);
    assert.equal((await row(one.id)).submission.receipt, undefined);
  });

  it('lets choose where it fits several, and leaves it where nobody chooses', async () => {
    const [one, other] = [await sent('1006'), await sent('1006')];
    paste('Kommune 1006 er mottatt').expect(new RegExp(`does not say which[^]*${other.file}[^]*${one.file}`), undefined);
    await register();
    assert.equal((await row(one.id)).submission.receipt, undefined);
    paste('Kommune 1006 er mottatt').expect(/does not say which/, other.file).expect(/has no receipt number[^]*You have chosen/, true);
    await register();
    assert.deepEqual((await registered(other))?.via, 'mail');
    // Called on the row of one of those that it fits, it is that one.
    const third = await sent('1006');
    paste('Kommune 1006 er mottatt').expect(new RegExp(`for ${third.file}`), false);
    await register(await row(third.id));
    assert.equal((await row(third.id)).submission.receipt, undefined);
  });

  it('takes a number that is typed, for the row that it is typed on, but never what may be a person\'s', async () => {
    const one = await sent('1007');
    answers.expect(/Register Receipt/, 'Paste or type').expect(/Paste the text/, PERSON);
    await assert.rejects(async () => register(await row(one.id)), /Eleven digits may be a person's number/);
    paste('2017-004211').expect(/Receipt number: 2017-004211\n\nYou have chosen the submission yourself/, true);
    await register(await row(one.id));
    assert.deepEqual(await registered(one), { number: '2017-004211', receivedAt: NOON, via: 'mail' });
  });

  it('warns of an e-mail that tells of something that went wrong', async () => {
    const one = await sent('1008');
    paste(`Filen ${one.sha256} kunne ikke leses og er avvist.`).expect(/may mean that something went wrong/, false);
    await register();
    assert.equal((await row(one.id)).submission.state, 'receipt-awaited');
  });

  it('says what it cannot read', async () => {
    await register(await write(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 1])));
    assert.match(answers.last.message, /^The e-mail cannot be read\. Save it as an \.eml file/);
    await register(vscode.Uri.file(path.join(folder(), 'none.eml')));
    assert.match(answers.last.message, /^Cannot find none\.eml/);
  });
});
