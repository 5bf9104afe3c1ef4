// Takes the pictures anew, by the words that the tests of the workbench use: those of the README to media/screenshots, those
// of the user guide to docs/bilder. `npm run screenshots -- readme` or `-- guide` takes one part.
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from './lib/build.mjs';
import { bundleEach, runFolder } from './lib/bundle.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { shrinkPng } from './lib/png.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const PARTS = {
  readme: { module: 'pictures', take: 'takePictures', target: path.join('media', 'screenshots') },
  guide: { module: 'guide-pictures', take: 'takeGuidePictures', target: path.join('docs', 'bilder') },
};
const parts = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(PARTS);
process.chdir(root);

await ensureDependencies(root);
await build(root);
const folder = runFolder(root);
try {
  for (const part of parts) {
    if (!Object.hasOwn(PARTS, part)) throw new Error(`There is no part ${part} among ${Object.keys(PARTS).join(', ')}`);
    const { module, take, target } = PARTS[part];
    const [{ bundle, problem }] = await bundleEach(root, [`test/ui/lib/${module}.ts`], folder);
    if (problem) throw new Error(problem);
    const pictures = await createRequire(import.meta.url)(bundle)[take]();
    fs.mkdirSync(target, { recursive: true });
    for (const [name, picture] of pictures) {
      const small = shrinkPng(picture);
      fs.writeFileSync(path.join(target, `${name}.png`), small);
      console.log(`${name}.png: ${Math.round(small.length / 1024)} KB`);
    }
  }
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
