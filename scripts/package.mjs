// Packs the extension: iplos-vscode-VERSION.vsix in the project's root, ready to be carried to a machine without network.
//   npm run package
//   npm run package -- --out FILE
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureDependencies } from './lib/dependencies.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const { values: { out } } = parseArgs({ options: { out: { type: 'string' } } });

await ensureDependencies(root);
const { pack } = await import('./lib/vsix.mjs');
const { file, size, files } = await pack(root, out && path.resolve(out));
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1).padStart(8)} KB`;
for (const { name, bytes } of files) console.log(`${kilobytes(bytes)}  ${name}`);
console.log(`${kilobytes(size)}  packed, in ${path.relative(process.cwd(), file)}`);
