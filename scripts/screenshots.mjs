// Takes the pictures of the README anew: media/screenshots/*.png, by the words that the tests of the workbench use.
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from './lib/build.mjs';
import { bundleEach, runFolder } from './lib/bundle.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { shrinkPng } from './lib/png.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const target = path.join(root, 'media', 'screenshots');
process.chdir(root);

await ensureDependencies(root);
await build(root);
const folder = runFolder(root);
try {
  const [{ bundle, problem }] = await bundleEach(root, ['test/ui/lib/pictures.ts'], folder);
  if (problem) throw new Error(problem);
  const pictures = await createRequire(import.meta.url)(bundle).takePictures();
  fs.mkdirSync(target, { recursive: true });
  for (const [name, picture] of pictures) {
    const small = shrinkPng(picture);
    fs.writeFileSync(path.join(target, `${name}.png`), small);
    console.log(`${name}.png: ${Math.round(small.length / 1024)} KB`);
  }
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
