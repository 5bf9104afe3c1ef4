// Builds what ships: dist/extension.js, beside it dist/openpgp.js, which is loaded on first use, and dist/iplos-check.js,
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

const builds = [
  { ...common, entryPoints: { extension: 'src/extension.ts' }, outdir: 'dist', external: ['vscode'], plugins: [openpgpApart] },
  { ...common, ...whereItLies, entryPoints: { openpgp: 'openpgp' }, outdir: 'dist', sourcemap: false },
  // The texts of diagnoses, read when one is first shown.
  { entryPoints: { diagnosetekster: 'src/core/codes/data/diagnosetekster.generated.json' }, outdir: 'dist', loader: { '.json': 'copy' }, logLevel: 'warning' },
  // Small whatever the build is for: what is not there need not be read before each check.
  { ...common, entryPoints: { 'iplos-check': 'src/cli/main.ts' }, outdir: 'dist', minify: true, plugins: [schemaApart], banner: { js: '#!/usr/bin/env node' } },
  { ...common, entryPoints: { 'iplos-check-schema': 'src/cli/schema.ts' }, outdir: 'dist', minify: true },
];

if (process.argv.includes('--watch')) {
  for (const options of builds) await (await esbuild.context(options)).watch();
} else {
  const results = await Promise.all(builds.map((options) => esbuild.build(options)));
  if (production) {
    const inputs = results.flatMap(({ metafile }) => Object.keys(metafile?.inputs ?? {}));
    fs.writeFileSync('dist/licenses.txt', licencesOf(inputs, process.cwd()));
  }
}
