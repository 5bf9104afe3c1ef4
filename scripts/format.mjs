// Makes format data from an official schema, as src/core/format/data has it.
//   node scripts/format.mjs MAIN.xsd [OTHER.xsd...] --id ID --title-nb TEXT --title-en TEXT [--lenient] [--out FILE]
// The others are what the main one asks for; those that lie beside it need not be named. Without --out it is printed.
// The built-in data, from the folder that holds the schemas:
//   IPLOS-3.3-reconstructed.xsd --id iplos-3.3 --lenient   IPLOS(2018)rev2018_10_10.xsd --id iplos-3.5
//   XPR(ide).xsd --id kpr-ide-53.1.2                       XPR(ipl).xsd --id kpr-56.0.0
import { buildSync } from 'esbuild';
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { print } from './lib/format/print.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const EXPORTS = `
  export { makeFormat } from './src/core/format/xsd/make-format';
  export { importsOf } from './src/core/format/xsd/schema-set';
  export { XsdError } from './src/core/format/xsd/errors';
  export { sayXsdError, sayXsdNote } from './src/core/format/xsd/words';
  export { guessEncoding } from './src/core/text/decode';`;

/** What is needed of the core, out of its TypeScript files. */
function loadCore() {
  const bundle = buildSync({
    stdin: { contents: EXPORTS, resolveDir: root, loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    write: false,
  });
  const module = { exports: {} };
  const run = new Function('module', 'exports', 'require', bundle.outputFiles[0].text);
  run(module, module.exports, createRequire(import.meta.url));
  return module.exports;
}

const { makeFormat, importsOf, XsdError, sayXsdError, sayXsdNote, guessEncoding } = loadCore();

function read(file) {
  const bytes = fs.readFileSync(file);
  const { encoding, bom } = guessEncoding(bytes);
  return { name: path.basename(file), text: new TextDecoder(encoding).decode(bytes.subarray(bom)) };
}

/** The files that a schema asks for and that lie beside it, and theirs. */
function besides(file, known = new Map()) {
  for (const name of importsOf(read(file).text)) {
    const other = path.join(path.dirname(file), name);
    if (known.has(other) || !fs.existsSync(other)) continue;
    known.set(other, read(other));
    besides(other, known);
  }
  return known;
}

const { positionals: [main, ...others], values } = parseArgs({
  allowPositionals: true,
  options: {
    id: { type: 'string' },
    'title-nb': { type: 'string' },
    'title-en': { type: 'string' },
    lenient: { type: 'boolean' },
    out: { type: 'string' },
  },
});
if (!main || !values.id || !values['title-nb'] || !values['title-en']) {
  console.error('Give a schema, --id, --title-nb and --title-en');
  process.exit(2);
}
try {
  const title = { nb: values['title-nb'], en: values['title-en'] };
  const overlay = { id: values.id, title, ...(values.lenient && { lenient: true }) };
  const { data, notUnderstood } = makeFormat(read(main), [...others.map(read), ...besides(main).values()], overlay);
  for (const note of notUnderstood) console.error(sayXsdNote('en', note));
  const text = `${print(data)}\n`;
  if (values.out) fs.writeFileSync(values.out, text);
  else process.stdout.write(text);
} catch (error) {
  if (!(error instanceof XsdError)) throw error;
  console.error(sayXsdError('en', error));
  process.exit(1);
}
