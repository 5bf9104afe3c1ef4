// The receiver's desk: files announced, taken, opened, checked and receipted. One file, known by its hash, one receipt.
import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { CheckVerdict } from '../submission/check';
import { countedOf } from '../submission/check';
import { manifestSchema } from '../submission/manifest';
import type { Manifest } from '../submission/manifest';
import type { WireReceipt } from '../submission/wire';
import { readJson } from './body';
import type { Faults } from './faults';
import { receiptMail } from './mail';
import type { ReceiptMail } from './mail';
import type { ReceivedSubmission, ReceiverOptions } from './receiver';
import { HangUp, Refused } from './refused';
import type { Vault } from './vault';

/** As many are kept for the page to show. */
const MOST_KEPT = 100;

export class Desk {
  readonly accepted: ReceivedSubmission[] = [];
  /** Those that were refused for what was in them, too; the oldest give way. */
  readonly received: ReceivedSubmission[] = [];
  readonly mails: ReceiptMail[] = [];
  readonly #options: ReceiverOptions;
  readonly #vault: Vault;
  readonly #faults: Faults;
  readonly #announced = new Map<string, Manifest>();
  readonly #receipts = new Map<string, WireReceipt>();
  /** Files that are being taken: who asks about one of them waits for how it ends. */
  readonly #taking = new Map<string, Promise<WireReceipt>>();

  constructor(options: ReceiverOptions, vault: Vault, faults: Faults) {
    this.#options = options;
    this.#vault = vault;
    this.#faults = faults;
  }

  /** Takes note of what is coming, or says that it has come before. */
  async announce(sha256: string, request: IncomingMessage): Promise<object> {
    const manifest = await readJson(request, manifestSchema);
    if (manifest.cipher.sha256 !== sha256) throw new Refused(409, 'conflict');
    if (manifest.target !== 'practice') throw new Refused(409, 'conflict');
    const known = this.#options.login.kommunenummer;
    if ((manifest.kommunenummer ?? known) !== known) throw new Refused(422, 'other-municipality');
    await this.#taking.get(sha256)?.catch(() => undefined);
    const receipt = this.#receipts.get(sha256);
    if (receipt) return { state: 'received', receipt };
    this.#announced.set(sha256, manifest);
    return { state: 'awaited' };
  }

  /** Takes the content of an announced file; the same file again gives the same receipt. */
  async receive(sha256: string, request: IncomingMessage): Promise<WireReceipt> {
    const manifest = this.#announced.get(sha256);
    if (!manifest || this.#taking.has(sha256)) throw new Refused(409, 'conflict');
    const fault = this.#faults.take('status');
    if (fault) throw new Refused(fault.status, 'other', undefined, fault.retryAfterSeconds);
    const taking = this.#take(sha256, manifest, request);
    this.#taking.set(sha256, taking);
    const receipt = await taking.finally(() => this.#taking.delete(sha256));
    if (this.#faults.take('lose-answer')) throw new HangUp();
    return this.#faults.take('wrong-hash') ? { ...receipt, sha256: '0'.repeat(64) } : receipt;
  }

  async #take(sha256: string, manifest: Manifest, request: IncomingMessage): Promise<WireReceipt> {
    const arrival = new Arrival(request, manifest.cipher.bytes, {
      hangUpAt: this.#faults.take('hang-up')?.at, bytesPerSecond: this.#faults.take('slow')?.bytesPerSecond,
    });
    let verdict: CheckVerdict | undefined;
    try {
      verdict = await this.#vault.open(arrival.chunks());
    } catch {
      // Told below: what did not arrive, or arrived otherwise than announced, comes before what could not be opened.
    }
    await arrival.rest();
    if (arrival.sha256() !== sha256) throw new Refused(400, 'hash-mismatch');
    const about = { sha256, bytes: arrival.bytes, at: this.#options.now().toISOString(), verdict };
    const refusal = refusalOf(verdict, manifest, this.#options.login.kommunenummer);
    if (refusal) {
      this.#tell({ ...about, refusal: refusal.reason });
      throw refusal;
    }
    const receipt = this.#receipt(about, verdict);
    this.mails.push(receiptMail(receipt, manifest));
    this.accepted.push({ ...about, receipt: receipt.number });
    this.#tell({ ...about, receipt: receipt.number });
    return receipt;
  }

  #tell(submission: ReceivedSubmission): void {
    this.received.push(submission);
    if (this.received.length > MOST_KEPT) this.received.shift();
    this.#options.onSubmission?.(submission);
  }

  #receipt({ sha256, bytes, at }: { sha256: string; bytes: number; at: string }, verdict?: CheckVerdict): WireReceipt {
    const receipt: WireReceipt = {
      number: this.#options.newReceiptNumber(), sha256, bytes, receivedAt: at, target: 'practice',
      persons: verdict?.persons, counted: verdict && countedOf(verdict), counts: verdict?.counts,
    };
    this.#receipts.set(sha256, receipt);
    return receipt;
  }
}

/** An incomplete file is taken (data shall be sent even when incomplete); one that cannot be read is not. */
function refusalOf(verdict: CheckVerdict | undefined, manifest: Manifest, kommunenummer: string): Refused | undefined {
  if (!verdict) return new Refused(422, 'not-decryptable');
  if (verdict.sha256 !== manifest.plain.sha256) return new Refused(422, 'differs-from-manifest');
  if (verdict.counts.fatal > 0) return new Refused(422, 'fatal', verdict.counts);
  if (verdict.kommunenummer && /^\d{4}$/.test(verdict.kommunenummer) && verdict.kommunenummer !== kommunenummer) {
    return new Refused(422, 'other-municipality');
  }
  return undefined;
}

/** What is to go wrong while a body arrives. */
interface Trouble {
  readonly hangUpAt?: number;
  readonly bytesPerSecond?: number;
}

/** A body as it arrives: counted, hashed, and slowed or cut off where a fault says so. */
class Arrival {
  bytes = 0;
  readonly #hash = createHash('sha256');
  readonly #iterator: AsyncIterator<Buffer>;
  readonly #cut: number;
  readonly #bytesPerSecond: number;
  #broken: HangUp | undefined;

  constructor(request: IncomingMessage, readonly announced: number, trouble: Trouble) {
    const { hangUpAt = Infinity, bytesPerSecond = Infinity } = trouble;
    this.#bytesPerSecond = bytesPerSecond;
    this.#iterator = (request as AsyncIterable<Buffer>)[Symbol.asyncIterator]();
    this.#cut = hangUpAt * announced;
  }

  async* chunks(): AsyncGenerator<Uint8Array> {
    while (true) {
      const { done, value } = await this.#iterator.next();
      if (done) return;
      this.bytes += value.length;
      if (this.#bytesPerSecond < Infinity) {
        await wait((value.length * 1000) / this.#bytesPerSecond, undefined, { ref: false });
      }
      if (this.bytes >= this.#cut) {
        this.#broken = new HangUp();
        throw this.#broken;
      }
      if (this.bytes > this.announced) throw new Refused(413, 'too-large');
      this.#hash.update(value);
      yield value;
    }
  }

  /** Reads what is left, so that the hash is of all that came. Throws where the connection broke. */
  async rest(): Promise<void> {
    if (this.#broken) throw this.#broken;
    const chunks = this.chunks();
    while (!(await chunks.next()).done);
  }

  sha256(): string {
    return this.#hash.copy().digest('hex');
  }
}
