// Runs every test there is, and closes with one line that counts them.
//   npm test                          all parts
//   npm test -- unit host             only these
//   npm test -- unit --grep words     only tests whose full title contains the words
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runFolder } from './lib/bundle.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { PARTS } from './lib/parts.mjs';
import { closingLine, emptyTally, sum } from './lib/tally.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const { values: { grep }, positionals } = parseArgs({ options: { grep: { type: 'string' } }, allowPositionals: true });

const unknown = positionals.filter((name) => !(name in PARTS));
if (unknown.length) {
  console.error(`There is no part ${unknown.join(', ')}. The parts are: ${Object.keys(PARTS).join(', ')}`);
  process.exit(2);
}

const indent = (text) => text.replace(/^/gm, '    ');

/** Runs one part, says how it went, and gives its tally; what goes wrong in it is a failure of the part. */
async function runPart(name, folder) {
  console.log(`== ${name}`);
  const begun = Date.now();
  const tally = await PARTS[name]({ root, folder, grep })
    .catch((error) => ({ ...emptyTally(), failures: [{ title: `${name} could not run`, message: error.stack }] }));
  for (const { title, reason } of tally.skips) console.log(`  skipped  ${title}: ${reason}`);
  for (const { title, message } of tally.unsteady) console.log(`  UNSTEADY ${title}\n${indent(message)}\n    It passed when its file was run once more.`);
  for (const { title, message } of tally.failures) console.log(`  FAILED   ${title}\n${indent(message)}`);
  const seconds = ((Date.now() - begun) / 1000).toFixed(1);
  console.log(`   ${tally.failures.length ? 'not good' : 'good'}: ${tally.passed} ok in ${seconds} s`);
  return tally;
}

await ensureDependencies(root);
const folder = runFolder(root);
const tallies = [];
try {
  const wanted = positionals.length ? Object.keys(PARTS).filter((name) => positionals.includes(name)) : Object.keys(PARTS);
  for (const name of wanted) tallies.push(await runPart(name, folder));
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
const all = sum(tallies);
if (grep !== undefined && all.passed + all.failures.length + all.skips.length === 0) {
  console.error(`No test has "${grep}" in its title.`);
  process.exit(2);
}
console.log(closingLine(all));
process.exitCode = all.failures.length ? 1 : 0;
