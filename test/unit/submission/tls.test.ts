// Certificates are never clicked away: an unknown one is refused before anything is sent, an own authority is honoured.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import type { Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { httpTransport } from '../../../src/submission/http';
import type { Manifest } from '../../../src/submission/manifest';
import type { Network } from '../../../src/submission/network/network';
import { skip } from '../../runner/skip';
import { LOGIN, makeFile, useFolder } from './support';

const run = promisify(execFile);

describe('Sending over https', () => {
  const folder = useFolder();
  let server: Server;
  let address = '';
  let certificate: string;
  let requests = 0;

  beforeEach(async function () {
    const key = join(folder(), 'key.pem');
    const cert = join(folder(), 'cert.pem');
    const made = await run('openssl', [
      'req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-keyout', key,
      '-out', cert, '-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost', '-days', '30',
    ]).then(() => true, () => false);
    if (!made) skip(this, 'openssl is not on PATH, so there is no certificate to refuse');
    certificate = await readFile(cert, 'utf8');
    requests = 0;
    server = createServer({ key: await readFile(key), cert: certificate }, (_, response) => {
      requests += 1;
      response.writeHead(401).end('{"error":"login"}');
    });
    await once(server.listen(0, 'localhost'), 'listening');
    address = `https://localhost:${(server.address() as AddressInfo).port}/`;
  });
  afterEach(() => server?.close());

  async function send(network?: Network) {
    const { path, bytes, sha256 } = await makeFile(folder(), 100, 'uttrekk.xml.pgp');
    const manifest = { target: 'production', cipher: { sha256, bytes: bytes.length } } as Manifest;
    const sleep = async () => assert.fail('must not be tried again');
    const transport = httpTransport({ id: 'http', target: 'production', address, network, sleep });
    return transport.send({ cipherPath: path, manifest, credentials: LOGIN }, {});
  }

  it('stops at a certificate that nobody vouches for', async () => {
    await assert.rejects(send(), { code: 'certificate-refused' });
    assert.equal(requests, 0);
  });

  it('goes on where the certificate authority is the municipality\'s own', async () => {
    await assert.rejects(send({ ca: [certificate] }), { code: 'login-refused' });
    assert.equal(requests, 1);
  });
});
