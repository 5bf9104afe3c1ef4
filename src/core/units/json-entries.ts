import type { UnitEntry } from './unit-list';

const NUMBER = 'organisasjonsnummer';
/** Nothing that is downloaded is nested deeper. */
const DEEPEST = 50;

/**
 * The units in a JSON text: every object with `organisasjonsnummer`, wherever it stands, in the text's order, as in
 * Enhetsregisteret's answers and downloads.
 * @returns undefined when the text is not whole JSON
 */
export function readJsonEntries(text: string): UnitEntry[] | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
  const lines = linesOfKeys(text);
  return objectsIn(parsed).map((object, index) => ({
    line: lines[index] ?? 1, number: asText(object[NUMBER]), name: asText(object.navn ?? object.name),
  }));
}

type JsonObject = Readonly<Record<string, unknown>>;

function objectsIn(value: unknown, depth = 0): JsonObject[] {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return [];
  const inside = Object.values(value).flatMap((one) => objectsIn(one, depth + 1));
  return !Array.isArray(value) && NUMBER in value ? [value as JsonObject, ...inside] : inside;
}

function asText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** The line of each place where the key of a number stands, in order: what is parsed no longer knows its place. */
function linesOfKeys(text: string): number[] {
  const lines: number[] = [];
  let line = 1;
  let counted = 0;
  for (const { index } of text.matchAll(/(?<!\\)"organisasjonsnummer"\s*:/g)) {
    for (; counted < index; counted++) if (text.charCodeAt(counted) === 10) line++;
    lines.push(line);
  }
  return lines;
}
