// Makes test files runnable: each TypeScript file becomes a bundle of its own, packages stay where they are.
import fs from 'node:fs';
import path from 'node:path';
import { isAlive } from './processes.mjs';

/**
 * Bundles each file by itself, so that one that does not compile does not hide the others.
 * @param {string} root the project's folder; bundles must lie in it, where its packages are found
 * @param {string[]} sources paths relative to the root
 * @param {string} folder where the bundles go
 * @returns {Promise<{ source: string, bundle?: string, problem?: string }[]>} in the order of the sources
 */
export async function bundleEach(root, sources, folder) {
  const esbuild = await import('esbuild');
  return Promise.all(sources.map(async (source) => {
    const bundle = path.join(folder, source.replace(/\.ts$/, '.cjs'));
    const { errors } = await esbuild.build({
      absWorkingDir: root,
      entryPoints: [source],
      outfile: bundle,
      bundle: true,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      packages: 'external',
      external: ['vscode'],
      sourcemap: 'inline',
      logLevel: 'silent',
    }).catch((failure) => ({ errors: failure.errors ?? [{ text: String(failure) }] }));
    if (errors.length === 0) return { source, bundle };
    return { source, problem: (await esbuild.formatMessages(errors, { kind: 'error' })).join('\n').trim() };
  }));
}

/**
 * A folder for one run, out/tests/<process id>: two runs at the same time do not meet, and what a run that was cut
 * short left behind goes with the next.
 */
export function runFolder(root) {
  const all = path.join(root, 'out', 'tests');
  fs.mkdirSync(all, { recursive: true });
  for (const name of fs.readdirSync(all)) {
    if (!isAlive(Number(name))) fs.rmSync(path.join(all, name), { recursive: true, force: true });
  }
  return path.join(all, String(process.pid));
}
