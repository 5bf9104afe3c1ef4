import assert from 'node:assert/strict';
import { extract } from '../../../../scripts/lib/samples/extract.mjs';
import { readSummary, summaryOf, writeSummary } from '../../../../src/core/report/summary';
import { figures } from './support';

const TEXT = [...extract({ persons: 30, seed: 2 })].join('');

describe('a saved summary', () => {
  const summary = summaryOf(figures(TEXT), { kommunenummer: '0402', errors: 3 })!;

  it('is read back as it was saved', () => {
    assert.equal(summary.year, 2016);
    assert.deepEqual(readSummary(writeSummary(summary)), JSON.parse(writeSummary(summary)));
    assert.equal(readSummary(writeSummary(summary))!.services.length, summary.services.length);
  });

  it('holds numbers only, and none that could be a person or a unit', () => {
    const text = writeSummary(summary);
    assert.doesNotMatch(text, /\d{6}/);
    assert.deepEqual([...text.matchAll(/: "([^"]*)"/g)].map(([, value]) => value), ['iplos-summary', '0402']);
  });

  it('is not made of a file whose year is not known, and names no municipality that is none', () => {
    assert.equal(summaryOf({ ...figures(TEXT), year: undefined }, { kommunenummer: undefined, errors: 0 }), undefined);
    assert.equal(summaryOf(figures(TEXT), { kommunenummer: 'x', errors: 0 })!.kommunenummer, undefined);
  });

  it('is not read from anything else', () => {
    const changed = (change: object) => JSON.stringify({ ...summary, ...change });
    for (const text of ['', '{}', 'null', '[]', TEXT.slice(0, 100), changed({ version: 2 }), changed({ persons: -1 }), changed({ name: 'x' })]) {
      assert.equal(readSummary(text), undefined, text.slice(0, 40));
    }
  });
});
