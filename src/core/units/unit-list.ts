import { cleanOrganisasjonsnummer } from '../identifiers/organisasjonsnummer';
import { delimiterOf, readRows } from './delimited';
import type { Row } from './delimited';
import { readJsonEntries } from './json-entries';

/** The municipality's units in use: names by organisation numbers, '' where the list has none, in the list's order. */
export type UnitList = ReadonlyMap<string, string>;

/** Why a line of a list is not used. */
export type UnitProblemCode = 'missing' | 'invalid' | 'twice';

/** A line, from 1, that is not used. What stands there is never told: in a file chosen by mistake it may be a person. */
export interface UnitProblem {
  readonly line: number;
  readonly code: UnitProblemCode;
}

/** What a file of units says. */
export interface UnitsFile {
  readonly units: UnitList;
  /** By line. */
  readonly problems: readonly UnitProblem[];
}

/** Why a file is no list of units at all. */
export type UnitsErrorCode = 'markup' | 'json' | 'none';

/** A file that no units can be read from. Its message is the code alone. */
export class UnitsError extends Error {
  constructor(readonly code: UnitsErrorCode) {
    super(code);
    this.name = 'UnitsError';
  }
}

/** One line of a list, or one object of a JSON file. */
export interface UnitEntry {
  readonly line: number;
  readonly number: string;
  readonly name: string;
}

/** Names of columns, without blanks and punctuation, as lists and Enhetsregisteret have them; the surest first. */
const NUMBER_COLUMNS = ['organisasjonsnummer', 'orgnr', 'orgnummer', 'organisasjonsnr', 'orgno', 'organisationnumber'];
const NAME_COLUMNS = [
  'navn', 'enhetsnavn', 'enhetensnavn', 'virksomhetsnavn', 'institusjonsnavn', 'enhet', 'virksomhet', 'institusjon', 'name',
];
/** A heading stands this far down at most; what is above it is a title. */
const HEADING_WITHIN = 10;

/**
 * Reads a list of units: lines with an organisation number and, where there is one, a name, parted by ; , or tabs, with
 * a heading or without; or Enhetsregisteret's list as it is downloaded, as CSV or JSON.
 * Errors: `markup` (XML or HTML), `json` (not whole), `none` (no organisation number in it).
 */
export function readUnits(text: string): UnitsFile {
  const start = text.trimStart().charAt(0);
  if (start === '<') throw new UnitsError('markup');
  const entries = start === '{' || start === '[' ? jsonEntries(text) : delimitedEntries(text);
  const units = new Map<string, string>();
  const problems: UnitProblem[] = [];
  for (const { line, number, name } of entries) {
    const orgnr = cleanOrganisasjonsnummer(number);
    if (orgnr === undefined) problems.push({ line, code: number.trim() === '' ? 'missing' : 'invalid' });
    else if (units.has(orgnr)) problems.push({ line, code: 'twice' });
    else units.set(orgnr, name.trim().replace(/\s+/g, ' '));
  }
  if (units.size === 0) throw new UnitsError('none');
  return { units, problems };
}

function jsonEntries(text: string): UnitEntry[] {
  const entries = readJsonEntries(text);
  if (!entries) throw new UnitsError('json');
  return entries;
}

function delimitedEntries(text: string): UnitEntry[] {
  const rows = readRows(text, delimiterOf(text)).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const { titles, body } = headed(rows);
  const named = columnOf(titles, NUMBER_COLUMNS);
  const number = named >= 0 ? named : fullestColumn(body, isNumber);
  const titled = columnOf(titles, NAME_COLUMNS);
  const name = titled >= 0 ? titled : fullestColumn(body, (cell, column) => column !== number && /\p{L}{2}/u.test(cell));
  return body.map(({ line, cells }) => ({ line, number: cells[number] ?? '', name: cells[name] ?? '' }));
}

/** The titles of the columns, where there are any, and the lines after them. */
function headed(rows: readonly Row[]): { titles: readonly string[]; body: readonly Row[] } {
  const titlesOf = ({ cells }: Row): string[] => cells.map((cell) => cell.toLowerCase().replace(/[^a-zæøå]/g, ''));
  const above = rows.slice(0, HEADING_WITHIN);
  const firstUnit = above.findIndex(({ cells }) => cells.some(isNumber));
  const candidates = firstUnit < 0 ? above : above.slice(0, firstUnit);
  const at = candidates.findIndex((row) => columnOf(titlesOf(row), NUMBER_COLUMNS) >= 0);
  if (at >= 0) return { titles: titlesOf(rows[at]), body: rows.slice(at + 1) };
  // A first line that names no column we know is a heading only without digits: else it is a line that is wrong.
  const isHeading = candidates.length > 0 && !/\d/.test(rows[0].cells.join(''));
  return isHeading ? { titles: titlesOf(rows[0]), body: rows.slice(1) } : { titles: [], body: rows };
}

function isNumber(cell: string): boolean {
  return cleanOrganisasjonsnummer(cell) !== undefined;
}

function columnOf(titles: readonly string[], wanted: readonly string[]): number {
  return wanted.map((title) => titles.indexOf(title)).find((column) => column >= 0) ?? -1;
}

/** The column in which the most lines hold what is asked for, the first of equal ones; -1 where none does. */
function fullestColumn(rows: readonly Row[], holds: (cell: string, column: number) => boolean): number {
  const counts: number[] = [];
  for (const { cells } of rows) {
    cells.forEach((cell, column) => {
      counts[column] = (counts[column] ?? 0) + (holds(cell, column) ? 1 : 0);
    });
  }
  const most = counts.reduce((max, count) => Math.max(max, count), 0);
  return most === 0 ? -1 : counts.indexOf(most);
}
