// Brings node_modules to what package-lock.json says. Runs before any package is there, so it imports none.
import fs from 'node:fs';
import path from 'node:path';
import { npm } from './processes.mjs';

const LIMIT = 10 * 60_000;

const readJson = (file) => {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
};

/**
 * What is missing from the node_modules of a project, in words; undefined when it holds what the lock file says.
 * Contents are compared and not times, since a checkout gives every file a new time.
 */
export function missingDependencies(root) {
  const installed = readJson(path.join(root, 'node_modules', '.package-lock.json'))?.packages;
  if (!installed) return 'node_modules is missing';
  const wanted = readJson(path.join(root, 'package-lock.json'))?.packages ?? {};
  for (const [where, entry] of Object.entries(wanted)) {
    if (where === '' || entry.link) continue;
    // An optional package may be one for another platform.
    if (!installed[where] ? !entry.optional : installed[where].version !== entry.version) {
      return `${where} is not at the version of package-lock.json`;
    }
  }
  return undefined;
}

/** Runs `npm ci` where something is missing, and says so. Throws when npm fails. */
export async function ensureDependencies(root) {
  const missing = missingDependencies(root);
  if (!missing) return;
  console.log(`Installing the packages of package-lock.json, since ${missing} (npm ci)`);
  const begun = Date.now();
  const { code, late, output } = await npm(['ci', '--no-audit', '--no-fund'], { cwd: root, limit: LIMIT });
  if (late) throw new Error(`npm ci did not end within ${LIMIT / 60_000} minutes`);
  if (code !== 0) throw new Error(`npm ci failed:\n${output}`);
  console.log(`Installed in ${((Date.now() - begun) / 1000).toFixed(1)} s`);
}
