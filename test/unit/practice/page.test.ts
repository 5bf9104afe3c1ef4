import assert from 'node:assert/strict';
import { request } from 'node:http';
import { number } from '../../../src/core/findings/words';
import { FAULT_IDS, FAULTS, idsOf } from '../../../src/practice/faults';
import { sayFault } from '../../../src/practice/words';
import { PIN } from '../submission/support';
import { usePractice } from './support';

describe('The practice receiver\'s own page', () => {
  const practice = usePractice();
  const get = (path = '', headers: Record<string, string> = {}) => new Promise<{ status?: number; headers: object; body: string }>((resolve, reject) => {
    const made = request(practice.receiver.address + path, { headers }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }));
    });
    made.on('error', reject).end();
  });

  it('shows what it got and what it found, in both languages', async () => {
    practice.found = { persons: 30000, counts: { fatal: 0, error: 4321, warning: 1, information: 0 }, byRule: { 'bydel-missing': 4321, 'diagnose-missing': 1 } };
    const { manifest } = await practice.send(await practice.encrypted(4321));
    const { bytes } = manifest.cipher;
    const nb = (await get()).body;
    for (const part of ['lang="nb"', 'P-1', '5.1.2017 kl. 11.00', '6.1.2017 kl. 08.00', manifest.cipher.sha256, '0101', '310000019', 'Feil: 4\u202f321', '<td>4\u202f321</td>', '<dd>30\u202f000</dd>', number(bytes, 'nb'), 'Regelen bydel-missing']) {
      assert.ok(nb.includes(part), part);
    }
    const en = (await get('?lang=en')).body;
    for (const part of ['lang="en"', '5 January 2017 at 11:00', 'Errors: 4,321', '<dd>30,000</dd>', number(bytes, 'en'), 'Rule bydel-missing']) assert.ok(en.includes(part), part);
  });

  it('shows what it refused, and why', async () => {
    practice.found = { counts: { fatal: 1, error: 0, warning: 0, information: 0 } };
    const file = await practice.encrypted(100).catch(() => undefined);
    assert.equal(file, undefined);
    practice.found = {};
    const other = await practice.encrypted(100);
    practice.found = { kommunenummer: '0301' };
    await assert.rejects(practice.send(other));
    assert.match((await get()).body, /Avvist: Filen gjelder en annen kommune enn den som logget inn\./);
  });

  it('never shows the PIN, and runs and loads nothing', async () => {
    const { headers, body } = await get();
    assert.ok(!body.includes(PIN));
    assert.ok(!/<script|<link|<img|<form|javascript:| on\w+=/i.test(body));
    const { 'content-security-policy': policy, 'cache-control': cache } = headers as Record<string, string>;
    assert.match(policy, /^default-src 'none'; style-src 'sha256-/);
    assert.equal(cache, 'no-store');
  });

  it('has a heading for each part, in order, and names for them', async () => {
    await practice.send(await practice.encrypted(100));
    const { body } = await get();
    const levels = [...body.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
    assert.equal(levels[0], 1);
    for (const [index, level] of levels.slice(1).entries()) assert.ok(level <= levels[index] + 1, `h${level} after h${levels[index]}`);
    const ids = new Set([...body.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    for (const [, id] of body.matchAll(/aria-labelledby="([^"]+)"/g)) assert.ok(ids.has(id), id);
    assert.ok(body.includes('<main>') && body.includes('<title>') && body.includes('name="viewport"'));
  });

  it('is for this machine alone, under this machine\'s own name', async () => {
    assert.equal((await get('', { host: 'evil.example' })).status, 400);
    assert.equal((await get('', { origin: 'https://evil.example' })).status, 400);
    assert.equal((await get('annet')).status, 404);
    assert.equal((await get('?lang=<script>')).status, 404);
    assert.equal((await get('', { host: 'localhost:1' })).status, 200);
  });

  it('shows which faults are switched on', async () => {
    practice.receiver.faults.set([FAULTS.slow, FAULTS.away]);
    const { body } = await get();
    assert.ok(body.includes(sayFault('nb', 'slow').name) && body.includes(sayFault('nb', 'away').name));
    assert.ok(!body.includes(sayFault('nb', 'too-large').name));
  });
});

describe('The faults that can be switched on by hand', () => {
  it('are known by name, each with words in both languages', () => {
    for (const id of FAULT_IDS) {
      assert.deepEqual(idsOf([FAULTS[id]]), [id]);
      for (const language of ['nb', 'en'] as const) assert.ok(sayFault(language, id).name && sayFault(language, id).detail);
      assert.notEqual(sayFault('nb', id).name, sayFault('en', id).name);
    }
  });
});
