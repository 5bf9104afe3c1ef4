// Sending by the project's own upload protocol: docs/protocol.md.
import { createReadStream } from 'node:fs';
import type { z } from 'zod';
import { checkCipherFiles, filesOf } from './cipher-file';
import type { CipherFile } from './cipher-file';
import { SubmissionError } from './errors';
import type { ErrorArgs, ErrorCode, PassingCode } from './errors';
import { exchange, isUpload, jsonOf, PassingError } from './exchange';
import type { Answer, TimeLimits, Upload } from './exchange';
import { fileError } from './files';
import type { Network } from './network/network';
import { readPageAddress } from './page-address';
import { sleep, withRetries } from './retry';
import type { Sleep } from './retry';
import { shownName } from './shown-name';
import { Speedometer } from './speed';
import type { Receipt, SendJob, Transport } from './transport';
import type { Retry, Target, Watch } from './types';
import { announcedSchema, receiptSchema, refusalSchema, sessionSchema, takenSchema } from './wire';

const CHUNK = 256 * 1024;
const MB = 1024 * 1024;
const LIMITS: TimeLimits = { connect: 15_000, idle: 120_000 };

export interface HttpOptions {
  readonly id: 'http' | 'practice';
  readonly target: Target;
  /** Base address of the receiver; https, or http on this machine. */
  readonly address: string;
  /** Own certificate authorities and the proxy. */
  readonly network?: Network;
  readonly limits?: TimeLimits;
  readonly sleep?: Sleep;
  /** Milliseconds that only ever go forward, for the speed; the machine's own unless handed in. */
  readonly clock?: () => number;
}

/**
 * Reads a receiver's base address. Errors: 'address-invalid', and 'address-not-https' for http to anywhere but this
 * machine, since log-in and data would go unprotected.
 */
export function readAddress(text: string): URL {
  const url = readPageAddress(text);
  if (url.search || url.hash) throw new SubmissionError('address-invalid');
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url;
}

/**
 * A transport that speaks the upload protocol. `send` logs in, announces the file by its hash and its manifest, uploads
 * it, or each of two, where the receiver has not got it already, and checks the receipt. What may pass is tried again, a refusal never.
 * Errors: 'manifest-mismatch' where the file is not the manifest's, 'receipt-mismatch', 'target-mismatch', the
 * receiver's refusals and the connection's failures.
 */
export function httpTransport(options: HttpOptions): Transport {
  const base = readAddress(options.address);
  return {
    id: options.id,
    target: options.target,
    receiver: base.href,
    needsPin: true,
    send: (job, watch) => withRetries((retry) => sendOnce(base, options, job, watch, retry), {
      pause: options.sleep ?? sleep,
      signal: watch.signal,
      onRetry: (retry) => watch.onProgress?.({ phase: 'upload', done: 0, total: totalOf(filesOf(job)), retry }),
    }),
  };
}

/** What an answer is about. */
interface About {
  readonly receiver: string;
  readonly target: Target;
  readonly files: readonly CipherFile[];
}

async function sendOnce(
  base: URL, options: HttpOptions, job: SendJob, watch: Watch, retry: Retry | undefined,
): Promise<Receipt> {
  const { manifest, credentials, cipherPath } = job;
  if (!credentials.pin) throw new SubmissionError('pin-missing');
  await checkCipherFiles(job, watch);
  const call = (method: 'POST' | 'PUT', path: string, body: object | Upload, session?: string) => exchange({
    method,
    url: new URL(path, base),
    body: isUpload(body) ? body : Buffer.from(JSON.stringify(body), 'utf8'),
    headers: {
      'content-type': isUpload(body) ? 'application/octet-stream' : 'application/json',
      ...(session ? { authorization: `Bearer ${session}` } : {}),
    },
    limits: options.limits ?? LIMITS,
    network: options.network,
    signal: watch.signal,
  });
  const files = filesOf(job);
  const about: About = { receiver: base.host, target: options.target, files };
  const { kommunenummer, bydelsnummer, organisasjonsnummer, pin } = credentials;
  const login = { kommunenummer, bydelsnummer, organisasjonsnummer, pin: pin.reveal() };
  const { session, target } = read(sessionSchema, await call('POST', 'v1/sessions', login), about);
  // Before a byte of the file leaves: a practice file stays out of production, and the other way round.
  if (target !== options.target) throw new SubmissionError('target-mismatch', { file: shownName(cipherPath) });
  const path = `v1/submissions/${manifest.cipher.sha256}`;
  const announced = read(announcedSchema, await call('PUT', path, manifest, session), about);
  if (announced.state === 'received') return checkReceipt(announced.receipt, job, about);
  const uploads = new Uploads(files, watch, options.clock, retry);
  if (!manifest.ident) {
    const answer = await call('PUT', `${path}/content`, uploads.next(uploads.files[0]), session);
    return checkReceipt(read(receiptSchema, answer, about), job, about);
  }
  for (const file of uploads.awaited(announced.files)) {
    const answer = await call('PUT', `${path}/content/${file.sha256}`, uploads.next(file), session);
    const taken = read(takenSchema, answer, about);
    if (!('state' in taken)) return checkReceipt(taken, job, about);
  }
  throw new SubmissionError('unexpected-answer', { receiver: about.receiver });
}

