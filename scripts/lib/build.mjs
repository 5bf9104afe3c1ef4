// Builds the extension into dist, as esbuild.mjs in the project's root does it.
import { run } from './processes.mjs';

const LIMIT = 120_000;

/** Builds what the editor loads, small and with its licences for production. Throws with the compiler's words when that fails. */
export async function build(root, { production = false } = {}) {
  const args = ['esbuild.mjs', ...(production ? ['--production'] : [])];
  const { code, late, output } = await run(process.execPath, args, { cwd: root, limit: LIMIT });
  if (code !== 0) throw new Error(late ? `The build took more than ${LIMIT / 1000} s` : `The build failed:\n${output.trim()}`);
}
