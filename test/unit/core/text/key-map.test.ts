import assert from 'node:assert/strict';
import fc from 'fast-check';
import { KeyMap } from '../../../../src/core/text/key-map';

const GUID = 'ABCDEF01-2345-6789-ABCD-EF0123456789';

const guid = fc.tuple(fc.integer({ min: 0, max: 0xffff }), fc.boolean()).map(([number, isSmall]) => {
  const hex = number.toString(16).padStart(4, '0');
  const written = GUID.slice(0, 9) + hex.toUpperCase() + GUID.slice(13);
  return isSmall ? written.toLowerCase() : written;
});
const key = fc.oneof(
  fc.integer({ min: 0, max: 2000 }), fc.double({ noNaN: true }), fc.constantFrom(0, -0), fc.integer({ min: 0, max: 2000 }).map(String), fc.string(), guid,
  guid.map((text) => `{${text}}`), guid.map((text) => text.replace('9', 'ø')), guid.map((text) => text.replace('-', '0')),
  fc.constantFrom(GUID, GUID.toLowerCase(), GUID.replace('B', 'b'), `${GUID}0`, GUID.replace('A', 'G')),
);

describe('numbers by key', () => {
  it('are those that were set last, as in a map of all keys', () => {
    fc.assert(fc.property(fc.array(fc.tuple(key, fc.nat()), { maxLength: 200 }), (entries) => {
      const [ours, theirs] = [new KeyMap(), new Map<string | number, number>()];
      for (const [each, value] of entries) {
        assert.equal(ours.get(each), theirs.get(each));
        ours.set(each, value);
        theirs.set(each, value);
        assert.equal(ours.get(each), value);
      }
      for (const [each, value] of theirs) assert.equal(ours.get(each), value);
    }));
  });

  it('are kept of as many keys as a city has', () => {
    const keys = Array.from({ length: 50_000 }, (_, i) => [i, 1e10 + i * 97, `${String(i).padStart(8, '0')}-2345-6789-abcd-ef0123456789`]).flat();
    const ours = new KeyMap();
    for (const [i, each] of keys.entries()) ours.set(each, i);
    assert.ok(keys.every((each, i) => ours.get(each) === i));
    assert.equal(ours.get(-1), undefined);
  });
});
