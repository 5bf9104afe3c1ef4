// The receiver's desk: files announced, taken, opened, checked and receipted. One submission, known by the hash of its
// file, one receipt; two files that are sent together are one submission, known by the hash of the extract.
import type { IncomingMessage } from 'node:http';
import { isKommunenummer } from '../core/identifiers/kommunenummer';
import type { PairFile } from '../core/pair/pair-file';
import type { CheckVerdict } from '../submission/check';
import { countedOf } from '../submission/check';
import { manifestSchema } from '../submission/manifest';
import type { Manifest } from '../submission/manifest';
import { sumOf } from '../submission/pair-verdict';
import type { WireReceipt } from '../submission/wire';
import { Arrival } from './arrival';
import { readJson } from './body';
import type { Faults } from './faults';
import { receiptMail } from './mail';
import type { ReceiptMail } from './mail';
import type { ReceivedSubmission, ReceiverOptions } from './receiver';
import { HangUp, Refused, TooLarge } from './refused';
import type { Vault } from './vault';

/** As many are kept for the page to show. */
const MOST_KEPT = 100;
/** An ident message is kept in memory, encrypted, until its extract has come: one that is larger than this is not taken. */
const LARGEST_IDENT = 64 * 1024 * 1024;

/** An ident message that has come and waits for its extract. */
interface Waiting {
  readonly cipher: Uint8Array;
  readonly says: PairFile | undefined;
}

/** What the manifest says of one file. */
type Announced = Pick<Manifest, 'plain' | 'cipher'>;

/** A file that has come, and what was found in it; nothing where it could not be opened. */
interface Arrived {
  readonly bytes: number;
  readonly cipher: Uint8Array;
  readonly verdict: CheckVerdict | undefined;
  readonly says: PairFile | undefined;
}

