// Opens a real VS Code with the extension in it, on a copy of the sample exports that may be changed freely.
//   npm start                            the `code` of this machine, else the embedded editor, until Ctrl+C
//   npm start -- --screenshot FILE       takes a picture of the opened workbench and ends
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from './lib/build.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { findCode, openInCode } from './lib/desktop.mjs';
import { takePicture } from './lib/picture.mjs';
import { isStopping } from './lib/processes.mjs';
import { removeFolder, startServer, temporaryFolder } from './lib/workbench.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const { values: { screenshot } } = parseArgs({ options: { screenshot: { type: 'string' } } });

/** Copies the samples to where they may be edited, encrypted and spoilt. */
function copySamples() {
  const folder = path.join(temporaryFolder(), 'uttrekk');
  fs.cpSync(path.join(root, 'media', 'samples'), folder, { recursive: true });
  return { folder, file: path.join(folder, 'flawed.iplos.xml') };
}

/** Removes the copy when this process ends. */
const removeAtEnd = ({ folder }) =>
  process.once('exit', () => removeFolder(path.dirname(folder)));

/** Serves the embedded editor until Ctrl+C. */
async function serve(samples) {
  removeAtEnd(samples);
  const server = await startServer({ extension: root });
  console.log(`\nVS Code with the extension in it is open at\n\n  ${server.url(samples)}\n`);
  console.log(`It works on a copy of the samples in ${samples.folder}, removed at the end. Ctrl+C ends it.`);
  await server.ended;
  if (!isStopping()) throw new Error('The editor ended by itself');
}

async function main() {
  await ensureDependencies(root);
  await build(root);
  const samples = copySamples();
  if (screenshot) {
    removeAtEnd(samples);
    await takePicture({ extension: root, ...samples, picture: path.resolve(screenshot) });
    console.log(`The picture is in ${screenshot}`);
    return;
  }
  const code = await findCode();
  if (!code) return serve(samples);
  await openInCode(code, { extension: root, ...samples });
  console.log(`VS Code opens with the extension in it, on a copy of the samples in ${samples.folder}`);
}

await main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
