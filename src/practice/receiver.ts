// A receiver to practise with: on this machine only, with its own key, it logs in, takes the file, opens and checks it,
// and answers as a receiver in earnest would. It keeps nothing but hashes, counts and receipts, and an ident message,
// encrypted, until its extract has come; and those in memory.
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CheckBytes, CheckVerdict } from '../submission/check';
import type { Credentials } from '../submission/credentials';
import type { Language } from '../submission/words';
import { Faults, idsOf } from './faults';
import { Guard } from './guard';
import { Desk } from './desk';
import type { ReceiptMail } from './mail';
import { PAGE_HEADERS, pageOf } from './page';
import { Refused } from './refused';
import { makeVault } from './vault';

export interface ReceiverOptions {
  /** The one log-in that is registered. */
  readonly login: Credentials;
  readonly check: CheckBytes;
  readonly now: () => Date;
  /** The next receipt number; counts up by itself in an editor, known beforehand in a test. */
  readonly newReceiptNumber: () => string;
  /** Told about each file that was taken or refused, for a screen that shows it. */
  readonly onSubmission?: (submission: ReceivedSubmission) => void;
  /** The language of its page, where the page is not asked for in another. */
  readonly language?: () => Language;
  /** A rule's name in words, for its page; the rule's id where there is none. */
  readonly ruleTitle?: (rule: string, language: Language) => string;
}

/** What the receiver got, and what it found. */
export interface ReceivedSubmission {
  readonly sha256: string;
  readonly bytes: number;
  readonly at: string;
  /** The receipt's number, or why it was refused. */
  readonly receipt?: string;
  readonly refusal?: string;
  readonly verdict?: CheckVerdict;
  /** The ident message that came with it. */
  readonly ident?: { readonly sha256: string; readonly bytes: number; readonly verdict?: CheckVerdict };
}

export interface PracticeReceiver {
  /** Base address, http://127.0.0.1:PORT/; in a browser, the receiver's own page. */
  readonly address: string;
  /** What it does wrong; `FAULTS` has them by name. */
  readonly faults: Faults;
  /** The receiver's public key, armored. */
  publicKey(): string;
  /** What has been taken, oldest first. */
  accepted(): readonly ReceivedSubmission[];
  /** The receipts that come by e-mail, oldest first. When one is due, or brought forward, the caller writes it. */
  receiptMails(): readonly ReceiptMail[];
  /** Ends all connections and forgets the key. */
  close(): Promise<void>;
}

/** Starts a practice receiver on a free port of 127.0.0.1. */
export async function startReceiver(options: ReceiverOptions): Promise<PracticeReceiver> {
  const faults = new Faults();
  const vault = await makeVault(options.check, options.now());
  const guard = new Guard(options.login, faults);
  const desk = new Desk(options, vault, faults);
  const server = createServer((request, response) => {
    if (!isForHere(request)) {
      refuse(request, response, new Refused(400, 'bad-request'));
      return;
    }
    if (request.method === 'GET') {
      showPage(request, response, options, desk, faults);
      return;
    }
    route(request, guard, desk).then(
      ({ status, body }) => answer(response, status, body),
      (error: unknown) => refuse(request, response, error),
    );
  });
  // An upload may take as long as it takes; the default would end one after five minutes.
  server.requestTimeout = 0;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    faults,
    publicKey: () => vault.publicKey,
    accepted: () => desk.accepted,
    receiptMails: () => desk.mails,
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}

/** Whether a request was made to this machine, and not by a page that has given its own name this machine's address. */
function isForHere({ headers }: IncomingMessage): boolean {
  const isHere = (host: string) => /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/.test(host);
  const { host = '', origin } = headers;
  return isHere(host) && (origin === undefined || isHere(origin.replace(/^https?:\/\//, '')));
}

function showPage(
  { url = '' }: IncomingMessage, response: ServerResponse, options: ReceiverOptions, desk: Desk, faults: Faults,
): void {
  const [, asked] = /^\/(?:\?lang=(nb|en))?$/.exec(url) ?? [undefined, null];
  if (asked === null) {
    answer(response, 404, { error: 'bad-request' });
    return;
  }
  const html = pageOf(asked as Language | undefined ?? options.language?.() ?? 'nb', {
    login: options.login, received: [...desk.received].reverse(), mails: desk.mails, faults: idsOf(faults.on()),
    ruleTitle: options.ruleTitle ?? ((rule) => rule),
  });
  response.writeHead(200, PAGE_HEADERS).end(html);
}

interface Reply {
  readonly status: number;
  readonly body: object;
}

const SUBMISSION = /^\/v1\/submissions\/([0-9a-f]{64})(\/content(?:\/([0-9a-f]{64}))?)?$/;

async function route(request: IncomingMessage, guard: Guard, desk: Desk): Promise<Reply> {
  const { method, url = '', headers } = request;
  if (method === 'POST' && url === '/v1/sessions') {
    return { status: 201, body: { session: await guard.logIn(request), target: 'practice' } };
  }
  const [, sha256, content, file] = SUBMISSION.exec(url) ?? [];
  if (method !== 'PUT' || sha256 === undefined) throw new Refused(404, 'bad-request');
  guard.checkSession(headers.authorization);
  if (content) return desk.receive(sha256, file, request);
  return { status: 200, body: await desk.announce(sha256, request) };
}

function answer(response: ServerResponse, status: number, body: object, retryAfterSeconds?: number): void {
  if (retryAfterSeconds !== undefined) response.setHeader('retry-after', retryAfterSeconds);
  const text = Buffer.from(JSON.stringify(body), 'utf8');
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': text.length }).end(text);
}

/** Says no, when the rest of the body has been read and dropped: a sender cut off half way never sees the answer. */
function refuse(request: IncomingMessage, response: ServerResponse, error: unknown): void {
  const refused = error instanceof Refused ? error : new Refused(500, 'other');
  if (refused.hangUp) {
    request.socket.destroy();
    return;
  }
  const { status, reason, counts, limit, retryAfterSeconds } = refused;
  const say = () => answer(response, status, { error: reason, counts, limit }, retryAfterSeconds);
  if (request.complete) say();
  else request.once('end', say).resume();
}
