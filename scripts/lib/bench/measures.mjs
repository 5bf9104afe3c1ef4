// The measures: each file in the folder beside this one is one.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), 'measures');

/**
 * All measures, in the order of their files. A measure has a `title`, what its ratio `must` be at most and what it is to
 * `aim` at (either may be left out), `onlyByName` where it takes too long to run with the others, and `run`, which takes
 * a {@link import('./workshop.mjs').Workshop} and resolves to `{ ratio, details }` or, where it cannot be had on this
 * machine, to `{ skipped }` with the reason.
 */
export async function measures() {
  const names = fs.readdirSync(folder).filter((name) => name.endsWith('.mjs')).sort();
  return Promise.all(names.map(async (name) => {
    const { default: measure } = await import(pathToFileURL(path.join(folder, name)).href);
    return { name: path.basename(name, '.mjs'), ...measure };
  }));
}
