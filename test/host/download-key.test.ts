import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { connect } from 'node:net';
import type { AddressInfo, Server as NetServer } from 'node:net';
import * as vscode from 'vscode';
import { PRODUCTION } from '../../src/editor/receiver-now';
import { skip } from '../runner/skip';
import { makeAuthority, NO_OPENSSL } from '../unit/submission/certificates';
import { useAnswers, useSettings } from './lib/answers';
import { makeKeys } from './lib/keys';
import { useFolder } from './lib/place';
import { product } from './lib/product';
import { useNoKeys } from './lib/register';

const listen = (server: NetServer) => new Promise<number>((resolve) => {
  server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
});

describe('IPLOS: Download Encryption Key', () => {
  const folder = useFolder();
  useSettings({ 'iplos.language': 'en', 'iplos.receiver.keyAddress': undefined, 'iplos.network.caFile': undefined, 'http.proxy': undefined });
  const servers: NetServer[] = [];
  const answers = useAnswers();
  useNoKeys();
  let publicKey: string;
  before(async () => {
    publicKey = (await makeKeys()).publicKey;
  });
  afterEach(async () => {
    for (const name of ['iplos.receiver.keyAddress', 'iplos.network.caFile', 'http.proxy']) await set(name, undefined);
    for (const server of servers.splice(0)) {
      (server as Server).closeAllConnections?.();
      server.close();
    }
  });

  const set = async (name: string, value: unknown) =>
    vscode.workspace.getConfiguration().update(name, value, vscode.ConfigurationTarget.Global);
  const download = () => vscode.commands.executeCommand('iplos.downloadKey');
  const kept = async () => (await (await product()).office.keys.list(PRODUCTION)).map(({ source }) => source);
  const remembered = () => vscode.workspace.getConfiguration('iplos').get('receiver.keyAddress');
  async function serve(listener: RequestListener): Promise<string> {
    const server = createServer(listener);
    servers.push(server);
    return `http://127.0.0.1:${await listen(server)}/key.asc`;
  }

  it('fetches a key, keeps it when it is accepted, and remembers from where', async () => {
    const address = await serve((_, response) => response.end(publicKey));
    answers.expect(/Address of the public key/, ` ${address} `).expect(/Is this the key of the register.*Fetched from: http:/s, true);
    await download();
    assert.match(answers.last.message, /is in use for the register/);
    assert.deepEqual(await kept(), [address]);
    assert.equal(remembered(), address);
    answers.expect(/Address of the public key/, true);
    await download();
    assert.match(answers.last.message, /counts as fetched today/);
  });

  it('keeps and remembers nothing when the key is not accepted', async () => {
    const address = await serve((_, response) => response.end(publicKey));
    answers.expect(/Address/, address).expect(/Is this the key/, false);
    await download();
    assert.deepEqual(await kept(), []);
    assert.equal(remembered(), '');
  });

  it('says where an address leads instead, and does not follow it', async () => {
    const address = await serve((_, response) => response.writeHead(302, { location: 'https://annet.example/key.asc' }).end());
    answers.expect(/Address/, address);
    await download();
    assert.match(answers.last.message, /https:\/\/annet\.example\/key\.asc/);
    assert.equal(answers.last.kind, 'error');
  });

  it('says that what is there is no key', async () => {
    const address = await serve((_, response) => response.end('<html>'));
    answers.expect(/Address/, address);
    await download();
    assert.match(answers.last.message, /is not a public OpenPGP key/);
  });

  it('takes a key through the proxy that is set, from a receiver with the municipality\'s own certificate, and from no other', async function () {
    this.timeout(30_000);
    const authority = await makeAuthority(folder());
    if (!authority) skip(this, NO_OPENSSL);
    const secure = createSecureServer(await authority.issue('nokkel.example'), (_, response) => response.end(publicKey));
    servers.push(secure);
    const port = await listen(secure);
    const asked: string[] = [];
    const proxy = createServer();
    proxy.on('connect', ({ url = '' }, client) => {
      asked.push(url);
      const upstream = connect(port, '127.0.0.1', () => {
        client.write('HTTP/1.1 200 OK\r\n\r\n');
        upstream.pipe(client).pipe(upstream);
      });
      upstream.on('error', () => client.destroy());
      client.on('error', () => upstream.destroy());
    });
    servers.push(proxy);
    await set('http.proxy', `http://127.0.0.1:${await listen(proxy)}`);
    const address = 'https://nokkel.example/key.asc';
    answers.expect(/Address/, address);
    await download();
    assert.match(answers.last.message, /The certificate of nokkel\.example is not trusted/);
    assert.deepEqual(answers.last.buttons, []);
    assert.deepEqual(await kept(), []);
    await set('iplos.network.caFile', authority.path);
    answers.expect(/Address/, address).expect(/Is this the key/, true);
    await download();
    assert.deepEqual(await kept(), [address]);
    assert.ok(asked.length >= 2 && asked.every((url) => url === 'nokkel.example:443'), asked.join());
  });

  it('says what is the matter with the file of own certificates', async () => {
    await set('iplos.network.caFile', `${folder()}/gone.pem`);
    answers.expect(/Address/, 'https://nokkel.example/key.asc');
    await download();
    assert.match(answers.last.message, /Cannot find gone\.pem/);
  });
});
