// Whatever is said, shown, recorded, written or sent: no identifier of a person in the extract is in it, and no PIN. The
// samples' checks are the real ones, the log-in a real one, and the extract's own name holds an identifier too.
import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { BUILT_IN_FORMATS } from '../../../src/core/format/formats';
import { ALL_RULES } from '../../../src/core/rules/all.generated';
import { FAULT_IDS, FAULTS } from '../../../src/practice/faults';
import { startReceiver } from '../../../src/practice/receiver';
import type { PracticeReceiver } from '../../../src/practice/receiver';
import { browserTransport } from '../../../src/submission/browser';
import { readCredentials } from '../../../src/submission/credentials';
import { SubmissionError } from '../../../src/submission/errors';
import { bytesCheck, fileCheck } from '../../../src/submission/file-check';
import { openJournal } from '../../../src/submission/journal';
import { readRecipientKey } from '../../../src/submission/keys';
import { submissionsCsv } from '../../../src/submission/record/csv';
import { submissionsOf } from '../../../src/submission/record/submissions';
import { saySubmission, supportText } from '../../../src/submission/record/texts';
import { encryptFile, sendFile } from '../../../src/submission/submit';
import type { SubmitDeps } from '../../../src/submission/submit';
import { sayError, sayHold } from '../../../src/submission/words';
import { sayUpload } from '../../../src/submission/words/progress';
import { NOW, PIN, SEASON } from '../submission/support';
import { transportTo } from './zone';

const KOMMUNE = { kommunenummer: '0402', organisasjonsnummer: '310000019' };
const ENVIRONMENT = { formats: BUILT_IN_FORMATS, rules: ALL_RULES };
const read = (address: string) => new Promise<string>((resolve, reject) => {
  get(address, (response) => {
    let body = '';
    response.on('data', (chunk: Buffer) => (body += chunk.toString()));
    response.on('end', () => resolve(body));
  }).on('error', reject);
});

describe('Of the persons in an extract', function () {
  this.timeout(60_000);
  let root = '';
  let receiver: PracticeReceiver;
  let identifiers: string[] = [];
  const said: string[] = [];
  const hear = (...things: unknown[]) => {
    for (const thing of things) said.push(typeof thing === 'string' ? thing : inspect(thing, { depth: 20 }) + JSON.stringify(thing));
  };

  before(async () => {
    root = await mkdtemp(join(tmpdir(), 'iplos-silence-'));
    let receipts = 0;
    receiver = await startReceiver({
      login: readCredentials({ ...KOMMUNE, pin: PIN }), check: bytesCheck(() => ENVIRONMENT, '1'), now: () => NOW,
      newReceiptNumber: () => `P-${++receipts}`, onSubmission: hear, ruleTitle: (rule) => rule,
    });
  });
  after(async () => {
    await receiver.close();
    await rm(root, { recursive: true, force: true });
  });

  /** What is heard of a step that fails: the error, as it is logged and as it is said. */
  async function attempt<T>(step: Promise<T>): Promise<T | undefined> {
    return step.then((result) => (hear(result), result), (error: unknown) => {
      assert.ok(error instanceof SubmissionError, String(error));
      hear(error, String(error), error.stack, sayError('nb', error), sayError('en', error));
      return undefined;
    });
  }

  it('nothing is let out by encrypting, sending, failing, and all that tells of it', async () => {
    const extract = await readFile('media/samples/flawed.iplos.xml');
    identifiers = [...new Set(extract.toString('utf8').match(/(?<!\d)\d{11}(?!\d)/g) ?? [])];
    assert.ok(identifiers.length > 30, `${identifiers.length} identifiers to look for`);
    const path = join(root, `uttrekk ${identifiers[0]}.iplos.xml`);
    await writeFile(path, extract);
    const journal = openJournal(join(root, 'record'));
    let ids = 0;
    const deps: SubmitDeps = {
      check: fileCheck(() => ENVIRONMENT, '1'), seasonOf: () => SEASON, journal, now: () => NOW, newId: () => `a-${++ids}`,
      confirm: async (hold) => (hear(hold, sayHold('nb', hold), sayHold('en', hold)), true),
    };
    const onProgress = (progress: Parameters<typeof sayUpload>[1]) => hear(progress, sayUpload('nb', progress, 'mottakeren') ?? '');
    const practice = await readRecipientKey(receiver.publicKey(), { now: NOW, source: 'practice' });
    const encrypt = (target: 'practice' | 'production') => encryptFile(deps, {
      path, target, recipients: [practice], contactEmail: 'iplos@kommune.example', replace: true, onProgress,
    });
    await attempt(encrypt('production'));
    const done = await attempt(encrypt('practice')) ?? assert.fail('it was not encrypted');
    const credentials = readCredentials({ ...KOMMUNE, pin: PIN });
    const send = (pin = PIN) => sendFile(deps, {
      cipherPath: done.cipherPath, credentials: readCredentials({ ...KOMMUNE, pin }), transport: transportTo(receiver.address), onProgress,
    });
    for (const id of FAULT_IDS) {
      receiver.faults.set([]);
      // A new file each time: one that has been received is not uploaded again.
      await attempt(encrypt('practice'));
      receiver.faults.set([FAULTS[id]]);
      await attempt(send());
    }
    receiver.faults.set([]);
    const latest = await attempt(encrypt('practice')) ?? done;
    await attempt(send(`${PIN}-feil`));
    await attempt(send());
    const screen = { open: async () => undefined, reveal: async () => undefined, wasSent: async (guide: unknown) => (hear(guide), false) };
    const browser = browserTransport({ address: 'https://mottak.example', language: 'nb', screen, now: () => NOW });
    await attempt(browser.send({ cipherPath: done.cipherPath, manifest: latest.manifest, credentials }, {}));
    await attempt(sendFile(deps, { cipherPath: join(root, `${identifiers[1]}.pgp`), credentials, transport: browser }));

    const overview = submissionsOf((await journal.read()).entries, NOW);
    for (const language of ['nb', 'en'] as const) {
      hear(submissionsCsv(language, overview), await read(`${receiver.address}?lang=${language}`));
      for (const one of overview) hear(saySubmission(language, one, 'x'), supportText(language, one, 'x', 'x'));
    }
    for (const mail of receiver.receiptMails()) hear(mail, mail.content(NOW));
    for (const name of await readdir(root, { recursive: true })) {
      if (/\.(jsonl|json)$/.test(name)) hear(await readFile(join(root, name), 'utf8'));
    }
    assert.ok(said.length > 100, `${said.length} things were said`);
    for (const text of said) {
      // The path is told to whoever asked for the file, and is no message.
      const shown = text.replaceAll(path, '');
      for (const secret of [...identifiers, PIN]) assert.ok(!shown.includes(secret), shown.slice(0, 400));
    }
    for (const heard of ['too-large', 'receipt-mismatch', 'login-refused', 'P-1', 'synthetic-to-production']) assert.ok(said.some((text) => text.includes(heard)), heard);
  });
});
