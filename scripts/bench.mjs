// Measures how fast and how small the check is, by comparing programs in one run, and prints ratios.
//   npm run bench                          all measures but the longest; about ten minutes, and 1.5 GB of disk meanwhile
//   npm run bench -- --quick               smaller files and fewer rounds
//   npm run bench -- --json                for machines
//   npm run bench -- check-memory          only these
//   npm run bench -- large-host            what a large file costs the editor; asked for by name only
// It ends with 1 only when something could not run: how fast a machine is at the moment is not for a test to judge.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from './lib/build.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { measures } from './lib/bench/measures.mjs';
import { printHead, printRow, rowOf } from './lib/bench/report.mjs';
import { Workshop } from './lib/bench/workshop.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const { values: { quick = false, json = false }, positionals } = parseArgs({
  options: { quick: { type: 'boolean' }, json: { type: 'boolean' } }, allowPositionals: true,
});

const all = await measures();
const unknown = positionals.filter((name) => !all.some((measure) => measure.name === name));
if (unknown.length) {
  console.error(`There is no measure ${unknown.join(', ')}. The measures are: ${all.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}

await ensureDependencies(root);
await build(root);
const workshop = new Workshop({ root, quick });
const rows = [];
if (!json) printHead();
for (const measure of all.filter(({ name, onlyByName }) => (positionals.length ? positionals.includes(name) : !onlyByName))) {
  // One that cannot run does not keep the others from running.
  const outcome = await measure.run(workshop).catch((error) => ({ failed: error.message }));
  rows.push(rowOf(measure, outcome));
  if (!json) printRow(rows.at(-1));
}
workshop.close();
if (json) console.log(JSON.stringify({ node: process.version, platform: `${process.platform} ${process.arch}`, quick, measures: rows }, undefined, 2));
process.exitCode = rows.some(({ failed }) => failed) ? 1 : 0;
