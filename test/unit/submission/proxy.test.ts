import assert from 'node:assert/strict';
import { proxyFor, proxySettingsOf } from '../../../src/submission/network/proxy';

const PROXY = 'http://proxy.example:8080';
const through = (address: string, noProxy: string[], proxy = PROXY) => proxyFor(new URL(address), { proxy, noProxy })?.host;

describe('The way out of the machine', () => {
  it('is straight where no proxy is set, and to this machine', () => {
    for (const proxy of [undefined, '', '  ']) assert.equal(proxyFor(new URL('https://mottak.example'), { proxy }), undefined);
    for (const host of ['localhost', '127.0.0.1', '127.1.2.3', '[::1]']) assert.equal(through(`https://${host}/`, []), undefined, host);
  });

  const cases: [string, string, boolean][] = [
    ['mottak.example', 'mottak.example', true], ['example', 'mottak.example', true], ['.example', 'mottak.example', true],
    ['*.example', 'mottak.example', true], ['MOTTAK.example', 'mottak.example', true], ['*', 'mottak.example', true],
    ['tak.example', 'mottak.example', false], ['mottak.example.no', 'mottak.example', false], ['', 'mottak.example', false],
    ['mottak.example:443', 'mottak.example', true], ['mottak.example:8443', 'mottak.example', false],
    ['mottak.example:8443', 'mottak.example:8443', true], ['10.0.0.1', '10.0.0.1', true], ['10.0.0.2', '10.0.0.1', false],
    ['[2001:db8::1]', '[2001:db8::1]', true], ['2001:db8::1', '[2001:db8::1]', true],
  ];
  for (const [entry, host, straight] of cases) {
    it(`is ${straight ? 'straight' : 'through the proxy'} to ${host} where the exception is "${entry}"`, () => {
      assert.equal(through(`https://${host}/`, ['annen.example', entry]), straight ? undefined : 'proxy.example:8080');
    });
  }

  it('takes a proxy without its scheme, and none of a kind that it does not know', () => {
    assert.equal(through('https://mottak.example', [], 'proxy.example:3128'), 'proxy.example:3128');
    for (const proxy of ['ftp://proxy', 'http://', 'http://a b']) assert.throws(() => through('https://mottak.example', [], proxy), { code: 'proxy-invalid' });
  });

  it('is read from the environment as other programs do', () => {
    assert.deepEqual(proxySettingsOf({ HTTPS_PROXY: PROXY, NO_PROXY: 'a.example, b.example  c.example' }), {
      proxy: PROXY, noProxy: ['a.example', 'b.example', 'c.example'],
    });
    assert.equal(proxySettingsOf({ https_proxy: PROXY }).proxy, PROXY);
    assert.deepEqual(proxySettingsOf({}), { proxy: undefined, noProxy: undefined });
  });
});
