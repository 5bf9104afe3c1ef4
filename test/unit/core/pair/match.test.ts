import assert from 'node:assert/strict';
import { isTouched, pairDifference } from '../../../../src/core/pair/difference';
import { fitOf, matchPair } from '../../../../src/core/pair/match';
import { PairFile } from '../../../../src/core/pair/pair-file';

/** A file with a serial number and persons; a person may have an identifier. */
function file(lopenummer: string | undefined, ...persons: (number | [number, string])[]): PairFile {
  const made = new PairFile();
  made.add({ lopenummer, persons: persons.map((person) => (Array.isArray(person) ? person : [person, undefined])) });
  return made;
}

describe('which extract and ident message go together', () => {
  const own = file('7', 1, 2, 3, 4);
  const cases: [what: string, other: PairFile, fit: number][] = [
    ['the same number and persons', file('7', 4, 3, 2, 1), 3],
    ['the same number, one person less', file('7', 1, 2, 3), 2],
    ['the same number, one person in common', file('7', 4, 5, 6, 7, 8), 2],
    ['the same number and nobody in common', file('7', 5, 6), 0],
    ['the same number and no persons at all', file('7'), 1],
    ['another number, the same persons', file('8', 1, 2, 3, 4), 1],
    ['another number, half of the persons', file('8', 1, 2, 8, 9), 1],
    ['another number, less than half of the persons', file('8', 1, 7, 8, 9), 0],
    ['another number and nobody in common', file('8', 5), 0],
    ['no number, the same persons', file(undefined, 1, 2, 3, 4), 1],
    ['nothing at all', file(undefined), 0],
  ];
  for (const [what, other, fit] of cases) {
    it(`${what}: ${fit}`, () => assert.deepEqual([fitOf(own, other), fitOf(other, own)], [fit, fit]));
  }

  it('takes the one that fits best, says where several do, and takes none that does not', () => {
    const others = (...files: PairFile[]) => files.map((says, value) => ({ value, says }));
    assert.deepEqual(matchPair(own, others(file('7', 1), file('7', 1, 2, 3, 4))), { kind: 'one', value: 1 });
    assert.deepEqual(matchPair(own, others(file('7', 1), file('8', 9), file('7', 2))), { kind: 'several', values: [0, 2] });
    assert.deepEqual(matchPair(own, others(file('8', 9))), { kind: 'none' });
    assert.deepEqual(matchPair(own, []), { kind: 'none' });
  });
});

describe('what has changed in the other file of a pair', () => {
  const cases: [what: string, before: PairFile, after: PairFile, changed: object | undefined][] = [
    ['nothing', file('7', 1, [2, 'a']), file('7', [2, 'a'], 1), undefined],
    ['a person came', file('7', 1), file('7', 1, 2), { lopenummer: false, persons: new Set([2]) }],
    ['a person went', file('7', 1, 2), file('7', 2), { lopenummer: false, persons: new Set([1]) }],
    ['another identifier', file('7', [1, 'a'], 2), file('7', [1, 'b'], 2), { lopenummer: false, persons: new Set([1]) }],
    ['another number', file('7', 1), file('8', 1), { lopenummer: true, persons: new Set() }],
  ];
  for (const [what, before, after, changed] of cases) {
    it(what, () => assert.deepEqual(pairDifference(before, after), changed));
  }

  it('is all of it where there was none before, or is none now', () => {
    assert.deepEqual(pairDifference(undefined, file('7')), { lopenummer: true, persons: 'all' });
    assert.deepEqual(pairDifference(file('7'), undefined), { lopenummer: true, persons: 'all' });
    assert.equal(pairDifference(undefined, undefined), undefined);
  });

  it('touches the parts that tell of what has changed, and no other', () => {
    const head = { lopenummer: '7', persons: [] };
    const person = { lopenummer: undefined, persons: [[1, undefined]] as const };
    assert.deepEqual([head, person].map((facts) => isTouched(facts, { lopenummer: true, persons: new Set() })), [true, false]);
    assert.deepEqual([head, person].map((facts) => isTouched(facts, { lopenummer: false, persons: new Set([1]) })), [false, true]);
    assert.deepEqual([head, person].map((facts) => isTouched(facts, { lopenummer: false, persons: new Set([2]) })), [false, false]);
    assert.equal(isTouched(person, { lopenummer: false, persons: 'all' }), true);
  });
});
