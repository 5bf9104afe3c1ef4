import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { downloadKey } from '../../../src/submission/key-download';
import { describeKey } from '../../../src/submission/key-view';
import { makeKeys, makeRecipient, NOW, SEASON } from './support';

describe('Fetching a key', () => {
  let server: Server;
  let answer: RequestListener;
  let asked = 0;

  beforeEach(async () => {
    asked = 0;
    server = createServer((request, response) => {
      asked += 1;
      answer(request, response);
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/key.asc`;
  const fetch = (more: object = {}) => downloadKey({
    address: address(), now: NOW, sleep: async () => undefined, limits: { connect: 1000, idle: 200 }, ...more,
  });

  it('tries again what may pass', async () => {
    const { publicKey } = await makeKeys();
    answer = (_, response) => (asked < 3 ? response.writeHead(503).end() : response.end(publicKey));
    assert.equal((await fetch()).source, address());
    assert.equal(asked, 3);
  });

  const failures: [string, RequestListener, string, number][] = [
    ['there is none', (_, response) => response.writeHead(404).end(), 'key-download-failed', 1],
    ['the receiver is out of order', (_, response) => response.writeHead(500).end(), 'key-download-failed', 5],
    ['nobody answers', () => undefined, 'key-download-failed', 5],
    ['the connection breaks', (request) => request.socket.destroy(), 'key-download-failed', 5],
    ['a page comes instead', (_, response) => response.end('<html>Velkommen</html>'), 'key-not-a-key', 1],
    ['nothing comes', (_, response) => response.end(), 'key-not-a-key', 1],
    ['it never ends', (_, response) => response.end(Buffer.alloc(3 * 1024 * 1024, 65)), 'key-not-a-key', 1],
  ];
  for (const [what, listener, code, times] of failures) {
    it(`ends with ${code} where ${what}`, async () => {
      answer = listener;
      await assert.rejects(fetch(), { code });
      assert.equal(asked, times);
    });
  }

  it('says where the address leads, and does not follow', async () => {
    answer = (_, response) => response.writeHead(302, { location: 'https://annen.example/ny.asc?hemmelig=1' }).end();
    await assert.rejects(fetch(), { code: 'address-moved', args: { receiver: address().split('/')[2], location: 'https://annen.example/ny.asc' } });
    assert.equal(asked, 1);
  });

  it('takes no address that is not protected', async () => {
    for (const wrong of ['http://mottak.example/key.asc', 'ftp://mottak.example/key.asc', 'file:///etc/passwd']) {
      await assert.rejects(fetch({ address: wrong }), { code: 'address-not-https' });
    }
    for (const wrong of ['', 'mottak.example', 'https://a:b@mottak.example']) await assert.rejects(fetch({ address: wrong }), { code: 'address-invalid' });
  });

  it('can be cancelled', async () => {
    answer = () => undefined;
    const cancel = new AbortController();
    const fetching = fetch({ signal: cancel.signal, limits: { connect: 5000, idle: 5000 } });
    await once(server, 'request');
    cancel.abort();
    await assert.rejects(fetching, { code: 'cancelled' });
  });
});

describe('A key as it is shown', () => {
  it('has all that is to be compared, in the order to be read', async () => {
    const key = await makeRecipient({ keyExpirationTime: 30 * 24 * 60 * 60 });
    const rows = describeKey('nb', key, SEASON);
    assert.deepEqual(rows.map(({ id, label }) => `${id} ${label}`), [
      'users Navn', 'fingerprint Fingeravtrykk', 'algorithm Type', 'created Laget', 'expires Utløper', 'fetched Hentet', 'source Hentet fra',
    ]);
    const values = Object.fromEntries(rows.map(({ id, value }) => [id, value]));
    assert.match(values.fingerprint, /^([0-9A-F]{4} ){9}[0-9A-F]{4}$/);
    assert.deepEqual([values.created, values.expires, values.fetched], ['3.1.2017 kl. 11.00', '2.2.2017 kl. 11.00', '5.1.2017 kl. 11.00']);
    assert.deepEqual(rows.filter(({ warns }) => warns), []);
  });

  it('warns of one fetched before the window opened', async () => {
    const key = { ...await makeRecipient(), fetchedAt: '2016-12-31T10:00:00.000Z' };
    const warned = describeKey('en', key, SEASON).filter(({ warns }) => warns);
    assert.deepEqual(warned.map(({ value }) => value), ['31 December 2016 at 11:00 – before the submission window for 2016 opened']);
    assert.deepEqual(describeKey('en', key).filter(({ warns }) => warns), []);
    assert.ok(describeKey('en', key).some(({ value }) => value === 'never'));
  });
});
