// Counting: what the parts of a test run came to, from the events that their processes left.
import fs from 'node:fs';

/**
 * Unsteady is what failed, and passed when it was run once more.
 * @typedef {{ passed: number, failures: { title: string, message: string }[],
 *   skips: { title: string, reason: string }[], unsteady: { title: string, message: string }[] }} Tally
 */

/** An empty tally. @returns {Tally} */
export const emptyTally = () => ({ passed: 0, failures: [], skips: [], unsteady: [] });

/** The sum of tallies. @param {Tally[]} tallies @returns {Tally} */
export const sum = (tallies) => ({
  passed: tallies.reduce((count, { passed }) => count + passed, 0),
  failures: tallies.flatMap(({ failures }) => failures),
  skips: tallies.flatMap(({ skips }) => skips),
  unsteady: tallies.flatMap(({ unsteady }) => unsteady),
});

/** The line that closes a test run. @param {Tally} tally */
export function closingLine({ passed, failures, skips, unsteady }) {
  const others = [[skips, 'skipped'], [unsteady, 'unsteady']].filter(([list]) => list.length > 0);
  return [`${passed} passed`, `${failures.length} failed`, ...others.map(([list, word]) => `${list.length} ${word}`)].join(', ');
}

/** The events in a file, as far as they were written. @returns {object[]} */
export function readEvents(file) {
  if (!fs.existsSync(file)) return [];
  const lines = fs.readFileSync(file, 'utf8').split('\n');
  // What stands after the last line end was not written whole.
  return lines.slice(0, -1).map((line) => JSON.parse(line));
}

/**
 * Counts the events of one part and holds them against the files that were discovered: every file must have been
 * loaded and must hold a test, every test must have ended, and the run must have come to its end.
 * @param {string[]} sources the files discovered
 * @param {object[]} events what the process told, as in test/runner/plan.ts
 * @returns {Tally}
 */
export function tallyEvents(sources, events) {
  const tests = events.filter(({ type }) => type === 'test');
  const passed = tests.filter(({ state }) => state === 'passed');
  const failed = tests.filter(({ state }) => state === 'failed');
  const skipped = tests.filter(({ state }) => state === 'skipped');
  const end = events.find(({ type }) => type === 'end');
  const failures = failed.map(({ source, title, message }) => ({ title: `${source}: ${title}`, message }));

  for (const { source, message } of events.filter(({ type }) => type === 'broken')) {
    failures.push({ title: `${source} cannot be loaded`, message });
  }
  for (const source of sources) {
    const told = events.find((event) => event.source === source && ['loaded', 'broken'].includes(event.type));
    if (!told) failures.push({ title: `${source} was never loaded`, message: 'It was discovered, but no test ran it.' });
    else if (told.type === 'loaded' && told.tests === 0) {
      failures.push({ title: `${source} holds no test`, message: 'Each file must contribute at least one.' });
    }
  }
  for (const { source, title } of skipped.filter(({ message }) => message === undefined)) {
    failures.push({ title: `${source}: ${title}`, message: 'Skipped without a reason: use skip() of test/runner/skip.ts.' });
  }
  const missing = end ? end.expected - tests.filter(({ hook }) => !hook).length : 0;
  if (!end) {
    const last = events.findLast(({ type }) => type === 'begin');
    const where = last ? `The last test that began: ${last.source}: ${last.title}` : 'No test began.';
    failures.push({ title: 'the process ended before its tests did', message: where });
  } else if (missing > 0) {
    failures.push({ title: `${missing} tests did not run`, message: 'A hook before them failed.' });
  }
  return {
    passed: passed.length,
    failures,
    skips: skipped.filter(({ message }) => message !== undefined)
      .map(({ source, title, message }) => ({ title: `${source}: ${title}`, reason: message })),
    unsteady: [],
  };
}

/** The files in which a test or a hook failed. @param {object[]} events */
export const failedSources = (events) =>
  new Set(events.filter(({ type, state }) => type === 'test' && state === 'failed').map(({ source }) => source));

/**
 * What a part came to when the files in which something failed have been run once more: as the first run had it, where
 * anything still fails.
 * @param {string[]} sources the files discovered
 * @param {Tally} tally what the first run came to
 * @param {object[]} events of the first run
 * @param {object[]} again events of the second
 * @returns {Tally}
 */
export function withSecondLook(sources, tally, events, again) {
  const failed = failedSources(events);
  const end = events.find(({ type }) => type === 'end');
  const kept = events.filter(({ type, source }) => type !== 'end' && !failed.has(source));
  const both = tallyEvents(sources, [...kept, ...again.filter(({ type }) => type !== 'end'), ...(end ? [end] : [])]);
  return both.failures.length > 0 ? tally : { ...both, unsteady: tally.failures };
}
