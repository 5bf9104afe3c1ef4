// A VS Code that is installed on the machine, where there is one that can show a window.
import fs from 'node:fs';
import path from 'node:path';
import { findOnPath, run } from './processes.mjs';

/** Runs the `code` script, which is a .cmd file on Windows and needs a shell there. */
function runCode(code, args) {
  const shell = process.platform === 'win32';
  const quoted = (text) => (shell ? `"${text}"` : text);
  return run(quoted(code), args.map(quoted), { limit: 60_000, shell });
}

/** The full path of a `code` that runs and can open a window here; undefined where there is none. */
export async function findCode() {
  const { platform, env } = process;
  // In a terminal of a remote window, `code` only talks to that window.
  if (env.VSCODE_IPC_HOOK_CLI) return undefined;
  if (platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY) return undefined;
  const code = findOnPath('code');
  if (!code) return undefined;
  const { code: exit } = await runCode(code, ['--version']).catch(() => ({ code: 1 }));
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

/** Opens a new window on a folder and a file, with an extension from its source folder. */
export async function openInCode(code, { extension, folder, file }) {
  const { code: exit, output } = await runCode(
    code, ['--new-window', `--extensionDevelopmentPath=${extension}`, folder, file],
  );
  if (exit !== 0) throw new Error(`VS Code did not open:\n${output.trim()}`);
}
