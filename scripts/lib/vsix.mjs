// The package that is installed in an editor.
import fs from 'node:fs';
import path from 'node:path';
import { createVSIX, listFiles } from '@vscode/vsce';
import { build } from './build.mjs';

/** What the package may weigh, in bytes: it travels by stick and by mail. */
const MOST = 1_000_000;

/** The README as the editor shows it, without the pictures, which would be most of the package. */
const README = 'dist/README.md';
const withoutPictures = (markdown) => markdown.replace(/^!\[[^\]]*\]\(media\/[^)]*\)\n+/gm, '');

/**
 * Builds and packs the extension, and looks at what came of it.
 * @param {string} root the project's folder
 * @param {string} [file] where the package goes; else beside package.json, named after the version
 * @returns {Promise<{ file: string, size: number, files: { name: string, bytes: number }[] }>} sizes in bytes, of the
 *   files before packing, largest first. Rejects when a file of the allow-list is missing or the package is too large.
 */
export async function pack(root, file) {
  const { name, version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  const target = file ?? path.join(root, `${name}-${version}.vsix`);
  await build(root, { production: true });
  fs.writeFileSync(path.join(root, README), withoutPictures(fs.readFileSync(path.join(root, 'README.md'), 'utf8')));
  const names = await listFiles({ cwd: root, packageManager: 0 });
  const missing = allowed(root).filter((wanted) => !names.includes(wanted));
  if (missing.length) throw new Error(`These files are to ship and are not there: ${missing.join(', ')}`);
  await createVSIX({
    cwd: root, packagePath: target, readmePath: README, dependencies: false, rewriteRelativeLinks: false, allowMissingRepository: true,
  });
  const { size } = fs.statSync(target);
  if (size > MOST) throw new Error(`The package has ${size} bytes; ${MOST} is the most that it may have.`);
  const files = names.map((each) => ({ name: each, bytes: fs.statSync(path.join(root, each)).size }));
  return { file: target, size, files: files.sort((a, b) => b.bytes - a.bytes) };
}

/** The files that the allow-list names one by one. */
function allowed(root) {
  const lines = fs.readFileSync(path.join(root, '.vscodeignore'), 'utf8').split('\n');
  return lines.filter((line) => line.startsWith('!') && !line.includes('*')).map((line) => line.slice(1).trim());
}
