// Certificates are never clicked away: one that nobody vouches for is refused before anything is sent, whatever is set
// around the program; the municipality's own authority and its proxy are honoured.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { httpTransport } from '../../../src/submission/http';
import { downloadKey } from '../../../src/submission/key-download';
import type { Manifest } from '../../../src/submission/manifest';
import { readCaFile } from '../../../src/submission/network/network';
import type { Network } from '../../../src/submission/network/network';
import { skip } from '../../runner/skip';
import { makeAuthority, NO_OPENSSL } from './certificates';
import type { Authority } from './certificates';
import { LOGIN, makeFile, makeKeys, NOW, useFolder } from './support';

const portOf = (server: net.Server) => (server.address() as AddressInfo).port;

describe('Over https', () => {
  const folder = useFolder();
  const servers: net.Server[] = [];
  let authority: Authority;
  let requests: string[] = [];

  beforeEach(async function () {
    requests = [];
    authority = await makeAuthority(folder()) ?? skip(this, NO_OPENSSL);
  });
  afterEach(() => {
    for (const server of servers.splice(0)) server.close();
  });

  /** A receiver that knows nobody, with a certificate for a host; gives its port. */
  async function receiver(host = 'localhost', days?: number, body = '{"error":"login"}', status = 401): Promise<number> {
    const server = https.createServer(await authority.issue(host, days), (request, response) => {
      requests.push(`${request.method} ${request.url}`);
      response.writeHead(status).end(body);
    });
    servers.push(server);
    await once(server.listen(0, 'localhost'), 'listening');
    return portOf(server);
  }

  async function send(port: number, network?: Network, host = 'localhost') {
    const { path, bytes, sha256 } = await makeFile(folder(), 100, 'uttrekk.xml.pgp');
    const manifest = { target: 'production', cipher: { sha256, bytes: bytes.length } } as Manifest;
    const sleep = async () => assert.fail('must not be tried again');
    const transport = httpTransport({ id: 'http', target: 'production', address: `https://${host}:${port}/`, network, sleep });
    return transport.send({ cipherPath: path, manifest, credentials: LOGIN }, {});
  }

  it('stops at a certificate that nobody vouches for', async () => {
    await assert.rejects(send(await receiver()), { code: 'certificate-refused' });
    assert.deepEqual(requests, []);
  });

  it('goes on where the certificate authority is the municipality\'s own, read from its file', async () => {
    const ca = await readCaFile(authority.path);
    await assert.rejects(send(await receiver(), { ca }), { code: 'login-refused' });
    assert.deepEqual(requests, ['POST /v1/sessions']);
  });

  it('stops at a certificate of another host, of another authority, or out of date, though an own one is trusted', async () => {
    const network = { ca: [authority.pem] };
    await assert.rejects(send(await receiver('annen.example'), network), { code: 'certificate-refused' });
    await assert.rejects(send(await receiver('localhost', -1), network), { code: 'certificate-refused' });
    const port = await receiver();
    const stranger = await makeAuthority(folder(), 'En annen');
    await assert.rejects(send(port, { ca: [stranger?.pem ?? ''] }), { code: 'certificate-refused' });
    assert.deepEqual(requests, []);
  });

  it('is not talked out of it by the environment', async () => {
    const before = process.env.NODE_TLS_REJECT_UNAUTHORIZED;
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
    try {
      await assert.rejects(send(await receiver()), { code: 'certificate-refused' });
    } finally {
      if (before === undefined) delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
      else process.env.NODE_TLS_REJECT_UNAUTHORIZED = before;
    }
    assert.deepEqual(requests, []);
  });

  it('is not talked out of it by an editor that makes every request lenient', async () => {
    const port = await receiver();
    const own = https.request;
    const lenient = (url: URL, options: https.RequestOptions) => own(url, { ...options, rejectUnauthorized: false });
    https.request = lenient as typeof https.request;
    try {
      await assert.rejects(send(port), { code: 'certificate-refused' });
    } finally {
      https.request = own;
    }
    assert.deepEqual(requests, []);
  });

  it('refuses a file of authorities that holds none', async () => {
    const path = join(folder(), 'ca.pem');
    for (const text of ['', 'hei', authority.pem.replace(/[A-Za-z0-9+/]{20}/, 'x'.repeat(20))]) {
      await writeFile(path, text);
      await assert.rejects(readCaFile(path), { code: 'ca-file-invalid', args: { file: 'ca.pem' } });
    }
    await assert.rejects(readCaFile(join(folder(), 'borte.pem')), { code: 'file-not-found' });
  });

  describe('through a proxy', () => {
    let seen: { authority?: string; login?: string }[] = [];

    /** A proxy that finds every host on this machine, and answers with a status. */
    async function proxy(status = 200): Promise<string> {
      seen = [];
      const server = http.createServer();
      server.on('connect', (request: http.IncomingMessage, client: net.Socket) => {
        seen.push({ authority: request.url, login: request.headers['proxy-authorization'] });
        client.write(`HTTP/1.1 ${status} x\r\n\r\n`);
        if (status !== 200) {
          client.end();
          return;
        }
        const upstream = net.connect(Number(request.url?.split(':').pop()), 'localhost');
        upstream.on('error', () => client.destroy());
        client.on('error', () => upstream.destroy());
        upstream.pipe(client).pipe(upstream);
      });
      servers.push(server);
      await once(server.listen(0, '127.0.0.1'), 'listening');
      return `http://127.0.0.1:${portOf(server)}`;
    }

    it('reaches a receiver that is not reached otherwise', async () => {
      const port = await receiver('mottak.example');
      const address = (await proxy()).replace('//', '//bruker:h%40sh@');
      const network = { ca: [authority.pem], proxy: address };
      await assert.rejects(send(port, network, 'mottak.example'), { code: 'login-refused' });
      const login = `Basic ${Buffer.from('bruker:h@sh').toString('base64')}`;
      assert.deepEqual(seen, [{ authority: `mottak.example:${port}`, login }]);
      assert.deepEqual(requests, ['POST /v1/sessions']);
    });

    it('stops at a certificate that nobody vouches for just the same', async () => {
      const port = await receiver('mottak.example');
      await assert.rejects(send(port, { proxy: await proxy() }, 'mottak.example'), { code: 'certificate-refused' });
      assert.deepEqual(requests, []);
    });

    it('says so when the proxy does not let it through, or is not there', async () => {
      const port = await receiver('mottak.example');
      const fetch = (address: string) => downloadKey({
        address: `https://mottak.example:${port}/`, now: NOW, network: { proxy: address }, sleep: async () => undefined,
      });
      await assert.rejects(fetch(await proxy(407)), { code: 'key-download-failed', args: { receiver: `mottak.example:${port}`, system: '407' } });
      await assert.rejects(fetch('http://127.0.0.1:1'), { code: 'key-download-failed' });
      await assert.rejects(fetch('ftp://proxy'), { code: 'proxy-invalid' });
    });

    it('leaves the proxy out for this machine', async () => {
      const port = await receiver();
      await assert.rejects(send(port, { ca: [authority.pem], proxy: await proxy() }), { code: 'login-refused' });
      assert.deepEqual(seen, []);
    });
  });

  describe('a key', () => {
    it('is fetched and judged as one from a file', async () => {
      const { publicKey } = await makeKeys();
      const address = `https://localhost:${await receiver('localhost', 30, publicKey, 200)}/iplos/nokkel.asc?v=1`;
      const key = await downloadKey({ address, now: NOW, network: { ca: [authority.pem] } });
      assert.deepEqual([key.algorithm, key.fetchedAt, key.source], ['Curve25519', NOW.toISOString(), address]);
      assert.deepEqual(requests, ['GET /iplos/nokkel.asc?v=1']);
    });

    it('is not fetched from who cannot prove to be the receiver', async () => {
      const address = `https://localhost:${await receiver()}/`;
      await assert.rejects(downloadKey({ address, now: NOW }), { code: 'certificate-refused' });
      assert.deepEqual(requests, []);
    });
  });
});
