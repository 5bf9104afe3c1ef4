// Builds what ships: dist/extension.js, beside it what is read in when it is first needed, and dist/iplos-check.js,
// the check on the command line. For production also dist/licenses.txt, the licences of what is bundled.
//   node esbuild.mjs [--production] [--watch]
import fs from 'node:fs';
import * as esbuild from 'esbuild';
import { licencesOf } from './scripts/lib/licences.mjs';

const production = process.argv.includes('--production');

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
};

/** The extension, in one file. */
const extension = { ...common, entryPoints: { extension: 'src/extension.ts' }, outdir: 'dist', external: ['vscode'], plugins: [openpgpApart] };

const builds = [
  { ...common, ...whereItLies, entryPoints: { openpgp: 'openpgp' }, outdir: 'dist', sourcemap: false },
  // The texts of diagnoses, read when one is first shown.
  { entryPoints: { diagnosetekster: 'src/core/codes/data/diagnosetekster.generated.json' }, outdir: 'dist', loader: { '.json': 'copy' }, logLevel: 'warning' },
  // Small whatever the build is for: what is not there need not be read before each check.
  { ...common, entryPoints: { 'iplos-check': 'src/cli/main.ts' }, outdir: 'dist', minify: true, plugins: [schemaApart], banner: { js: '#!/usr/bin/env node' } },
  { ...common, entryPoints: { 'iplos-check-schema': 'src/cli/schema.ts' }, outdir: 'dist', minify: true },
];

/**
 * Builds the extension so that what it needs at its start is one file, and what a command needs is read when it is first
 * called. Files can be parted in modules of the new kind only, so they are made into the old kind afterwards.
 */
async function buildParted() {
  const parted = { ...extension, format: 'esm', splitting: true, write: false, chunkNames: 'part-[hash]' };
  const { outputFiles, metafile } = await esbuild.build(parted);
  for (const { path, text } of outputFiles) {
    const { code } = await esbuild.transform(text, { format: 'cjs', platform: 'node', target: common.target, minify: true });
    fs.writeFileSync(path, code);
  }
  return { metafile };
}

if (process.argv.includes('--watch')) {
  for (const options of [extension, ...builds]) await (await esbuild.context(options)).watch();
} else {
  for (const name of fs.existsSync('dist') ? fs.readdirSync('dist') : []) if (name.startsWith('part-')) fs.rmSync(`dist/${name}`);
  const results = await Promise.all([production ? buildParted() : esbuild.build(extension), ...builds.map((options) => esbuild.build(options))]);
  if (production) {
    const inputs = results.flatMap(({ metafile }) => Object.keys(metafile?.inputs ?? {}));
    fs.writeFileSync('dist/licenses.txt', licencesOf(inputs, process.cwd()));
  }
}
