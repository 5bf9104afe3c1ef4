// Checks a file on disk as the editor does, saves one person and checks it again, and prints how long each took.
import { BUILT_IN_FORMATS } from '../../../../src/core/format/formats';
import { ALL_RULES } from '../../../../src/core/rules/all.generated';
import { CheckedFile } from '../../../../src/disk/checked-file';
import { FlaggedPersons } from '../../../../src/disk/flagged';

const [path] = process.argv.slice(2);

async function timed(work) {
  const begun = performance.now();
  const outcome = await work();
  return [performance.now() - begun, outcome];
}

async function main() {
  const [check, file] = await timed(() => CheckedFile.check(path, { formats: BUILT_IN_FORMATS, rules: ALL_RULES }, 'bench'));
  const persons = new FlaggedPersons(file, { blocks: [file.index.blockCount >> 1], total: 1 }, 'nb');
  const text = await persons.text();
  const [save] = await timed(() => persons.save(text.replace('<peEndrDato>', '<peEndrDato> ')));
  const [again] = await timed(() => file.recheck());
  console.log(JSON.stringify({ check, save, again, persons: file.index.persons }));
}

void main();
