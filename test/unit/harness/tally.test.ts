import assert from 'node:assert/strict';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { TestEvent } from '../../runner/plan';

interface Tally {
  passed: number;
  failures: { title: string; message: string }[];
  skips: { title: string; reason: string }[];
}
interface TallyModule {
  tallyEvents(sources: string[], events: readonly TestEvent[]): Tally;
  closingLine(tally: Tally): string;
}

describe('tally of a test run', () => {
  let tally: TallyModule;
  before(async () => {
    tally = await import(pathToFileURL(path.resolve('scripts/lib/tally.mjs')).href) as TallyModule;
  });

  const passed = (source: string, title: string): TestEvent => ({ type: 'test', source, title, state: 'passed', ms: 1 });

  it('counts a run in which everything went well', () => {
    const result = tally.tallyEvents(['a'], [
      { type: 'loaded', source: 'a', tests: 1 }, passed('a', 'x'), { type: 'end', expected: 1 },
    ]);
    assert.equal(tally.closingLine(result), '1 passed, 0 failed');
  });
});
