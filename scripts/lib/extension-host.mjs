// Runs a bundled test entry inside an extension host, in a process of its own so that it can be given a time limit.
//   node extension-host.mjs FOLDER ENTRY       FOLDER holds the extension, ENTRY exports run()
// The host is that of the VS Code on the machine where there is one, else the embedded one; where that does not run
// either (Windows, macOS), @vscode/test-electron downloads one.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { executableOf, findCode } from './desktop.mjs';
import { isEmbeddable } from './editor.mjs';
import { removeFolder, temporaryFolder } from './workbench.mjs';

const [extension, entry] = process.argv.slice(2);
const { runTests } = await import('@vscode/test-electron');

const code = await findCode();
const shim = path.join(path.dirname(fileURLToPath(import.meta.url)), 'code-shim.mjs');
const vscodeExecutablePath = (code && executableOf(code)) ?? (isEmbeddable() ? shim : undefined);
const home = temporaryFolder();
const folder = path.join(home, 'folder');
fs.mkdirSync(folder);
try {
  process.exitCode = await runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: extension,
    extensionTestsPath: entry,
    launchArgs: [folder, `--user-data-dir=${path.join(home, 'd')}`, `--extensions-dir=${path.join(home, 'x')}`],
  });
} catch (error) {
  // With tests that failed there is an exit code and no more to say: what failed stands in what the tests left.
  console.error(error.message);
  process.exitCode = 1;
} finally {
  removeFolder(home);
}
