import { parseArgs } from 'node:util';
import type { Arguments as Args } from '../core/findings/finding';
import type { Language } from '../core/rules/rule';
import { LANGUAGES } from '../core/rules/rule';
import type { WordKey } from './words';

const REPORT_FORMATS = ['text', 'json', 'sarif'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** How many findings of a file are kept with their places where nothing else is asked for. */
export const MAX_FINDINGS = 10_000;

/** The reporting years that the product takes, as in its settings. */
const FIRST_YEAR = 2006;
const LAST_YEAR = 2098;

/** The name that stands for what comes in by the standard input. */
export const STANDARD_INPUT = '-';

/** What is to be checked, and how it is to be told. */
export interface Wanted {
  readonly files: readonly string[];
  /** The other file of a pair, an extract and its ident message; there is one file then. */
  readonly partner: string | undefined;
  readonly year: number | undefined;
  readonly schema: string | undefined;
  readonly format: ReportFormat;
  readonly maxFindings: number;
}

/** What the command line asks for; the language only where it says one. */
export type CommandLine = { readonly language: Language | undefined } & (
  | { readonly kind: 'check'; readonly wanted: Wanted }
  | { readonly kind: 'help' | 'version' }
  | { readonly kind: 'refused'; readonly key: WordKey; readonly args?: Args }
);

const OPTIONS = {
  year: { type: 'string' },
  schema: { type: 'string' },
  with: { type: 'string' },
  format: { type: 'string' },
  language: { type: 'string' },
  'max-findings': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

type Values = Partial<Record<keyof typeof OPTIONS, string | true>>;
interface Refusal {
  readonly key: WordKey;
  readonly args?: Args;
}

/**
 * Reads the command line.
 * @param argv what stands after the program's name
 * @returns `refused` with the sentence that says why, where it cannot be understood
 */
export function readArguments(argv: readonly string[]): CommandLine {
  const read = split(argv);
  const values: Values = read.values;
  const language = LANGUAGES.find((known) => known === values.language);
  if (values.help) return { kind: 'help', language };
  if (values.version) return { kind: 'version', language };
  const wanted = read.refusal ?? wantedBy(values, read.files);
  return 'key' in wanted ? { kind: 'refused', language, ...wanted } : { kind: 'check', language, wanted };
}

/** Takes the words apart; what is no option, or lacks its value, is refused after all has been read. */
function split(argv: readonly string[]): { values: Values; files: string[]; refusal?: Refusal } {
  const { tokens } = parseArgs({ args: [...argv], options: OPTIONS, strict: false, allowPositionals: true, tokens: true });
  const values: Values = {};
  const files: string[] = [];
  let refusal: Refusal | undefined;
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value);
    if (token.kind !== 'option') continue;
    const option = token.rawName;
    const known = Object.hasOwn(OPTIONS, token.name) ? OPTIONS[token.name as keyof typeof OPTIONS] : undefined;
    if (!known) refusal ??= { key: 'unknown-option', args: { option } };
    else if (known.type === 'string' && token.value === undefined) refusal ??= { key: 'value-missing', args: { option } };
    else if (known.type === 'boolean' && token.value !== undefined) refusal ??= { key: 'value-unexpected', args: { option } };
    else values[token.name as keyof typeof OPTIONS] = token.value ?? true;
  }
  return { values, files, refusal };
}

function wantedBy(values: Values, files: readonly string[]): Wanted | Refusal {
  const { format = 'text', language = 'en' } = values;
  const reportFormat = REPORT_FORMATS.find((known) => known === format);
  if (!reportFormat) return { key: 'format-unknown', args: { value: String(format), known: REPORT_FORMATS.join(', ') } };
  if (!LANGUAGES.some((known) => known === language)) {
    return { key: 'language-unknown', args: { value: String(language), known: LANGUAGES.join(', ') } };
  }
  const year = values.year === undefined ? undefined : wholeNumber(values.year, FIRST_YEAR, LAST_YEAR);
  if (Number.isNaN(year)) return { key: 'year-invalid', args: { from: String(FIRST_YEAR), to: String(LAST_YEAR) } };
  const maxFindings = wholeNumber(values['max-findings'] ?? String(MAX_FINDINGS), 0, Number.MAX_SAFE_INTEGER);
  if (Number.isNaN(maxFindings)) return { key: 'max-findings-invalid' };
  if (files.length === 0) return { key: 'no-file' };
  if (files.filter((file) => file === STANDARD_INPUT).length > 1) return { key: 'standard-input-twice' };
  const partner = values.with === undefined ? undefined : String(values.with);
  if (partner !== undefined && (files.length > 1 || [...files, partner].includes(STANDARD_INPUT))) return { key: 'with-one-file' };
  const schema = values.schema === undefined ? undefined : String(values.schema);
  return { files, partner, year, schema, format: reportFormat, maxFindings };
}

/** A number of digits alone within bounds; NaN when it is none. */
function wholeNumber(text: string | true, least: number, most: number): number {
  const value = /^\d{1,15}$/.test(String(text)) ? Number(text) : NaN;
  return value >= least && value <= most ? value : NaN;
}
