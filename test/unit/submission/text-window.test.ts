import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Encoding } from '../../../src/core/text/decode';
import { TextWindow } from '../../../src/submission/text-window';

/** What a reader sees that reads whole lines only, where the bytes come in such pieces. */
function read(bytes: Uint8Array, sizes: readonly number[], encoding: Encoding): { text: string; asUnits: number } {
  let text = '';
  let asUnits = 0;
  const window = new TextWindow(encoding, ({ text: piece, length, units }, final) => {
    assert.equal(length, piece.length);
    const done = final ? length : piece.lastIndexOf('\n') + 1;
    text += piece.slice(0, done);
    if (units) {
      assert.equal(Buffer.from(units.subarray(0, length)).toString('latin1'), piece);
      assert.equal(units[length], 0);
      asUnits += done;
    }
    return done;
  });
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const chunk = bytes.slice(at, at + sizes[i % sizes.length]);
    at += chunk.length;
    window.push(chunk);
    // The bytes are the caller's again.
    chunk.fill(120);
  }
  window.end();
  return { text, asUnits };
}

const MEGABYTE = 1024 * 1024;
const plain = 'an element on each line\n'.repeat(MEGABYTE / 20);

describe('bytes as text, a window at a time', () => {
  it('loses, doubles and changes nothing, however the bytes come and whatever stands where windows meet', () => {
    const piece = fc.constantFrom('x', '\n', 'blåbær\n', '€', '😀', 'abc\n', '\ufeff');
    const long = fc.nat({ max: 300_000 }).map((length) => 'y'.repeat(length));
    fc.assert(fc.property(
      fc.array(fc.oneof({ weight: 20, arbitrary: piece }, { weight: 1, arbitrary: long }), { maxLength: 60 }),
      fc.array(fc.integer({ min: 1, max: 400_000 }), { minLength: 1, maxLength: 4 }), fc.nat({ max: 8 }),
      (pieces, sizes, shift) => {
        const text = 'z'.repeat(256 * 1024 - shift) + pieces.join('');
        assert.equal(read(Buffer.from(text), sizes, 'utf-8').text, text);
        assert.equal(read(Buffer.from(text, 'utf16le'), sizes, 'utf-16le').text, text);
        const narrow = text.replace(/[^\u0000-\u00ff]/g, 'ÿ');
        assert.equal(read(Buffer.from(narrow, 'latin1'), sizes, 'iso-8859-1').text, narrow);
      },
    ), { numRuns: 60 });
  });

  it('reads text of ASCII and of ISO-8859-1 as it reads bytes', () => {
    assert.equal(read(Buffer.from(plain), [65_536], 'utf-8').asUnits, plain.length);
    assert.equal(read(Buffer.from(plain.replaceAll('a', 'å'), 'latin1'), [65_536], 'iso-8859-1').asUnits, plain.length);
  });

  it('goes back to bytes after a stretch that is not ASCII', () => {
    const text = `${plain}ærlig\n${plain}`;
    const { text: seen, asUnits } = read(Buffer.from(text), [1_000_000], 'utf-8');
    assert.equal(seen, text);
    assert.ok(asUnits > plain.length, `${asUnits} of ${text.length}`);
  });

  it('shows broken bytes as such and goes on', () => {
    const bytes = Buffer.concat([Buffer.from('a\n'), Buffer.from([0xc3]), Buffer.from('b\n'), Buffer.from([0xf0, 0x9f]), Buffer.from(plain)]);
    assert.equal(read(bytes, [1], 'utf-8').text, `a\n\ufffdb\n\ufffd${plain}`);
  });

  it('waits for ever more where nothing is read, so that a long block is not read again and again', () => {
    let calls = 0;
    let longest = 0;
    const window = new TextWindow('utf-8', (text, final) => {
      calls++;
      longest = text.length;
      return final ? text.length : 0;
    });
    for (let i = 0; i < 512; i++) window.push(Buffer.alloc(65_536, 'x'));
    window.end();
    assert.equal(longest, 512 * 65_536);
    assert.ok(calls < 16, `${calls} times`);
  });
});
