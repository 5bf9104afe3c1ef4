// Makes the compact lists of diagnosis codes from @navikt/diagnosekoder (MIT; the Directorate of Health's own lists).
//   node scripts/codes.mjs [--check]     --check only says whether the files are up to date
import { readFile, writeFile } from 'node:fs/promises';

const SOURCES = { 'ICPC-2': 'ICPC2.json', 'ICD-10': 'ICD10.json' };
const PACKAGE = new URL('../node_modules/@navikt/diagnosekoder/lib/', import.meta.url);
const DATA = new URL('../src/core/codes/data/', import.meta.url);

/** The package's entries of one list, sorted, so that codes and texts stand in the same order. */
async function readList(file) {
  const entries = JSON.parse(await readFile(new URL(file, PACKAGE), 'utf8'));
  return entries.sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** `{ A00: '0 1 9' }`: a category of three characters, and what follows it; `.` stands for the category as a code. */
function grouped(entries) {
  const groups = new Map();
  for (const { code } of entries) {
    const category = code.slice(0, 3);
    groups.set(category, [...(groups.get(category) ?? []), code.slice(3) || '.']);
  }
  return Object.fromEntries([...groups].map(([category, rest]) => [category, rest.join(' ')]));
}

/** One text a line, white space made single, in the order of the codes. */
const lines = (entries) => entries.map(({ text }) => text.replace(/\s+/g, ' ').trim()).join('\n');

const lists = await Promise.all(
  Object.entries(SOURCES).map(async ([kodeverk, file]) => [kodeverk, await readList(file)]),
);
const files = {
  'diagnosekoder.generated.json': Object.fromEntries(lists.map(([kodeverk, entries]) => [kodeverk, grouped(entries)])),
  'diagnosetekster.generated.json': Object.fromEntries(lists.map(([kodeverk, entries]) => [kodeverk, lines(entries)])),
};

for (const [name, data] of Object.entries(files)) {
  const text = `${JSON.stringify(data)}\n`;
  if (!process.argv.includes('--check')) {
    await writeFile(new URL(name, DATA), text);
  } else if (await readFile(new URL(name, DATA), 'utf8').catch(() => '') !== text) {
    console.error(`${name} is not up to date: run node scripts/codes.mjs`);
    process.exitCode = 1;
  }
}
