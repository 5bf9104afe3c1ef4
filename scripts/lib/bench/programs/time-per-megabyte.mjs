// Checks files in turn, as iplos-check does, in one process that has run warm on 100 MB, and prints what a megabyte of each
// takes, in milliseconds of processor time: what else the machine does adds to a clock's more than files differ. Of several
// rounds the least counts, for the same reason.
import { statSync } from 'node:fs';
import { BUILT_IN_FORMATS } from '../../../../src/core/format/formats';
import { ALL_RULES } from '../../../../src/core/rules/all.generated';
import { readPath } from '../../../../src/submission/file-check';

const MEGABYTE = 1_000_000;
/** Small files are checked as often as makes up this much, so that a pause of the machine's weighs little. */
const AT_LEAST = 100 * MEGABYTE;
const KEEP = 10_000;
/** In a millisecond. */
const MICROSECONDS = 1000;

const [rounds, ...files] = process.argv.slice(2);
const environment = { formats: BUILT_IN_FORMATS, rules: ALL_RULES };
const check = (file) => readPath(file, environment, KEEP);

async function timeOf(file) {
  const { size } = statSync(file);
  const times = Math.max(1, Math.round(AT_LEAST / size));
  const before = process.cpuUsage();
  for (let i = 0; i < times; i++) await check(file);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / MICROSECONDS / times / (size / MEGABYTE);
}

async function main() {
  const times = files.map(() => []);
  await timeOf(files[0]);
  for (let round = 0; round < Number(rounds); round++) {
    for (const [i, file] of files.entries()) times[i].push(await timeOf(file));
  }
  console.log(JSON.stringify(times.map((measured) => Math.min(...measured))));
}

main();
