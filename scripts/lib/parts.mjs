// The parts of the test run, in their order.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchBrowser } from './browser.mjs';
import { build } from './build.mjs';
import { discover, strays } from './discovery.mjs';
import { embeddedEditor, isEmbeddable } from './editor.mjs';
import { npm, run } from './processes.mjs';
import { inNode, runSuite } from './suite.mjs';
import { emptyTally, sum } from './tally.mjs';
import { searchTraces } from './traces.mjs';

const MINUTE = 60_000;
/** So many files of the workbench may fail by what the editor and the browser did: more of them fail by what we did. */
const UNSTEADY = 2;
const EXTENSION_HOST = path.join(path.dirname(fileURLToPath(import.meta.url)), 'extension-host.mjs');

/** One check that either holds or does not. */
const check = (title, problem) =>
  problem === undefined ? { ...emptyTally(), passed: 1 } : { ...emptyTally(), failures: [{ title, message: problem }] };

async function discovery({ root }) {
  const files = strays(root);
  return check('discovery', files.length ? `No part runs these tests:\n${files.join('\n')}` : undefined);
}

/** A script of package.json as one check: what it says is shown when it fails. */
const script = (name, limit) => async ({ root }) => {
  const { code, late, output } = await npm(['run', '--silent', name], { cwd: root, limit });
  if (late) return check(name, `It took more than ${limit / 1000} s and was ended.`);
  return check(name, code === 0 ? undefined : output.trim());
};

/** The test files of test/<part>, run by mocha in Node or where `how` says. */
const suite = (part, how) => ({ root, folder, grep }) =>
  runSuite({ root, part, folder: path.join(folder, part), grep, ...how });

/** Runs a bundled entry inside an extension host that has the built extension. */
async function inExtensionHost({ entry, root, limit }) {
  await build(root);
  return run(process.execPath, [EXTENSION_HOST, root, entry], { cwd: root, limit });
}

/** Runs a bundled entry in Node, with all that its tests need to open workbenches. */
async function withWorkbenches(what, env) {
  await build(what.root);
  // Installed here, where no test waits for it.
  await embeddedEditor();
  await (await launchBrowser()).close();
  return inNode({ ...what, env });
}

/** The tests of the workbench, and after the last a search of all that the editor was left with by them. */
async function drivenWorkbench(context) {
  const traces = path.join(context.folder, 'traces');
  fs.mkdirSync(traces, { recursive: true });
  const launch = (what) => withWorkbenches(what, { ...process.env, IPLOS_TRACES: traces });
  const tally = await suite('ui', { launch, timeout: 2 * MINUTE, limit: 30 * MINUTE, unsteady: UNSTEADY })(context);
  return sum([tally, silence(searchTraces(traces), context.grep !== undefined)]);
}

/** Whether no person and no PIN was left anywhere. A part of the tests need not have used any. */
function silence({ persons, pins, files, leaks }, isPart) {
  console.log(`   searched ${files} files and screens for ${persons} persons and ${pins} PINs`);
  const empty = !isPart && (persons === 0 || pins === 0 || files === 0);
  const problem = empty ? 'There was nothing to search.' : leaks.map(({ where, kind, count }) => `${where}: a ${kind}, ${count} times`).join('\n');
  return check('the editor is left with no person and no PIN', problem || undefined);
}

async function ui(context) {
  if (isEmbeddable()) return drivenWorkbench(context);
  const reason = 'the editor that these tests drive runs on Linux x64 only';
  return { ...emptyTally(), skips: discover(context.root, 'ui').map((title) => ({ title, reason })) };
}

/**
 * The parts by name. Each takes the project's root, a folder for what it makes, and words to look for in the titles of
 * tests, and gives a tally.
 * @type {Record<string, (context: { root: string, folder: string, grep?: string }) =>
 *   Promise<import('./tally.mjs').Tally>>}
 */
export const PARTS = {
  discovery,
  types: script('types', 5 * MINUTE),
  lint: script('lint', 5 * MINUTE),
  unit: suite('unit', { timeout: 2 * MINUTE, limit: 20 * MINUTE }),
  grammar: suite('grammar', { timeout: MINUTE / 2, limit: 5 * MINUTE }),
  host: suite('host', { entry: 'test/runner/host.ts', launch: inExtensionHost, timeout: MINUTE, limit: 15 * MINUTE }),
  ui,
};