const totalOf = (files: readonly CipherFile[]): number => files.reduce((sum, { bytes }) => sum + bytes, 0);

/** The files of a submission as they are uploaded one after the other, with one progress over all of them. */
class Uploads {
  private done = 0;
  private readonly total: number;
  private readonly speed: Speedometer;

  constructor(
    readonly files: readonly CipherFile[], private readonly watch: Watch, clock = () => performance.now(), private readonly retry?: Retry,
  ) {
    this.total = totalOf(files);
    this.speed = new Speedometer(clock);
    this.speed.read(0, this.total);
  }

  /** The files that the receiver still awaits, in the order that it asks for; without a word of it all, the ident message first. */
  awaited(hashes: readonly string[] = this.files.map(({ sha256 }) => sha256).reverse()): CipherFile[] {
    const awaited = hashes.flatMap((hash) => this.files.find(({ sha256 }) => sha256 === hash) ?? []);
    this.done = this.total - totalOf(awaited);
    return awaited;
  }

  /** The next to be uploaded. */
  next({ path, bytes }: CipherFile): Upload {
    const { done: before, total, retry } = this;
    this.done += bytes;
    return {
      bytes,
      chunks: contentOf(path, bytes),
      onSent: (sent) => {
        const done = before + sent;
        this.watch.onProgress?.({ phase: done < total ? 'upload' : 'answer', done, total, ...this.speed.read(done, total), retry });
      },
    };
  }
}

async function* contentOf(path: string, bytes: number): AsyncGenerator<Uint8Array> {
  let done = 0;
  try {
    const stream: AsyncIterable<Buffer> = createReadStream(path, { highWaterMark: CHUNK, end: bytes - 1 });
    for await (const chunk of stream) {
      done += chunk.length;
      yield chunk;
    }
  } catch (error) {
    throw fileError(error, path);
  }
  if (done < bytes) throw new SubmissionError('manifest-mismatch', { file: shownName(path) });
}

function checkReceipt(receipt: Receipt, { manifest }: SendJob, { target, receiver }: About): Receipt {
  const { cipher, ident } = manifest;
  const isOf = (one: { sha256: string; bytes: number } | undefined, sent: typeof cipher | undefined) => (
    one?.sha256 === sent?.sha256 && one?.bytes === sent?.bytes
  );
  const right = isOf(receipt, cipher) && isOf(receipt.ident, ident?.cipher) && receipt.target === target;
  if (!right) throw new SubmissionError('receipt-mismatch', { receiver });
  return receipt;
}

/** The answer as the schema has it; every other answer is a failure with a name. */
function read<T extends z.ZodType>(schema: T, answer: Answer, about: About): z.infer<T> {
  const { status } = answer;
  if (status >= 200 && status < 300) {
    const result = schema.safeParse(jsonOf(answer));
    if (!result.success) throw new SubmissionError('unexpected-answer', { receiver: about.receiver });
    return result.data;
  }
  throw refusalOf(answer, about);
}

const BY_STATUS: Readonly<Record<number, ErrorCode>> = {
  401: 'login-refused', 403: 'refused', 409: 'conflict', 413: 'too-large', 422: 'data-refused',
};
const BY_REASON: Readonly<Record<string, ErrorCode>> = {
  'locked': 'login-locked', 'not-decryptable': 'data-not-decryptable', 'fatal': 'data-fatal',
  'other-municipality': 'data-other-municipality', 'session': 'refused',
};

function refusalOf(answer: Answer, about: About): SubmissionError {
  const { status, retryAfterSeconds } = answer;
  const refusal = refusalSchema.safeParse(jsonOf(answer)).data;
  const { receiver } = about;
  const args: ErrorArgs = { receiver, status, ...refusal?.counts };
  const passing = (code: PassingCode) => Object.assign(new PassingError(code, args), { retryAfterSeconds });
  if (status === 429) return passing('too-many-requests');
  if (status >= 500) return passing('receiver-failed');
  // Bytes that were changed on the way: the file itself is checked again before the next try.
  if (refusal?.error === 'hash-mismatch') return passing('connection-broken');
  if (status < 400) return new SubmissionError('unexpected-answer', { receiver });
  if (refusal?.error === 'too-large' && refusal.limit !== undefined) return overLimit(about, refusal.limit);
  return new SubmissionError(BY_REASON[refusal?.error ?? ''] ?? BY_STATUS[status] ?? 'refused', args);
}

/** A limit that the receiver tells, in bytes, and the file that is over it. */
function overLimit({ receiver, target, files }: About, limit: number): SubmissionError {
  const { path } = files.find(({ bytes }) => bytes > limit) ?? files[0];
  const args = { receiver, file: shownName(path), limit: Math.floor(limit / MB) };
  return new SubmissionError(target === 'practice' ? 'too-large-practice' : 'too-large-limit', args);
}
