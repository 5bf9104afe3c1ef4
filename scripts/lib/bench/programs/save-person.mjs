// Changes one person near the beginning, in the middle and near the end of a file and saves each time, in turn with `cp` of
// the file, and prints what each takes in milliseconds.
import { spawnSync } from 'node:child_process';
import { unlinkSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { BUILT_IN_FORMATS } from '../../../../src/core/format/formats';
import { ALL_RULES } from '../../../../src/core/rules/all.generated';
import { CheckedFile } from '../../../../src/disk/checked-file';
import { FlaggedPersons } from '../../../../src/disk/flagged';

const [path, rounds] = process.argv.slice(2);
const median = (values) => [...values].sort((a, b) => a - b)[(values.length - 1) >> 1];

/** Where the persons stand, as parts of the file. */
const PLACES = [0.01, 0.5, 0.99];

/** So long the system is given for what it puts off, in milliseconds: bringing a copy to the disk, freeing a file's place. */
const REST = 300;

async function timed(work) {
  await pause(REST);
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

function run(command, ...args) {
  if (spawnSync(command, args).status !== 0) throw new Error(`${command} failed`);
}

async function main() {
  const file = await CheckedFile.check(path, { formats: BUILT_IN_FORMATS, rules: ALL_RULES }, 'bench');
  const texts = await Promise.all(PLACES.map(async (part) => {
    const persons = new FlaggedPersons(file, { blocks: [Math.floor(file.index.blockCount * part)], total: 1 }, 'nb');
    return { persons, text: await persons.text() };
  }));
  const save = PLACES.map(() => []);
  const cp = [];
  const synced = [];
  for (let round = -1; round < Number(rounds); round++) {
    const copying = await timed(() => run('cp', path, `${path}.copy`));
    unlinkSync(`${path}.copy`);
    const copyingForGood = await timed(() => {
      run('cp', path, `${path}.copy`);
      run('sync', `${path}.copy`);
    });
    unlinkSync(`${path}.copy`);
    const saving = [];
    for (const one of texts) {
      // A byte more or less, so that all that comes after it stands elsewhere.
      one.text = one.text.replace(/<peEndrDato>(\s*)\d/, (whole, blanks) => `<peEndrDato>${blanks ? '' : ' '}${whole.at(-1)}`);
      saving.push(await timed(() => one.persons.save(one.text)));
    }
    if (round < 0) continue;
    saving.forEach((ms, i) => save[i].push(ms));
    cp.push(copying);
    synced.push(copyingForGood);
  }
  console.log(JSON.stringify({ save: median(save.flat()), places: save.map(median), cp: median(cp), synced: median(synced) }));
}

void main();
