import { spawn } from 'node:child_process';

/** Wait until whoever started them is gone or closes the pipe, then remove the file if it still has its name. */
const SCRIPT = 'process.stdin.resume().on("end", () => require("node:fs").unlink(process.argv[1], () => {})).on("error", () => {})';
const SHELL_SCRIPT = 'read -r _; exec rm -f -- "$1"';

/**
 * Sees to it that an unfinished file with patients' data does not stay behind when this process is killed: another
 * process, in a group of its own, removes it then. A file that has been given its final name has nothing to fear.
 * @returns lets it go, when the file is finished or removed
 */
export function guard(unfinished: string): () => void {
  try {
    const child = spawn(...commandFor(unfinished), {
      stdio: ['pipe', 'ignore', 'ignore'], detached: true, windowsHide: true, env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '' },
    });
    // Where processes may not be started, the next run that finds the file removes it.
    child.on('error', () => undefined);
    child.stdin.on('error', () => undefined);
    child.unref();
    return () => child.stdin.end();
  } catch {
    return () => undefined;
  }
}

/** A shell is up in a millisecond; Node takes a processor for as long as much of the copying does. */
function commandFor(unfinished: string): [command: string, args: string[]] {
  if (process.platform === 'win32') return [process.execPath, ['-e', SCRIPT, unfinished]];
  return ['/bin/sh', ['-c', SHELL_SCRIPT, 'sh', unfinished]];
}
