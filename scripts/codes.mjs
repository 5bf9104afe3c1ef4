// Makes the compact list of diagnosis codes from @navikt/diagnosekoder. Their texts are made when the extension is built.
//   node scripts/codes.mjs             writes the codes into the source
//   node scripts/codes.mjs --check     only says whether they are up to date
//   node scripts/codes.mjs --texts     prints the texts
import { readFile, writeFile } from 'node:fs/promises';
import { diagnosisCodes, diagnosisTexts } from './lib/diagnoses.mjs';

const NAME = 'diagnosekoder.generated.json';
const FILE = new URL(`../src/core/codes/data/${NAME}`, import.meta.url);

if (process.argv.includes('--texts')) {
  process.stdout.write(await diagnosisTexts());
} else if (!process.argv.includes('--check')) {
  await writeFile(FILE, await diagnosisCodes());
} else if (await readFile(FILE, 'utf8').catch(() => '') !== await diagnosisCodes()) {
  console.error(`${NAME} is not up to date: run node scripts/codes.mjs`);
  process.exitCode = 1;
}
