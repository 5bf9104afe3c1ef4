// Writes the sample extracts, the same each time, of persons who do not exist.
//   node scripts/samples.mjs                               media/samples/clean.iplos.xml and flawed.iplos.xml
//   node scripts/samples.mjs --persons 3000 --out FILE     a large clean one
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { extract } from './lib/samples/extract.mjs';
import { FLAWS, SAMPLE } from './lib/samples/flawed.mjs';

const { values } = parseArgs({ options: { persons: { type: 'string' }, out: { type: 'string' } } });
const inSamples = (name) => fileURLToPath(new URL(`../media/samples/${name}`, import.meta.url));

/** Writes an extract as it is made, so that its size does not matter. */
const write = (file, options) => pipeline(Readable.from(extract(options)), createWriteStream(file));

if (values.out === undefined && values.persons === undefined) {
  await write(inSamples('clean.iplos.xml'), SAMPLE);
  await write(inSamples('flawed.iplos.xml'), { ...SAMPLE, defects: FLAWS });
} else if (values.out !== undefined && Number(values.persons) > 0) {
  await write(values.out, { ...SAMPLE, persons: Number(values.persons) });
} else {
  console.error('Give both: --persons (a number) and --out (a file)');
  process.exitCode = 2;
}
