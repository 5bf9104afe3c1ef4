// A VS Code that is installed on the machine, where there is one that can show a window.
import fs from 'node:fs';
import path from 'node:path';
import { findOnPath, run } from './processes.mjs';

/** The full path of a `code` that runs and can open a window here; undefined where there is none. */
export async function findCode() {
  const { platform, env } = process;
  // In a terminal of a remote window, `code` only talks to that window.
  if (env.VSCODE_IPC_HOOK_CLI) return undefined;
  if (platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY) return undefined;
  const code = findOnPath('code');
  if (!code) return undefined;
  const shell = platform === 'win32';
  const { code: exit } = await run(shell ? `"${code}"` : code, ['--version'], { limit: 30_000, shell })
    .catch(() => ({ code: 1 }));
  return exit === 0 ? code : undefined;
}

/** The program behind a `code` script, which tests are run with; undefined where its place is not known. */
export function executableOf(code) {
  const bin = path.dirname(fs.realpathSync(code));
  const places = {
    win32: ['../Code.exe'],
    darwin: ['../../../MacOS/Code', '../../../MacOS/Electron'],
    linux: ['../code'],
  };
  return (places[process.platform] ?? []).map((place) => path.join(bin, place))
    .find((file) => fs.statSync(file, { throwIfNoEntry: false })?.isFile());
}
