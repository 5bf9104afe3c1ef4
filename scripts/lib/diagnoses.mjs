// The Norwegian lists of diagnosis codes in a compact form, from @navikt/diagnosekoder (MIT; the Directorate of Health's own).
import { readFile } from 'node:fs/promises';

const SOURCES = { 'ICPC-2': 'ICPC2.json', 'ICD-10': 'ICD10.json' };
const PACKAGE = new URL('../../node_modules/@navikt/diagnosekoder/lib/', import.meta.url);

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

/** Both lists as JSON, by the form that `src/core/codes/schema.ts` describes. */
async function json(compact) {
  const lists = await Promise.all(Object.entries(SOURCES).map(async ([kodeverk, file]) => [kodeverk, compact(await readList(file))]));
  return `${JSON.stringify(Object.fromEntries(lists))}\n`;
}

/** The codes, which stand in the source: every check asks for them. */
export const diagnosisCodes = () => json(grouped);

/** The texts, which are large and made when the extension is built. */
export const diagnosisTexts = () => json(lines);
