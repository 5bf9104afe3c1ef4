import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LENGTH_OF_DATE, LENGTH_OF_TIME, makeBytesTest, readIso } from '../../../../src/core/format/plain/in-bytes';
import type { TypeData } from '../../../../src/core/format/schema';
import { makeTest } from '../../../../src/core/format/values';
import { parseIso } from '../../../../src/core/text/dato';

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

const two = (most: number) => fc.integer({ min: 0, max: most }).map((number) => String(number).padStart(2, '0'));
const date = fc.tuple(fc.constantFrom('0000', '0001', '1900', '2000', '2020', '2021', '9999', '-001', '20x1'), two(13), two(32), fc.constantFrom('-', '-', '-', '/'))
  .map(([year, month, day, dash]) => [year, month, day].join(dash));
const time = fc.tuple(two(25), two(61), two(61), fc.constantFrom(':', ':', ':', '.')).map(([hour, minute, second, colon]) => [hour, minute, second].join(colon));

describe('values of bytes', () => {
  for (const [base, length, written] of [
    ['date', LENGTH_OF_DATE, date],
    ['dateTime', LENGTH_OF_TIME, fc.tuple(date, fc.constantFrom('T', 'T', 'T', 't', ' '), time).map((parts) => parts.join(''))],
  ] as const) {
    it(`that read as a ${base} are those of the schema, and the same day`, () => {
      const isGood = makeTest({ base });
      fc.assert(fc.property(written, (text) => {
        const day = readIso(bytesOf(text), 0, length);
        // What is written in a way that is seldom is left to the test of texts.
        if (Number.isNaN(day)) assert.ok(!isGood(text, 0, text.length) || /T24|60/.test(text), text);
        else assert.deepEqual([isGood(text, 0, text.length), parseIso(text, 0, text.length)], [true, day], text);
      }), { numRuns: 2000 });
    });
  }

  const types: TypeData[] = [
    { base: 'string', pattern: '[0-9a-f]{4}-([0-9]|x)+' }, { base: 'string', minLength: 2, maxLength: 5 }, { base: 'string', length: 3, pattern: 'a*' },
    { base: 'string', pattern: '\\w+', morePatterns: ['.*[0-9]'], list: '9151' },
  ];
  it('pass the test of a type where the same text does', () => {
    for (const type of types) {
      const [ofText, ofBytes] = [makeTest(type), makeBytesTest(type)!];
      fc.assert(fc.property(fc.oneof(fc.stringMatching(/^[0-9a-f]{3,4}-[0-9x]{0,3}$/), fc.stringMatching(/^[ -~]{0,6}$/), fc.stringMatching(/^a*$/)), (text) => {
        assert.equal(ofBytes(bytesOf(`<${text}>`), 1, text.length + 1), ofText(text, 0, text.length), text);
      }));
    }
  });

  it('are left to the test of texts where a type asks for more', () => {
    const more: TypeData[] = [{ base: 'string', enumeration: ['a'] }, { base: 'string', whiteSpace: 'collapse' }, { base: 'date' }, { base: 'integer' }];
    assert.deepEqual(more.map(makeBytesTest), more.map(() => undefined));
  });
});
