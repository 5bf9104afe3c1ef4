// Official schemas as they lie on disk, with the files beside them that they ask for.
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { TextDecoder } from 'node:util';
import { importsOf } from '../core/format/xsd/schema-set';
import type { XsdSource } from '../core/format/xsd/schema-set';
import { guessEncoding } from '../core/text/decode';
import { systemCode } from './files';

/** A schema, and the files in the same folder that it asks for, and that those ask for. Errors: the system's own. */
export async function readSchema(path: string): Promise<{ main: XsdSource; imports: XsdSource[] }> {
  const main = await read(path);
  const sources = new Map<string, XsdSource>([[main.name, main]]);
  const wanted = [...importsOf(main.text, main.name)];
  for (let name = wanted.shift(); name !== undefined; name = wanted.shift()) {
    if (sources.has(name)) continue;
    const source = await readIfThere(join(dirname(path), name));
    if (!source) continue;
    sources.set(name, source);
    wanted.push(...importsOf(source.text, name));
  }
  sources.delete(main.name);
  return { main, imports: [...sources.values()] };
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
