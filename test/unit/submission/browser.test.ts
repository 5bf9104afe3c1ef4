import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { browserTransport } from '../../../src/submission/browser';
import type { BrowserGuide, BrowserScreen } from '../../../src/submission/browser';
import { openJournal } from '../../../src/submission/journal';
import { submissionsOf } from '../../../src/submission/record/submissions';
import { encryptFile, sendFile } from '../../../src/submission/submit';
import type { SubmitDeps } from '../../../src/submission/submit';
import { checkFileOf, LOGIN, makeFile, makeRecipient, NOW, PIN, SEASON, useFolder } from './support';

const PAGE = 'https://sendemodul.example/logg-inn?skjema=IPLOS#start';

describe('Sending by the browser', () => {
  const folder = useFolder();
  let done: string[];
  let guide: BrowserGuide | undefined;
  let ids = 0;

  beforeEach(() => [done, guide] = [[], undefined]);

  const screen = (answer: boolean | ((signal?: AbortSignal) => Promise<boolean>)): BrowserScreen => ({
    open: async (address) => void done.push(`open ${address}`),
    reveal: async (path) => void done.push(`reveal ${path.split('/').pop()}`),
    wasSent: async (shown, signal) => {
      guide = shown;
      return typeof answer === 'boolean' ? answer : answer(signal);
    },
  });
  const transport = (given: BrowserScreen, address = PAGE) => browserTransport({ address, language: 'nb', screen: given, now: () => NOW });
  const deps = (): SubmitDeps => ({
    check: checkFileOf(), seasonOf: () => SEASON, journal: openJournal(`${folder()}/record`), now: () => NOW,
    newId: () => `a-${++ids}`, confirm: async () => true,
  });
  const { pin: _, ...login } = LOGIN;

  async function send(given: BrowserScreen, signal?: AbortSignal) {
    const { path } = await makeFile(folder(), 500);
    const contactEmail = 'iplos@kommune.example';
    const { cipherPath } = await encryptFile(deps(), { path, target: 'production', recipients: [await makeRecipient()], contactEmail, replace: true });
    done = [];
    return { cipherPath, sent: sendFile(deps(), { cipherPath, credentials: login, transport: transport(given), signal }) };
  }
  const overview = async () => submissionsOf((await openJournal(`${folder()}/record`).read()).entries, NOW);

  it('opens the page, shows the file, and takes the administrator\'s word', async () => {
    const { cipherPath, sent } = await send(screen(true));
    assert.equal((await sent).receipt.number, undefined);
    assert.deepEqual(done, [`open ${PAGE}`, 'reveal uttrekk.xml.pgp']);
    const [{ state, dueAt, transport: by }] = await overview();
    assert.deepEqual([state, dueAt, by], ['receipt-awaited', '2017-01-06T07:00:00.000Z', 'browser']);
    assert.equal(guide?.path, cipherPath);
  });

  it('shows the four values, and of the PIN only where it is known from', async () => {
    await (await send(screen(true))).sent;
    assert.deepEqual(guide?.values, [
      { label: 'Kommunenummer', value: '0101', copy: true }, { label: 'Bydelsnummer', value: '00', copy: true },
      { label: 'Organisasjonsnummer', value: '310000019', copy: true },
      { label: 'PIN-kode', value: 'den du har fått fra mottakeren', copy: false },
    ]);
    assert.deepEqual(guide?.steps, [
      `Siden for innsending er åpnet i nettleseren: ${PAGE}`,
      'Logg inn der med disse verdiene:\nKommunenummer: 0101\nBydelsnummer: 00\nOrganisasjonsnummer: 310000019\nPIN-kode: den du har fått fra mottakeren',
      'Velg denne filen og send den: uttrekk.xml.pgp',
    ]);
    assert.equal(guide?.question, 'Ble filen sendt?');
  });

  it('gives away no PIN even where one is handed in', async () => {
    const { cipherPath, sent } = await send(screen(true));
    await sent;
    await sendFile(deps(), { cipherPath, credentials: LOGIN, transport: transport(screen(true)) });
    assert.ok(!JSON.stringify(guide).includes(PIN));
  });

  it('records as failed what was not sent, and as cancelled what was cancelled', async () => {
    await assert.rejects((await send(screen(false))).sent, { code: 'not-sent' });
    const cancel = new AbortController();
    await assert.rejects((await send(screen(async () => (cancel.abort(), false)), cancel.signal)).sent, { code: 'cancelled' });
    assert.deepEqual((await overview()).map(({ failure }) => failure?.reason), ['cancelled', 'not-sent']);
  });

  it('opens no page for a file that is not its manifest\'s', async () => {
    const { cipherPath, sent } = await send(screen(true));
    await sent;
    await writeFile(cipherPath, 'annet');
    done = [];
    await assert.rejects(sendFile(deps(), { cipherPath, credentials: login, transport: transport(screen(true)) }), { code: 'manifest-mismatch' });
    assert.deepEqual(done, []);
  });

  it('opens no page that is not protected', () => {
    assert.throws(() => transport(screen(true), 'http://sendemodul.example'), { code: 'address-not-https' });
    assert.throws(() => transport(screen(true), 'sendemodul'), { code: 'address-invalid' });
  });
});
