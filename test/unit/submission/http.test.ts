import assert from 'node:assert/strict';
import { httpTransport, readAddress } from '../../../src/submission/http';

describe('A receiver\'s address', () => {
  const good: [string, string][] = [
    ['https://mottak.example', 'https://mottak.example/'],
    [' https://mottak.example/iplos ', 'https://mottak.example/iplos/'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080/'],
    ['http://[::1]:8080/', 'http://[::1]:8080/'],
    ['http://localhost/', 'http://localhost/'],
  ];
  for (const [text, href] of good) it(`takes ${text.trim()}`, () => assert.equal(readAddress(text).href, href));

  const bad: [string, string][] = [
    ['http://mottak.example', 'address-not-https'], ['ftp://mottak.example', 'address-not-https'],
    ['http://127.evil.example', 'address-not-https'], ['http://localhost.evil.example', 'address-not-https'],
    ['http://10.0.0.1', 'address-not-https'], ['file:///tmp/x', 'address-not-https'],
    ['', 'address-invalid'], ['mottak.example', 'address-invalid'],
    ['https://me:pin@mottak.example', 'address-invalid'],
    ['https://mottak.example/?pin=1', 'address-invalid'], ['https://mottak.example/#x', 'address-invalid'],
  ];
  for (const [text, code] of bad) {
    it(`refuses ${text || 'nothing'}`, () => {
      assert.throws(() => readAddress(text), { code });
      assert.throws(() => httpTransport({ id: 'http', target: 'production', address: text }), { code });
    });
  }
});
