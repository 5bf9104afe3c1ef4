import assert from 'node:assert/strict';
import * as crypto from 'node:crypto';
import fc from 'fast-check';
import { makeOpener } from '../../../src/submission/opener';
import { readHead } from '../../../src/submission/packets';
import { BrokenMessage, Sealer } from '../../../src/submission/seipd';
import type { SessionAlgorithm, SessionKey } from '../../../src/submission/seipd';
import { sha256 } from './support';

const KEY_BYTES: Record<SessionAlgorithm, number> = { aes128: 16, aes192: 24, aes256: 32 };
const keys = fc.constantFrom(...Object.keys(KEY_BYTES) as SessionAlgorithm[]).chain((algorithm) => (
  fc.uint8Array({ minLength: KEY_BYTES[algorithm], maxLength: KEY_BYTES[algorithm] })
    .map((data) => ({ algorithm, data }))
));
const plains = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc.integer({ min: 8100, max: 8500 }).map((length) => new Uint8Array(length)),
);

function seal(key: SessionKey, plain: Uint8Array): Buffer {
  const sealer = new Sealer(key, plain.length);
  const start = sealer.start();
  const body = new Uint8Array(plain.length);
  sealer.update(plain, body);
  return Buffer.concat([start, body, sealer.finish()]);
}

/** Opens a packet in pieces of so many octets; the memory is its own, as the opener wants it. */
function open(key: SessionKey, packet: Buffer, size: number, piece = packet.length + 1): string {
  const head = readHead(packet);
  const opener = makeOpener(crypto, key, head.dataLength, size);
  for (let at = head.dataStart; at < packet.length; at += piece) {
    opener.update(Uint8Array.from(packet.subarray(at, at + piece)));
  }
  return opener.finish();
}

describe('The encrypted data packet', () => {
  it('is read by OpenPGP.js, with every cipher it may be made with', async () => {
    const openpgp = await import('openpgp');
    await fc.assert(fc.asyncProperty(keys, plains, async (key, plain) => {
      const message = await openpgp.readMessage({ binaryMessage: new Uint8Array(seal(key, plain)) });
      const { data } = await openpgp.decrypt({ message, sessionKeys: key, format: 'binary' });
      assert.deepEqual(Buffer.from(data), Buffer.from(plain));
    }));
  });

  it('is read back whole, in pieces of any size', () => {
    fc.assert(fc.property(keys, plains, fc.integer({ min: 2, max: 20 }), (key, plain, blocks) => {
      assert.equal(open(key, seal(key, plain), plain.length, blocks * 16), sha256(plain));
    }));
  });

  it('is refused when any one bit of it is not as it was written', () => {
    fc.assert(fc.property(keys, plains, fc.nat(), fc.nat(7), (key, plain, at, bit) => {
      const packet = seal(key, plain);
      packet[at % packet.length] ^= 1 << bit;
      assert.throws(() => open(key, packet, plain.length));
    }), { numRuns: 500 });
  });

  it('is refused when it is cut off or goes on', () => {
    fc.assert(fc.property(keys, plains, fc.integer({ min: 1, max: 60 }), (key, plain, by) => {
      const packet = seal(key, plain);
      assert.throws(() => open(key, packet.subarray(0, Math.max(0, packet.length - by)), plain.length));
      assert.throws(() => open(key, Buffer.concat([packet, Buffer.alloc(by)]), plain.length));
    }));
  });

  it('is refused, never misread, when it is something else', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      try {
        readHead(bytes);
      } catch (error) {
        assert.ok(error instanceof BrokenMessage, String(error));
      }
    }), { numRuns: 2000 });
  });
});
