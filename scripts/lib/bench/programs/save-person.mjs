// Changes one person in the middle of a file and saves, in turn with `cp` of the file, and prints what each takes in milliseconds.
import { spawnSync } from 'node:child_process';
import { unlinkSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { BUILT_IN_FORMATS } from '../../../../src/core/format/formats';
import { ALL_RULES } from '../../../../src/core/rules/all.generated';
import { CheckedFile } from '../../../../src/disk/checked-file';
import { FlaggedPersons } from '../../../../src/disk/flagged';

const [path, rounds] = process.argv.slice(2);
const median = (values) => values.sort((a, b) => a - b)[(values.length - 1) >> 1];

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
  const persons = new FlaggedPersons(file, { blocks: [file.index.blockCount >> 1], total: 1 }, 'nb');
  let text = await persons.text();
  const save = [];
  const cp = [];
  const synced = [];
  for (let round = -1; round < Number(rounds); round++) {
    text = text.replace(/<peEndrDato>(\s*)\d/, (whole, blanks) => `<peEndrDato>${blanks ? '' : ' '}${whole.at(-1)}`);
    const copying = await timed(() => run('cp', path, `${path}.copy`));
    unlinkSync(`${path}.copy`);
    const copyingForGood = await timed(() => {
      run('cp', path, `${path}.copy`);
      run('sync', `${path}.copy`);
    });
    unlinkSync(`${path}.copy`);
    const saving = await timed(() => persons.save(text));
    if (round < 0) continue;
    save.push(saving);
    cp.push(copying);
    synced.push(copyingForGood);
  }
  console.log(JSON.stringify({ save: median(save), cp: median(cp), synced: median(synced) }));
}

void main();
