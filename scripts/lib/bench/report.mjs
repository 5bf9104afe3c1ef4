// How measures are told.

const COLUMNS = [['measure', 50], ['ratio', 9], ['must', 8], ['aim', 8], ['', 12]];

const bound = (value) => (value === undefined ? '' : `<= ${ratio(value)}`);
const ratio = (value) => (value < 0.1 ? `1/${Math.round(1 / value)}` : value.toFixed(2));
const line = (cells) => cells.map((cell, i) => cell.padEnd(COLUMNS[i][1])).join(' ').trimEnd();

function verdictOf({ must, aim }, { ratio }) {
  if (aim !== undefined && ratio <= aim) return 'aim reached';
  if (must === undefined || ratio <= must) return aim === undefined ? 'good' : 'good enough';
  return 'MISSED';
}

/** What is told of a measure: its bounds, and its ratio with a verdict, or why there is none. */
export function rowOf({ name, title, must, aim }, outcome) {
  const verdict = 'ratio' in outcome ? { verdict: verdictOf({ must, aim }, outcome) } : {};
  return { name, title, must, aim, ...verdict, ...outcome };
}

export function printHead() {
  console.log(line(COLUMNS.map(([title]) => title)));
}

export function printRow({ title, must, aim, verdict, ratio: value, details = {}, skipped, failed }) {
  const result = value === undefined ? '-' : ratio(value);
  console.log(line([title, result, bound(must), bound(aim), verdict ?? (skipped ? 'skipped' : 'FAILED')]));
  if (skipped ?? failed) console.log(`    ${skipped ?? failed}`);
  for (const [what, told] of Object.entries(details)) console.log(`    ${what}: ${told}`);
}
