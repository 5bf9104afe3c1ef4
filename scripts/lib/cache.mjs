// What is downloaded once and found again: outside the project, in a folder of the user's.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isAlive, npm } from './processes.mjs';

const LIMIT = 10 * 60_000;

/** The folder of the cache: IPLOS_EDITOR_CACHE where it is set, else the platform's place for such things. */
export function cacheFolder() {
  if (process.env.IPLOS_EDITOR_CACHE) return path.resolve(process.env.IPLOS_EDITOR_CACHE);
  return path.join(process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache'), 'iplos-vscode');
}

const remove = (folder) => fs.rmSync(folder, { recursive: true, force: true });

/** Removes what an installation that was killed left behind. */
function removeAbandoned(cache) {
  for (const name of fs.readdirSync(cache)) {
    const owner = /^\.making-(\d+)-/.exec(name)?.[1];
    if (owner && !isAlive(Number(owner))) remove(path.join(cache, name));
  }
}

/**
 * The folder of this name in the cache, made where it is not there. It is made under another name and gets its own
 * when it is complete, so that a broken one is never found again.
 * @param {string} name holds the versions of what is in it
 * @param {(draft: string, home: string) => Promise<void>} make fills the folder `draft`, which will be `home`
 */
export async function cached(name, make) {
  const cache = cacheFolder();
  const home = path.join(cache, name);
  if (fs.existsSync(home)) return home;
  fs.mkdirSync(cache, { recursive: true });
  removeAbandoned(cache);
  const draft = fs.mkdtempSync(path.join(cache, `.making-${process.pid}-`));
  const clear = () => remove(draft);
  process.once('exit', clear);
  try {
    const begun = Date.now();
    console.log(`Installing ${name} into ${cache}`);
    await make(draft, home);
    // Another run may have been faster; then its folder stands.
    if (!fs.existsSync(home)) fs.renameSync(draft, home);
    console.log(`Installed in ${((Date.now() - begun) / 1000).toFixed(1)} s`);
  } finally {
    clear();
    process.off('exit', clear);
  }
  return home;
}

/**
 * Installs npm packages into a folder, without running their scripts. Throws with npm's words when that fails.
 * @param {string} folder
 * @param {string[]} packages name@version; none installs what the folder's own package.json says
 * @param {string} [node] the folder of the Node that comes first on PATH
 */
export async function installInto(folder, packages, node) {
  const env = { ...process.env, ...(node ? { PATH: `${node}${path.delimiter}${process.env.PATH}` } : {}) };
  // npm hands these to its scripts, and would take them for its own settings.
  for (const name of Object.keys(env)) if (/^npm_(package|lifecycle|config_local_prefix)/.test(name)) delete env[name];
  const args = ['install', ...packages, '--prefix', folder, '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund'];
  const { code, late, output } = await npm(args, { cwd: folder, env, limit: LIMIT });
  if (late) throw new Error(`npm install did not end within ${LIMIT / 60_000} minutes`);
  if (code !== 0) throw new Error(`npm install failed:\n${output.trim()}`);
}
