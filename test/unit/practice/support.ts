// A practice receiver for each test, and a municipality that encrypts and sends to it.
import { startReceiver } from '../../../src/practice/receiver';
import type { PracticeReceiver, ReceivedSubmission } from '../../../src/practice/receiver';
import type { CheckVerdict } from '../../../src/submission/check';
import { httpTransport } from '../../../src/submission/http';
import { openJournal } from '../../../src/submission/journal';
import { readRecipientKey } from '../../../src/submission/keys';
import type { RecipientKey } from '../../../src/submission/keys';
import { encryptFile, sendFile } from '../../../src/submission/submit';
import type { EncryptOutcome, SubmitDeps } from '../../../src/submission/submit';
import { checkBytesOf, checkFileOf, LOGIN, makeFile, NOW, SEASON, useFolder } from '../submission/support';

/** What a test of a suite has to do with; started anew before each. */
export class Practice {
  receiver!: PracticeReceiver;
  /** What both checks find, where it is not a clean file. */
  found: Partial<CheckVerdict> = {};
  /** What the receiver told of. */
  told: ReceivedSubmission[] = [];
  /** How long the sender waited before it tried again, in milliseconds. */
  pauses: number[] = [];
  #ids = 0;

  constructor(readonly folder: () => string) {}

  async start(): Promise<void> {
    [this.found, this.told, this.pauses] = [{}, [], []];
    let receipts = 0;
    this.receiver = await startReceiver({
      login: LOGIN, now: () => NOW, newReceiptNumber: () => `P-${++receipts}`,
      check: (chunks) => checkBytesOf(this.found)(chunks), onSubmission: (submission) => this.told.push(submission),
      ruleTitle: (rule, language) => `${language === 'nb' ? 'Regelen' : 'Rule'} ${rule}`,
    });
  }

  deps(changes: Partial<SubmitDeps> = {}): SubmitDeps {
    return {
      check: (path) => checkFileOf(this.found)(path), seasonOf: () => SEASON,
      journal: openJournal(`${this.folder()}/record`), now: () => NOW, newId: () => `a-${++this.#ids}`,
      confirm: async () => true, ...changes,
    };
  }

  transport(address = this.receiver.address) {
    return httpTransport({
      id: 'practice', target: 'practice', address, limits: { connect: 2000, idle: 2000 },
      sleep: async (milliseconds) => void this.pauses.push(milliseconds),
    });
  }

  /** A new file, encrypted to the receiver or to who is given. */
  async encrypted(content: number | Uint8Array = 5000, recipient?: RecipientKey): Promise<EncryptOutcome> {
    const { path } = await makeFile(this.folder(), content);
    const own = () => readRecipientKey(this.receiver.publicKey(), { now: NOW, source: 'practice' });
    return encryptFile(this.deps(), {
      path, target: 'practice', recipients: [recipient ?? await own()], contactEmail: 'iplos@kommune.example',
      replace: true,
    });
  }

  send(file: EncryptOutcome, more: Partial<Parameters<typeof sendFile>[1]> = {}) {
    return sendFile(this.deps(), {
      cipherPath: file.cipherPath, credentials: LOGIN, transport: this.transport(), ...more,
    });
  }

  /** The states in the record, in order. */
  async states(): Promise<string[]> {
    const { entries } = await openJournal(`${this.folder()}/record`).read();
    return entries.map((entry) => (entry.state === 'failed' ? `failed ${entry.reason}` : entry.state));
  }
}

/** A receiver and a sender for each test of a suite. */
export function usePractice(): Practice {
  const practice = new Practice(useFolder());
  beforeEach(() => practice.start());
  afterEach(() => practice.receiver.close());
  return practice;
}
