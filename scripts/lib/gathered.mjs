// Keeps a program that is parted into files together where it is needed together.
import fs from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';

/**
 * A plugin of esbuild. What is read in late gets a file of its own, and parts what it shares with others: a module that
 * three such files use lands elsewhere than one that two of them use, and a program would start with dozens of files.
 * So each late module is told to import its program, which is there by then anyway: that needs no file of its own.
 * @param {esbuild.BuildOptions} options of the build, with an entry for each program
 */
export async function gathered(options) {
  const owners = await ownersOf(options);
  return {
    name: 'gathered',
    setup(build) {
      build.onLoad({ filter: /\.ts$/ }, async ({ path: file }) => {
        const owner = owners.get(file);
        if (!owner) return undefined;
        return { contents: `${await fs.promises.readFile(file, 'utf8')}\nimport ${JSON.stringify(owner)};\n`, loader: 'ts' };
      });
    },
  };
}

/** The entry of the program that a late module belongs to, by the module; none where two programs have it, late or not. */
async function ownersOf(options) {
  const { metafile: { inputs } } = await esbuild.build({ ...options, write: false, metafile: true, minify: false });
  const programs = Object.values(options.entryPoints).map((entry) => ({ entry: path.resolve(entry), ...modulesOf(inputs, entry) }));
  const all = new Set(programs.flatMap(({ late }) => [...late]));
  const owned = [...all].map((file) => [file, programs.filter(({ seen }) => seen.has(file))]).filter(([, of]) => of.length === 1);
  return new Map(owned.map(([file, [{ entry }]]) => [path.resolve(file), entry]));
}

/** The modules of a program, and those that it reads in late, wherever it does so. */
function modulesOf(inputs, entry) {
  const late = new Set();
  const seen = new Set([entry]);
  for (const file of seen) {
    for (const { path: wanted, kind, external } of inputs[file]?.imports ?? []) {
      if (external) continue;
      seen.add(wanted);
      if (kind === 'dynamic-import') late.add(wanted);
    }
  }
  return { seen, late };
}
