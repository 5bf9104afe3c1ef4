// A connection through a proxy (RFC 9110 section 9.3.6, CONNECT): the proxy sees the receiver's name and nothing else.
import { Agent } from 'node:https';
import * as net from 'node:net';
import type { Duplex } from 'node:stream';
import * as tls from 'node:tls';
import { SubmissionError } from '../errors';
import { systemCode } from '../files';

const LARGEST_HEAD = 16 * 1024;
const TIME_LIMIT = 15_000;

/** Makes https connections through a proxy; the receiver's certificate is verified just as without one. */
export class TunnelAgent extends Agent {
  readonly #proxy: URL;
  readonly #ca: readonly string[] | undefined;

  /** `ca`: the certificate authorities to trust (PEM), also of the proxy where that is reached over https. */
  constructor(proxy: URL, ca: readonly string[] | undefined) {
    super({ keepAlive: false });
    this.#proxy = proxy;
    this.#ca = ca;
  }

  override createConnection(
    options: tls.ConnectionOptions, callback?: (error: Error | null, stream: Duplex) => void,
  ): undefined {
    const { host = '', port = 443 } = options;
    connectThrough(this.#proxy, `${host.includes(':') ? `[${host}]` : host}:${port}`, this.#ca).then(
      (socket) => callback?.(null, tls.connect({ ...options, socket })),
      (error: Error) => callback?.(error, new net.Socket()),
    );
    return undefined;
  }
}

/** A connection to `authority` that the proxy has let through. Errors: 'proxy-refused', and the system's own. */
function connectThrough(proxy: URL, authority: string, ca: readonly string[] | undefined): Promise<net.Socket> {
  const host = proxy.hostname.replace(/^\[|\]$/g, '');
  const isTls = proxy.protocol === 'https:';
  const port = Number(proxy.port) || (isTls ? 443 : 80);
  const socket = isTls
    ? tls.connect({ host, port, servername: net.isIP(host) ? undefined : host, ca: ca && [...ca], rejectUnauthorized: true })
    : net.connect({ host, port });
  const refused = (system: string) => new SubmissionError('proxy-refused', { proxy: proxy.host, system });
  return new Promise((resolve, reject) => {
    const fail = (error: Error) => {
      socket.destroy();
      reject(error);
    };
    const broken = (error: Error) => fail(refused(systemCode(error)));
    const ended = () => fail(refused('ECONNRESET'));
    socket.once('error', broken).once('close', ended);
    socket.setTimeout(TIME_LIMIT, () => fail(refused('ETIMEDOUT')));
    let head = Buffer.alloc(0);
    const read = (chunk: Buffer) => {
      head = Buffer.concat([head, chunk]);
      const end = head.indexOf('\r\n\r\n');
      if (end < 0 && head.length < LARGEST_HEAD) return;
      const [, status = 'unknown'] = /^HTTP\/1\.[01] (\d{3})/.exec(head.toString('latin1')) ?? [];
      if (end < 0 || !status.startsWith('2')) {
        fail(refused(status));
        return;
      }
      socket.off('data', read).off('error', broken).off('close', ended).setTimeout(0);
      socket.removeAllListeners('timeout');
      socket.pause();
      if (head.length > end + 4) socket.unshift(head.subarray(end + 4));
      resolve(socket);
    };
    socket.on('data', read);
    socket.once(isTls ? 'secureConnect' : 'connect', () => socket.write(requestFor(proxy, authority)));
  });
}

function requestFor({ username, password }: URL, authority: string): string {
  const lines = [`CONNECT ${authority} HTTP/1.1`, `Host: ${authority}`];
  if (username || password) {
    const login = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
    lines.push(`Proxy-Authorization: Basic ${Buffer.from(login, 'utf8').toString('base64')}`);
  }
  return `${lines.join('\r\n')}\r\n\r\n`;
}
