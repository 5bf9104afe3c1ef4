// Runs the test files of one part: bundles them, has a process run them, and counts what came of it.
import fs from 'node:fs';
import path from 'node:path';
import { bundleEach } from './bundle.mjs';
import { discover } from './discovery.mjs';
import { run } from './processes.mjs';
import { emptyTally, failedSources, readEvents, tallyEvents, withSecondLook } from './tally.mjs';

/** Runs a bundled entry in Node, with its output shown. */
export const inNode = ({ entry, root, limit, env }) =>
  run(process.execPath, [entry], { cwd: root, limit, show: true, ...(env ? { env } : {}) });

/**
 * Runs the tests in test/<part>.
 * @param {object} options
 * @param {string} options.root the project's folder, which is also the tests' working directory
 * @param {string} options.part
 * @param {string} options.folder where the bundles go
 * @param {string} [options.entry] the TypeScript file that runs the plan.json beside its bundle
 * @param {number} options.timeout limit of one test in milliseconds
 * @param {number} options.limit limit of the part in milliseconds
 * @param {string} [options.grep] runs only tests whose full title contains this
 * @param {number} [options.unsteady] so many files in which a test failed are run once more, at most: what then passes is
 *   told as unsteady. For tests that drive what others have made, and fail where that does
 * @param {(what: { entry: string, root: string, limit: number }) =>
 *   Promise<{ code: number | null, late: boolean, output: string }>} [options.launch] starts the bundled entry
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
export async function runSuite(options) {
  const { root, part, folder, entry = 'test/runner/node.ts', limit, unsteady = 0 } = options;
  const sources = discover(root, part);
  if (sources.length === 0) return emptyTally();
  const [runner, ...bundles] = await bundleEach(root, [entry, ...sources], folder);
  if (runner.problem) throw new Error(runner.problem);

  const { events, code, late, output } = await runBundles(runner.bundle, bundles, options);
  const tally = tallyEvents(sources, events);
  if (late) tally.failures.push({ title: `${part} took more than ${limit / 1000} s`, message: 'It was ended.' });
  else if (code !== 0) tally.failures.push({ title: `${part} ended with exit code ${code}`, message: output.trim() });

  const failed = failedSources(events);
  // A process that did not come to its end would not tell more the second time, nor would what is of no file.
  const isOfFiles = [...failed].every((source) => sources.includes(source));
  if (failed.size === 0 || failed.size > unsteady || code !== 0 || !isOfFiles) return tally;
  const again = await runBundles(runner.bundle, bundles.filter(({ source }) => failed.has(source)), options);
  return again.code === 0 ? withSecondLook(sources, tally, events, again.events) : tally;
}

/** Runs bundles in one process. */
async function runBundles(entry, bundles, { root, timeout, limit, grep, launch = inNode }) {
  const home = path.dirname(entry);
  const told = path.join(home, 'events.jsonl');
  fs.rmSync(told, { force: true });
  const files = bundles.filter(({ bundle }) => bundle);
  fs.writeFileSync(path.join(home, 'plan.json'), JSON.stringify({ files, events: told, timeout, grep }));
  const ended = await launch({ entry, root, limit });
  const broken = bundles.filter(({ problem }) => problem)
    .map(({ source, problem }) => ({ type: 'broken', source, message: problem }));
  return { ...ended, events: [...readEvents(told), ...broken] };
}
