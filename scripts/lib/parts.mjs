// The parts of the test run, in their order.
import path from 'node:path';
import { strays } from './discovery.mjs';
import { npm } from './processes.mjs';
import { runSuite } from './suite.mjs';
import { emptyTally } from './tally.mjs';

const MINUTE = 60_000;

/** One check that either holds or does not. */
const check = (title, problem) =>
  problem === undefined ? { ...emptyTally(), passed: 1 } : { ...emptyTally(), failures: [{ title, message: problem }] };

/** A script of package.json as one check: what it says is shown when it fails. */
const script = (name, limit) => async ({ root }) => {
  const { code, late, output } = await npm(['run', '--silent', name], { cwd: root, limit });
  if (late) return check(name, `It took more than ${limit / 1000} s and was ended.`);
  return check(name, code === 0 ? undefined : output.trim());
};

/** The test files of test/<part>, run by mocha in Node. */
const suite = (part, { timeout, limit }) => ({ root, folder, grep }) =>
  runSuite({ root, part, folder: path.join(folder, part), timeout, limit, grep });

async function discovery({ root }) {
  const files = strays(root);
  return check('discovery', files.length ? `No part runs these tests:\n${files.join('\n')}` : undefined);
}

/**
 * The parts by name. Each takes the project's root, a folder for what it makes, and a title to look for in tests, and
 * gives a tally.
 * @type {Record<string, (context: { root: string, folder: string, grep?: string }) =>
 *   Promise<import('./tally.mjs').Tally>>}
 */
export const PARTS = {
  discovery,
  types: script('types', 5 * MINUTE),
  lint: script('lint', 5 * MINUTE),
  unit: suite('unit', { timeout: 30_000, limit: 15 * MINUTE }),
  grammar: suite('grammar', { timeout: 30_000, limit: 5 * MINUTE }),
};
