// What the tests of files on disk share: extracts as bytes in every way that systems write them.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CheckedFile } from '../../../src/disk/checked-file';
import { DEFECTS } from '../../../scripts/lib/samples/defects.mjs';
import { extract, spread } from '../../../scripts/lib/samples/extract.mjs';
import { ENVIRONMENT } from '../core/support';

export const RULE_SET = 'test';

/** How an extract is written. */
export interface Printing {
  readonly lineEnds: '\n' | '\r\n' | '';
  readonly encoding: 'utf-8' | 'iso-8859-1';
  readonly mark: boolean;
}

/** Every way of writing that is tried. */
export const PRINTINGS: readonly Printing[] = (['\n', '\r\n', ''] as const).flatMap((lineEnds) => [
  { lineEnds, encoding: 'utf-8' as const, mark: false },
  { lineEnds, encoding: 'utf-8' as const, mark: true },
  { lineEnds, encoding: 'iso-8859-1' as const, mark: false },
]);

/** A way of writing in words, for titles. */
export function named({ lineEnds, encoding, mark }: Printing): string {
  const ends = lineEnds === '' ? 'no line ends' : lineEnds === '\n' ? 'LF' : 'CRLF';
  return `${encoding}${mark ? ' with a mark' : ''}, ${ends}`;
}

let plain: string | undefined;

/** An extract with about one flaw of each kind, and Norwegian letters between. */
export function flawedText(): string {
  return plain ??= [...extract({ persons: 90, seed: 4, defects: spread({ kinds: Object.keys(DEFECTS), persons: 90, seed: 4 }) })].join('')
    .replace('Eksempel EPJ', 'Sørøy EPJ')
    .replace(/<\/PERSON>(?=\s*<PERSON pePeID="(?:3|30|40)")/g, '</PERSON><!-- levert på nytt: æøå -->');
}

/** An extract in which nothing is wrong, with Norwegian letters. */
export function cleanText(): string {
  return [...extract({ persons: 40, seed: 5 })].join('').replace('Eksempel EPJ', 'Sørøy EPJ');
}

/** A text as the bytes of a file. */
export function printed(text: string, { lineEnds, encoding, mark }: Printing): Buffer {
  const ended = lineEnds === '' ? text.replace(/\n */g, '') : text.replaceAll('\n', lineEnds);
  if (encoding === 'utf-8') return Buffer.from((mark ? '\ufeff' : '') + ended, 'utf8');
  return Buffer.from(ended.replace('encoding="UTF-8"', 'encoding="ISO-8859-1"'), 'latin1');
}

/** The bytes of a file as text, without the mark. */
export function textOf(bytes: Buffer, { encoding, mark }: Printing): string {
  return bytes.subarray(mark ? 3 : 0).toString(encoding === 'utf-8' ? 'utf8' : 'latin1');
}

/** A new folder for each test of a suite, taken away after it. */
export function useFolder(): () => string {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'iplos-disk-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));
  return () => folder;
}

/** Writes a file and checks it. */
export async function checkedFile(folder: string, bytes: Uint8Array | string, name = 'by.iplos'): Promise<CheckedFile> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return CheckedFile.check(path, ENVIRONMENT, RULE_SET);
}

/** The bytes of a file. */
export async function bytesOf(file: CheckedFile): Promise<Buffer> {
  return readFile(file.path);
}

export const namesIn = async (folder: string): Promise<string[]> => (await readdir(folder)).sort();
