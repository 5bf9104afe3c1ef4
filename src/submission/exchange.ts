// One HTTP request and its answer, with time limits, cancelling, and every way to fail by name.
import * as http from 'node:http';
import * as https from 'node:https';
import { once } from 'node:events';
import type { Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { SubmissionError } from './errors';
import type { ErrorArgs, PassingCode } from './errors';
import { systemCode } from './files';
import { routeTo } from './network/network';
import type { Network } from './network/network';

/** A failure that may pass by itself: the same may be tried again. */
export class PassingError extends SubmissionError {
  /** How long the receiver asks to be left alone. */
  retryAfterSeconds?: number;

  constructor(override readonly code: PassingCode, args: ErrorArgs = {}) {
    super(code, args);
  }
}

/** Longest silences in milliseconds: until connected, and without a byte in either direction. */
export interface TimeLimits {
  readonly connect: number;
  readonly idle: number;
}

export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | Upload;
  readonly limits: TimeLimits;
  readonly network?: Network;
  /** The most bytes of an answer that are read; 64 KB where not said. */
  readonly largestAnswer?: number;
  readonly signal?: AbortSignal;
}

/** A body that is sent as it is read. */
export interface Upload {
  readonly bytes: number;
  readonly chunks: AsyncIterable<Uint8Array>;
  readonly onSent: (bytes: number) => void;
}

export interface Answer {
  readonly status: number;
  readonly retryAfterSeconds?: number;
  /** Where the receiver would have one go instead; it is not followed. */
  readonly location?: string;
  readonly body: Buffer;
}

/** The answer's JSON, or undefined where it is none. */
export function jsonOf({ body }: Answer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}

/** Whether a body is one that is sent as it is read. */
export function isUpload(body: object): body is Upload {
  return 'chunks' in body;
}

const LARGEST_ANSWER = 64 * 1024;
const CERTIFICATE = /CERT|SELF_SIGNED|ISSUER|LEAF_SIGNATURE|CRL/;

/** Where a request is, to say what a broken connection broke. */
interface Stage {
  connected: boolean;
  sent: number;
}

/**
 * Makes one request and reads its answer; any status is an answer. Nothing is sent before the certificate has been
 * found good, whatever the program around it has set for its own connections.
 * Errors: 'cancelled'; 'certificate-refused'; 'proxy-invalid'; 'proxy-refused', 'connection-failed',
 * 'connection-broken', 'receiver-hung-up' and 'timed-out' as PassingError; whatever reading the body throws.
 */
export async function exchange(call: Call): Promise<Answer> {
  const stage: Stage = { connected: false, sent: 0 };
  const { body, signal } = call;
  const bytes = isUpload(body) ? body.bytes : body.length;
  const headers = call.method === 'GET' ? call.headers : { ...call.headers, 'content-length': String(bytes) };
  const make = call.url.protocol === 'https:' ? https.request : http.request;
  const options = { method: call.method, headers, rejectUnauthorized: true, ...routeTo(call.url, call.network) };
  const request = make(call.url, options);
  // An answer may come before the connection breaks; what breaks after it must not count as unhandled.
  request.on('error', () => undefined);
  const cancel = () => request.destroy(new SubmissionError('cancelled'));
  if (signal?.aborted) cancel();
  signal?.addEventListener('abort', cancel, { once: true });
  limitTime(request, call, stage);
  try {
    // The answer may come, or the connection go, before the whole body has been sent.
    const answer = answerOf(request, call.largestAnswer ?? LARGEST_ANSWER);
    const sending = verified(request, call.url).then(() => send(request, body, stage)).then(() => answer);
    return await Promise.race([answer, sending]);
  } catch (error) {
    throw named(error, call, stage, bytes);
  } finally {
    signal?.removeEventListener('abort', cancel);
    request.destroy();
  }
}

/** Waits until there is a connection, and for https a good certificate; a certificate let pass by others is refused. */
async function verified(request: http.ClientRequest, { protocol }: URL): Promise<void> {
  const socket = request.socket ?? (await once(request, 'socket') as [Socket])[0];
  if (protocol !== 'https:') return;
  const secure = socket as Partial<TLSSocket> & Socket & { readonly secureConnecting?: boolean };
  if (secure.connecting || secure.secureConnecting !== false) await once(socket, 'secureConnect');
  if (!secure.authorized) throw new SubmissionError('certificate-refused', { system: systemCode({ code: secure.authorizationError }) });
}

async function answerOf(request: http.ClientRequest, largest: number): Promise<Answer> {
  const [response] = await once(request, 'response') as [http.IncomingMessage];
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > largest) break;
    chunks.push(chunk);
  }
  const retryAfter = Number(response.headers['retry-after']);
  return {
    status: response.statusCode ?? 0,
    retryAfterSeconds: retryAfter >= 0 ? retryAfter : undefined,
    location: response.headers.location,
    body: Buffer.concat(chunks),
  };
}

/** Sends the body as fast as the connection takes it and no faster. */
async function send(request: http.ClientRequest, body: Buffer | Upload, stage: Stage): Promise<void> {
  if (!isUpload(body)) {
    request.end(body);
    return;
  }
  for await (const chunk of body.chunks) {
    if (request.destroyed) return;
    if (!request.write(chunk)) await drained(request);
    stage.sent += chunk.length;
    body.onSent(stage.sent);
  }
  request.end();
}

function drained(request: http.ClientRequest): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      request.off('drain', done).off('close', done);
      resolve();
    };
    request.on('drain', done).on('close', done);
  });
}

function limitTime(request: http.ClientRequest, { limits }: Call, stage: Stage): void {
  const expire = (limit: number) => {
    request.destroy(new PassingError('timed-out', { seconds: Math.round(limit / 1000) }));
  };
  const timer = setTimeout(() => expire(limits.connect), limits.connect);
  request.once('close', () => clearTimeout(timer));
  request.once('socket', (socket) => {
    socket.once('encrypted' in socket ? 'secureConnect' : 'connect', () => {
      stage.connected = true;
      clearTimeout(timer);
      socket.setTimeout(limits.idle, () => expire(limits.idle));
    });
  });
}

/** An error of the connection with the receiver's name. A proxy that is busy or gone may be back at the next try. */
function withReceiver({ code, args }: SubmissionError, receiver: string): SubmissionError {
  const full = { receiver, ...args };
  return code === 'proxy-refused' ? new PassingError(code, full) : new SubmissionError(code, full);
}

function named(error: unknown, { url }: Call, stage: Stage, bytes: number): SubmissionError {
  const receiver = url.host;
  if (error instanceof PassingError) return new PassingError(error.code, { ...error.args, receiver });
  if (error instanceof SubmissionError) return withReceiver(error, receiver);
  const system = systemCode(error);
  if (CERTIFICATE.test(system)) return new SubmissionError('certificate-refused', { receiver, system });
  if (!stage.connected) return new PassingError('connection-failed', { receiver, system });
  if (stage.sent === 0) return new PassingError('connection-broken', { receiver });
  return new PassingError('receiver-hung-up', { receiver, percent: Math.floor((100 * stage.sent) / bytes) });
}
