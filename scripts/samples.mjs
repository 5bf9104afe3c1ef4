// Writes the sample extracts, the same each time, of persons who do not exist.
//   node scripts/samples.mjs                               those in media/samples
//   node scripts/samples.mjs --persons 3000 --out FILE     a large clean one
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { extract } from './lib/samples/extract.mjs';
import { MESSAGE_CONTACTS, MESSAGE_FLAWS, MESSAGE_SAMPLE } from './lib/samples/flawed-message.mjs';
import { FLAWS, SAMPLE } from './lib/samples/flawed.mjs';
import { identMessage, PAIR_SAMPLE } from './lib/samples/ident.mjs';
import { message } from './lib/samples/message.mjs';

const { values } = parseArgs({ options: { persons: { type: 'string' }, out: { type: 'string' } } });
const inSamples = (name) => fileURLToPath(new URL(`../media/samples/${name}`, import.meta.url));

/** Writes a text as it is made, so that its size does not matter. */
const write = (file, chunks) => pipeline(Readable.from(chunks), createWriteStream(file));

if (values.out === undefined && values.persons === undefined) {
  await write(inSamples('clean.iplos.xml'), extract(SAMPLE));
  await write(inSamples('flawed.iplos.xml'), extract({ ...SAMPLE, defects: FLAWS }));
  await write(inSamples('pair.iplos.xml'), extract({ ...PAIR_SAMPLE, format: '3.5' }));
  await write(inSamples('pair.ident.iplos.xml'), identMessage(PAIR_SAMPLE));
  await write(inSamples('message.kpr.xml'), message({ ...MESSAGE_SAMPLE, changes: MESSAGE_FLAWS, contacts: MESSAGE_CONTACTS }));
} else if (values.out !== undefined && Number(values.persons) > 0) {
  await write(values.out, extract({ ...SAMPLE, persons: Number(values.persons) }));
} else {
  console.error('Give both: --persons (a number) and --out (a file)');
  process.exitCode = 2;
}
