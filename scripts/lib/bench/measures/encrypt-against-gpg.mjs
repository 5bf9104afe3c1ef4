import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { findOnPath } from '../../processes.mjs';
import { median, MB } from '../workshop.mjs';

const SIZE = 100 * MB;
const MOST_MEMORY = 150;
const KIB_PER_MIB = 1024;

/** The program, with OpenPGP.js as it ships. */
async function programFor(workshop) {
  const outfile = workshop.file('encrypt.mjs');
  const openpgp = path.join(workshop.root, 'dist', 'openpgp.js');
  await build({
    absWorkingDir: workshop.root, entryPoints: [path.join('scripts', 'lib', 'bench', 'programs', 'encrypt.mjs')], outfile,
    bundle: true, platform: 'node', target: 'node20', format: 'esm', minify: true, logLevel: 'silent',
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    plugins: [{
      name: 'openpgp-as-shipped',
      setup: (bundle) => void bundle.onResolve({ filter: /^openpgp$/ }, () => ({ path: openpgp, external: true })),
    }],
  });
  return outfile;
}

export default {
  title: 'encryption of 100 MB, read back and flushed, against gpg',
  must: 2,
  aim: 1.2,
  async run(workshop) {
    const gpg = findOnPath('gpg');
    if (!gpg) return { skipped: 'gpg is not on this machine (Debian: gnupg)' };
    const file = await workshop.extract(SIZE);
    const program = await programFor(workshop);
    const key = workshop.file('key.asc');
    await workshop.node(program, '--key', key);
    const home = workshop.file('gnupg');
    fs.mkdirSync(home, { mode: 0o700 });
    const peaks = [];
    const args = ['--homedir', home, '--batch', '--yes', '--quiet', '--trust-model', 'always', '--compress-algo', 'none'];
    const { here, other } = await workshop.alternate({
      here: async () => {
        const { ms, peak } = JSON.parse((await workshop.node(program, file, key)).output);
        peaks.push(peak / KIB_PER_MIB);
        return { ms };
      },
      other: () => workshop.run(gpg, [...args, '--recipient-file', key, '--output', workshop.file('gpg.out'), '--encrypt', file]),
    });
    const peak = Math.round(median(peaks));
    if (peak > MOST_MEMORY) throw new Error(`It took ${peak} MB of memory; ${MOST_MEMORY} MB is the most that it may.`);
    return {
      ratio: here / other,
      details: { here: `${Math.round(here)} ms, peak ${peak} MB of the whole process`, gpg: `${Math.round(other)} ms` },
    };
  },
};