/** Takes what is announced and uploaded, and gives receipts for it. */
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
  /** Ident messages by the hash of their submission. */
  readonly #waiting = new Map<string, Waiting>();
  /** Submissions of which a file is being taken: who asks about one waits for how that ends. */
  readonly #taking = new Map<string, Promise<object>>();

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
    if ((manifest.ident?.cipher.bytes ?? 0) > LARGEST_IDENT) throw new TooLarge(LARGEST_IDENT);
    await this.#taking.get(sha256)?.catch(() => undefined);
    const receipt = this.#receipts.get(sha256);
    if (receipt) return { state: 'received', receipt };
    this.#announced.set(sha256, manifest);
    return this.#awaited(sha256, manifest);
  }

  /** What is still to come of a submission; of two files the ident message first, by which the extract is checked. */
  #awaited(sha256: string, { ident, cipher }: Manifest): object {
    if (!ident) return { state: 'awaited' };
    return { state: 'awaited', files: [...(this.#waiting.has(sha256) ? [] : [ident.cipher.sha256]), cipher.sha256] };
  }

  /**
   * Takes the content of an announced file; the same file again gives the same receipt.
   * @param file the hash of the one of two files that comes
   */
  async receive(sha256: string, file: string | undefined, request: IncomingMessage): Promise<{ status: number; body: object }> {
    const manifest = this.#announced.get(sha256);
    if (!manifest || this.#taking.has(sha256) || (file !== undefined) !== (manifest.ident !== undefined)) throw new Refused(409, 'conflict');
    const fault = this.#faults.take('status');
    if (fault) throw new Refused(fault.status, 'other', undefined, fault.retryAfterSeconds);
    const taking = file === undefined || file === sha256
      ? this.#takeMain(sha256, manifest, request) : this.#takeIdent(sha256, file, manifest, request);
    this.#taking.set(sha256, taking);
    const answer = await taking.finally(() => this.#taking.delete(sha256));
    if (this.#faults.take('lose-answer')) throw new HangUp();
    if ('state' in answer) return { status: 202, body: answer };
    return { status: 201, body: this.#faults.take('wrong-hash') ? { ...answer, sha256: '0'.repeat(64) } : answer };
  }

  /** Takes an ident message, which is kept until its extract has come. */
  async #takeIdent(sha256: string, file: string, manifest: Manifest, request: IncomingMessage): Promise<object> {
    const { ident } = manifest;
    if (ident?.cipher.sha256 !== file) throw new Refused(409, 'conflict');
    const { cipher, verdict, says, bytes } = await this.#arrive(ident, request, undefined, true);
    const refusal = refusalOf(verdict, ident, this.#options.login.kommunenummer);
    if (refusal) {
      this.#tell({ sha256: file, bytes, at: this.#options.now().toISOString(), verdict, refusal: refusal.reason });
      throw refusal;
    }
    this.#waiting.set(sha256, { cipher, says });
    return this.#awaited(sha256, manifest);
  }

  /** Takes a file that is sent alone, or an extract whose ident message has come. */
  async #takeMain(sha256: string, manifest: Manifest, request: IncomingMessage): Promise<WireReceipt> {
    const waiting = this.#waiting.get(sha256);
    if (manifest.ident && !waiting) throw new Refused(409, 'conflict');
    const { bytes, verdict, says } = await this.#arrive(manifest, request, waiting?.says, false);
    const about = { sha256, bytes, at: this.#options.now().toISOString(), verdict };
    const refusal = refusalOf(verdict, manifest, this.#options.login.kommunenummer);
    if (refusal) {
      this.#tell({ ...about, refusal: refusal.reason });
      throw refusal;
    }
    // What is wrong with the ident message can be told only now that the extract is known.
    const ofIdent = waiting && manifest.ident
      ? { ...manifest.ident.cipher, verdict: await this.#vault.open([waiting.cipher], { other: says }) } : undefined;
    const receipt = this.#receipt(about, verdict!, ofIdent);
    this.#waiting.delete(sha256);
    this.mails.push(receiptMail(receipt, manifest));
    const submission = { ...about, receipt: receipt.number, ...(ofIdent ? { ident: ofIdent } : {}) };
    this.accepted.push(submission);
    this.#tell(submission);
    return receipt;
  }

  /** Reads a file as it arrives, opens it and checks it. @param keep whether its bytes are to be kept as they came */
  async #arrive(announced: Announced, request: IncomingMessage, other: PairFile | undefined, keep: boolean): Promise<Arrived> {
    const arrival = new Arrival(request, announced.cipher.bytes, {
      hangUpAt: this.#faults.take('hang-up')?.at, bytesPerSecond: this.#faults.take('slow')?.bytesPerSecond,
    });
    const kept: Uint8Array[] = [];
    let verdict: CheckVerdict | undefined;
    let says: PairFile | undefined;
    try {
      verdict = await this.#vault.open(arrival.chunks((chunk) => keep && kept.push(chunk)), { other, gathered: (found) => (says = found) });
    } catch {
      // Told below: what did not arrive, or arrived otherwise than announced, comes before what could not be opened.
    }
    await arrival.rest();
    if (arrival.sha256() !== announced.cipher.sha256) throw new Refused(400, 'hash-mismatch');
    return { bytes: arrival.bytes, cipher: Buffer.concat(kept), verdict, says };
  }

  #tell(submission: ReceivedSubmission): void {
    this.received.push(submission);
    if (this.received.length > MOST_KEPT) this.received.shift();
    this.#options.onSubmission?.(submission);
  }

  #receipt(
    { sha256, bytes, at }: { sha256: string; bytes: number; at: string }, verdict: CheckVerdict, ident?: ReceivedSubmission['ident'],
  ): WireReceipt {
    const receipt: WireReceipt = {
      number: this.#options.newReceiptNumber(), sha256, bytes,
      ...(ident ? { ident: { sha256: ident.sha256, bytes: ident.bytes } } : {}),
      receivedAt: at, target: 'practice', persons: verdict.persons, counted: countedOf(verdict),
      counts: ident?.verdict ? sumOf(verdict.counts, ident.verdict.counts) : verdict.counts,
    };
    this.#receipts.set(sha256, receipt);
    return receipt;
  }
}

/** An incomplete file is taken (data shall be sent even when incomplete); one that cannot be read is not. */
function refusalOf(verdict: CheckVerdict | undefined, announced: Announced, kommunenummer: string): Refused | undefined {
  if (!verdict) return new Refused(422, 'not-decryptable');
  if (verdict.sha256 !== announced.plain.sha256) return new Refused(422, 'differs-from-manifest');
  if (verdict.counts.fatal > 0) return new Refused(422, 'fatal', verdict.counts);
  if (verdict.kommunenummer && isKommunenummer(verdict.kommunenummer) && verdict.kommunenummer !== kommunenummer) {
    return new Refused(422, 'other-municipality');
  }
  return undefined;
}
