// Builds what ships: dist/extension.js, beside it what is read in when it is first needed, and dist/iplos-check.js,
// the check on the command line. For production also dist/licenses.txt, the licences of what is bundled.
//   node esbuild.mjs [--production] [--watch]
import fs from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { diagnosisTexts } from './scripts/lib/diagnoses.mjs';
import { editorApiOnce } from './scripts/lib/editor-api.mjs';
import { gathered } from './scripts/lib/gathered.mjs';
import { jsonAsData, rulesWithoutPages, wordsWhenSpoken } from './scripts/lib/lean.mjs';
import { licencesOf } from './scripts/lib/licences.mjs';

const production = process.argv.includes('--production');
const OUT = 'dist';

/** OpenPGP.js is LGPL and costs half a second to load, so it is a file of its own that `import('openpgp')` reaches. */
const openpgpApart = {
  name: 'openpgp-apart',
  setup(build) {
    build.onResolve({ filter: /^openpgp$/ }, () => ({ path: './openpgp.js', external: true }));
  },
};

/** Reading schemas takes more of a program than checking files does, so it is a file of its own too. */
const schemaApart = {
  name: 'schema-apart',
  setup(build) {
    build.onResolve({ filter: /^\.\/schema$/ }, ({ importer }) =>
      (importer.endsWith('run.ts') ? { path: './iplos-check-schema.js', external: true } : undefined));
  },
};

/** OpenPGP.js asks where it lies, by a word that only modules of the other kind know. */
const whereItLies = {
  define: { 'import.meta.url': 'whereItLies' },
  banner: { js: "const whereItLies = require('node:url').pathToFileURL(__filename).href;" },
};

const common = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  minify: production,
  sourcemap: production ? false : 'linked',
  metafile: production,
  logLevel: 'warning',
  outdir: OUT,
};
const extension = { ...common, entryPoints: { extension: 'src/extension.ts' }, plugins: [openpgpApart, editorApiOnce('src')] };
const openpgp = { ...common, ...whereItLies, entryPoints: { openpgp: 'openpgp' }, sourcemap: false };
const PROGRAM = 'iplos-check';
const HASHBANG = '#!/usr/bin/env node\n';

/** For those who work on it: whole programs, made at once. */
const whole = [
  extension, openpgp,
  // Small whatever the build is for: what is not there need not be read before each check.
  { ...common, minify: true, entryPoints: { [PROGRAM]: 'src/cli/main.ts' }, plugins: [schemaApart], banner: { js: HASHBANG.trimEnd() } },
  { ...common, minify: true, entryPoints: { [`${PROGRAM}-schema`]: 'src/cli/schema.ts' } },
];

/**
 * Builds both programs so that what they share is there once, that each has few files at its start, and that the rest
 * is read when it is first called. Files can be parted in modules of the new kind only, so they are made into the old
 * kind afterwards.
 */
async function buildParted() {
  const parted = {
    ...extension, format: 'esm', splitting: true, write: false, chunkNames: 'part-[hash]',
    entryPoints: { ...extension.entryPoints, [PROGRAM]: 'src/cli/main.ts' },
  };
  const { outputFiles, metafile } = await esbuild.build({ ...parted, plugins: [...parted.plugins, jsonAsData, rulesWithoutPages, wordsWhenSpoken, await gathered(parted)] });
  for (const { path: file, text } of outputFiles) {
    const { code } = await esbuild.transform(text, { format: 'cjs', platform: 'node', target: common.target, minify: true });
    fs.writeFileSync(file, path.basename(file, '.js') === PROGRAM ? HASHBANG + code : code);
  }
  return { metafile };
}

/** The texts of diagnoses, read when one is first shown. */
async function writeTexts() {
  fs.mkdirSync(OUT, { recursive: true });
  fs.writeFileSync(path.join(OUT, 'diagnosetekster.json'), await diagnosisTexts());
}

await writeTexts();
if (process.argv.includes('--watch')) {
  for (const options of whole) await (await esbuild.context(options)).watch();
} else {
  for (const name of fs.readdirSync(OUT)) if (name.startsWith('part-')) fs.rmSync(path.join(OUT, name));
  const results = await Promise.all(production ? [buildParted(), esbuild.build(openpgp)] : whole.map((options) => esbuild.build(options)));
  if (production) {
    const inputs = results.flatMap(({ metafile }) => Object.keys(metafile.inputs));
    fs.writeFileSync(path.join(OUT, 'licenses.txt'), licencesOf(inputs, process.cwd()));
  }
}
