import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { TextDecoder } from 'node:util';
import { Format } from '../core/format/format';
import { XsdError } from '../core/format/xsd/errors';
import { makeFormat } from '../core/format/xsd/make-format';
import type { XsdSource } from '../core/format/xsd/schema-set';
import { importsOf } from '../core/format/xsd/schema-set';
import { sayXsdError, sayXsdNote } from '../core/format/xsd/words';
import type { Language } from '../core/rules/rule';
import { guessEncoding } from '../core/text/decode';
import { systemCode } from '../submission/files';

/** A format made of a schema on disk, with sentences on what of the schema it does not say; without one, on why not. */
export interface FormatOfSchema {
  readonly format: Format | undefined;
  readonly sentences: readonly string[];
}

/**
 * Makes a format of a schema and of the files beside it that it asks for.
 * @throws the file system's error when the schema itself cannot be read
 */
export async function formatOfSchema(path: string, language: Language): Promise<FormatOfSchema> {
  const main = await read(path);
  try {
    const { data, notUnderstood } = makeFormat(main, await besides(main, dirname(path)));
    return { format: new Format(data), sentences: notUnderstood.map((note) => sayXsdNote(language, note)) };
  } catch (error) {
    if (!(error instanceof XsdError)) throw error;
    return { format: undefined, sentences: [sayXsdError(language, error)] };
  }
}

/** The files that a schema asks for, and those that they ask for. */
async function besides(main: XsdSource, folder: string): Promise<XsdSource[]> {
  const sources = new Map<string, XsdSource>([[main.name, main]]);
  const wanted = [...importsOf(main.text, main.name)];
  for (let name = wanted.shift(); name !== undefined; name = wanted.shift()) {
    if (sources.has(name)) continue;
    const source = await readIfThere(join(folder, name));
    if (!source) continue;
    sources.set(name, source);
    wanted.push(...importsOf(source.text, name));
  }
  sources.delete(main.name);
  return [...sources.values()];
}

/** A file that is not there is left to be told of as what it is: one that the schema asks for in vain. */
async function readIfThere(path: string): Promise<XsdSource | undefined> {
  try {
    return await read(path);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

async function read(path: string): Promise<XsdSource> {
  const bytes = await readFile(path);
  const { encoding } = guessEncoding(bytes);
  return { name: basename(path), text: new TextDecoder(encoding === 'iso-8859-1' ? 'latin1' : encoding).decode(bytes) };
}
