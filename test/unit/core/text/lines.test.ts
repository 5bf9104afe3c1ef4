import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LineCounter } from '../../../../src/core/text/lines';

/** Line and column of a place, found the slow way. */
function placeIn(text: string, at: number): { line: number; column: number } {
  // Between the two signs of one line end, a place is on the next line already.
  const before = text.slice(0, at).split(/\r\n|\r|\n/);
  return { line: before.length, column: before.at(-1)!.length + 1 };
}

const signs = fc.string({ unit: fc.constantFrom('a', '\n', '\r', '\r\n', ' ', '\t', 'å'), maxLength: 40 });

describe('lines and columns', () => {
  it('are what an editor counts, however the text passes by: as text, or as bytes', () => {
    fc.assert(fc.property(fc.array(fc.record({ text: signs, asBytes: fc.boolean() }), { maxLength: 6 }), signs, fc.nat(), (pieces, last, place) => {
      const counter = new LineCounter();
      for (const { text, asBytes } of pieces) {
        if (asBytes) counter.passUnits(Buffer.from(` ${text} `, 'latin1'), 1, text.length + 1);
        else counter.pass(text);
      }
      const at = place % (last.length + 1);
      const [{ start, end }] = counter.locate(last, [{ start: at, end: last.length }]);
      const before = pieces.map(({ text }) => text).join('');
      assert.deepEqual(start, placeIn(before + last, before.length + at));
      assert.deepEqual(end, placeIn(before + last, before.length + last.length));
    }), { numRuns: 2000 });
  });
});
