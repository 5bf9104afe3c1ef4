// Looks for persons and PINs in all that a run of the workbench left: its profiles with storage, logs, local history and
// copies of unsaved text, and the words of its screenshots. What is found is told by place and kind, never by value.
import fs from 'node:fs';
import path from 'node:path';

const DIGITS = 11;
/** Identifiers as people group them. */
const GROUPED = /(?<!\d)\d{6}[ ._-]\d{5}(?!\d)/g;

/** What was used while the tests ran, one secret a line: { kind: 'person' | 'PIN', text }. */
export const SECRETS = 'secrets.jsonl';
/** The folder of what is searched. */
export const LEFT = 'left';

/**
 * Searches what workbenches left in a folder for every secret that was used in any of them.
 * @param {string} folder with a file of secrets and a folder of what was left
 * @returns {{ persons: number, pins: number, files: number, leaks: { where: string, kind: string, count: number }[] }}
 */
export function searchTraces(folder) {
  const { persons, pins } = readSecrets(path.join(folder, SECRETS));
  const left = path.join(folder, LEFT);
  const files = fs.existsSync(left) ? filesIn(left) : [];
  const leaks = files.flatMap((file) => {
    const where = path.relative(left, file);
    // Names are looked through as well as what is inside.
    const texts = [where, ...readings(fs.readFileSync(file))];
    const found = [['person', sum(texts, (text) => personsIn(text, persons))], ['PIN', sum(texts, (text) => pinsIn(text, pins))]];
    return found.filter(([, count]) => count > 0).map(([kind, count]) => ({ where: hidden(where, persons), kind, count }));
  });
  return { persons: persons.size, pins: pins.size, files: files.length, leaks };
}

function readSecrets(file) {
  const lines = fs.existsSync(file) ? fs.readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line)) : [];
  const of = (wanted) => new Set(lines.filter(({ kind }) => kind === wanted).map(({ text }) => text));
  return { persons: of('person'), pins: of('PIN') };
}

/** Every file below a folder; what is linked is not in it. */
function filesIn(folder) {
  return fs.readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** Bytes as text, and where they may be UTF-16, as that. */
function readings(bytes) {
  const text = bytes.toString('latin1');
  return text.includes('\0') ? [text, text.replaceAll('\0', '')] : [text];
}

function personsIn(text, persons) {
  let count = 0;
  for (const [run] of text.matchAll(/\d{11,}/g)) {
    for (let start = 0; start + DIGITS <= run.length; start++) if (persons.has(run.slice(start, start + DIGITS))) count += 1;
  }
  for (const [grouped] of text.matchAll(GROUPED)) if (persons.has(grouped.replace(/\D/, ''))) count += 1;
  return count;
}

const pinsIn = (text, pins) => [...pins].reduce((count, pin) => count + text.split(pin).length - 1, 0);
const sum = (texts, count) => texts.reduce((total, text) => total + count(text), 0);
const hidden = (where, persons) => where.replace(/\d{11}/g, (digits) => (persons.has(digits) ? '*'.repeat(DIGITS) : digits));
