import kodeverk from './data/kodeverk.json';
import kommuner from './data/kommuner.json';
import type { CodeData, Kodeverk, Kommuner } from './schema';

/** When and where a code is looked at. What is left out is not asked for. */
export interface CodeScope {
  /** Reporting year. */
  readonly year?: number;
  /** Format id, such as `kpr-56.0.0`. */
  readonly format?: string;
}

/** `retired` and `not-yet` codes exist, but not in that year or format. */
export type CodeStatus = 'valid' | 'retired' | 'not-yet' | 'unknown';

/** A code with its text of that year. */
export interface CodeEntry {
  readonly code: string;
  readonly text: string;
}

/** The list of municipality numbers, beside the Volven numbers of the official lists ('9151'). */
export const KOMMUNER = 'kommune';

interface CodeList {
  readonly name: string;
  readonly codes: ReadonlyMap<string, CodeData>;
  /** Whether 01 is another code than 1. */
  readonly exact: boolean;
}

/** Lookups in the official code lists, each code with its validity. Unknown lists are an error of the caller's. */
export const codeLists = {
  /** Whether the code is valid there and then; without a scope, whether it has ever been. */
  has(list: string, code: string | number, scope: CodeScope = {}): boolean {
    return this.status(list, code, scope) === 'valid';
  },

  /** Whether the code is valid there and then, and if not, why. Blanks around and a leading zero are accepted. */
  status(list: string, code: string | number, scope: CodeScope = {}): CodeStatus {
    const entry = find(list, code);
    return entry ? statusOf(entry, scope) : 'unknown';
  },

  /** The code's text, as it was called in the year; also of a retired code. */
  text(list: string, code: string | number, scope: CodeScope = {}): string | undefined {
    const entry = find(list, code);
    return entry && textOf(entry, scope);
  },

  /** What a list is called; undefined when there is no such list here. */
  name(list: string): string | undefined {
    lists ??= load();
    return lists.get(list)?.name;
  },

  /** The reporting years in which a code is valid, both ends included, open where left out; undefined for an unknown code. */
  validity(list: string, code: string | number): { readonly from?: number; readonly until?: number } | undefined {
    const entry = find(list, code);
    return entry && { from: entry.from, until: entry.until };
  },

  /** The valid codes of a list in its own order, with their texts. */
  entries(list: string, scope: CodeScope = {}): readonly CodeEntry[] {
    return [...listOf(list).codes.values()]
      .filter((entry) => statusOf(entry, scope) === 'valid')
      .map((entry) => ({ code: entry.code, text: textOf(entry, scope) }));
  },
};

/** A code as the lists write it: no blanks around, and no leading zeros before digits (01 is 1, 00 is 0). */
export function normalizeCode(code: string | number): string {
  return String(code).trim().replace(/^0+(?=\d+$)/, '');
}

function find(list: string, code: string | number): CodeData | undefined {
  const { codes, exact } = listOf(list);
  return codes.get(exact ? String(code).trim() : normalizeCode(code));
}

function statusOf(entry: CodeData, { year, format }: CodeScope): CodeStatus {
  if (format !== undefined && entry.retiredIn?.includes(format)) return 'retired';
  if (year !== undefined && entry.until !== undefined && year > entry.until) return 'retired';
  if (year !== undefined && entry.from !== undefined && year < entry.from) return 'not-yet';
  return 'valid';
}

function textOf({ text, earlierText }: CodeData, { year }: CodeScope): string {
  return earlierText && year !== undefined && year <= earlierText.until ? earlierText.text : text;
}

let lists: ReadonlyMap<string, CodeList> | undefined;

function listOf(id: string): CodeList {
  lists ??= load();
  const list = lists.get(id);
  if (!list) throw new Error(`There is no code list ${id}.`);
  return list;
}

function load(): ReadonlyMap<string, CodeList> {
  const loaded = new Map<string, CodeList>();
  for (const { id, name, codes } of (kodeverk as Kodeverk).lists) {
    loaded.set(id, { name, exact: false, codes: new Map(codes.map((entry) => [entry.code, entry])) });
  }
  const numbers = kommuner as Kommuner;
  loaded.set(KOMMUNER, {
    name: 'Kommuner',
    exact: true,
    codes: new Map(numbers.map(([code, text, from, until]) => [
      code, { code, text, from: from ?? undefined, until: until ?? undefined },
    ])),
  });
  return loaded;
}
