// Starting programs with a time limit, and leaving none behind.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** How long a program has to end by itself when told to, in milliseconds. */
const PATIENCE = 3_000;

const running = new Set();

/** Sends a signal to a program and all of its group; Windows knows only the hard way. */
function endTree(child, how = 'SIGKILL') {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-child.pid, how);
  } catch {
    // The group is gone already.
  }
}

// Reached with programs running only when something went wrong: nothing can be waited for here but time.
process.on('exit', () => {
  if (running.size === 0) return;
  running.forEach((child) => endTree(child, 'SIGTERM'));
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
  running.forEach((child) => endTree(child));
});

let stopping = false;

/** Whether this process was told to end and is ending what it started. */
export const isStopping = () => stopping;

for (const [signal, number] of [['SIGINT', 2], ['SIGTERM', 15], ['SIGHUP', 1]]) {
  process.on(signal, () => {
    // One Ctrl+C arrives twice: from the terminal, and from npm.
    if (stopping) return;
    stopping = true;
    // Softly, since they may have started others that only they know.
    void Promise.all([...running].map(end)).then(() => process.exit(128 + number));
  });
}

/** Starts a program in a process group of its own, which ends with this process at the latest. */
export function start(command, args, options = {}) {
  const child = spawn(command, args, { ...options, detached: process.platform !== 'win32' });
  running.add(child);
  child.once('exit', () => {
    // What it left running goes with it; on Windows its number may be another's by now.
    if (process.platform !== 'win32') endTree(child);
    running.delete(child);
  });
  child.once('error', () => running.delete(child));
  return child;
}

/** Ends a program and everything that it started, and resolves when it is gone. */
export async function end(child) {
  if (!running.has(child)) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  endTree(child, 'SIGTERM');
  const timer = setTimeout(() => endTree(child), PATIENCE);
  await gone;
  clearTimeout(timer);
}

/**
 * Runs a program to its end.
 * @param {string} command
 * @param {string[]} args
 * @param {{ limit: number, cwd?: string, env?: NodeJS.ProcessEnv, show?: boolean, shell?: boolean }} options
 *   `limit` in milliseconds, after which it is ended; `show` lets its output through instead of collecting it
 * @returns {Promise<{ code: number | null, late: boolean, output: string }>} `code` is null when it was ended by a
 *   signal; rejects only when the program cannot be started
 */
export function run(command, args, { limit, show = false, ...options }) {
  return new Promise((resolve, reject) => {
    const child = start(command, args, { ...options, stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      void end(child);
    }, limit);
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => { output += text; });
    child.once('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.once('close', (code) => {
      clearTimeout(timer);
      resolve({ code, late, output });
    });
  });
}

/** Runs npm as the user's own client: the one that runs this script, else the one on PATH. Takes what `run` takes. */
export function npm(args, options) {
  const client = process.env.npm_execpath;
  if (client && /npm-cli\.[cm]?js$/.test(client)) return run(process.execPath, [client, ...args], options);
  // npm is a .cmd file on Windows, which only a shell starts.
  return run('npm', args, { ...options, shell: process.platform === 'win32' });
}

/** Whether the process with this id lives. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** The program of this name on the PATH, as a full path; undefined where there is none. */
export function findOnPath(name) {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', '.bat'] : [''];
  return (process.env.PATH ?? '').split(path.delimiter).filter(Boolean)
    .flatMap((folder) => endings.map((ending) => path.join(folder, name + ending)))
    .find((file) => fs.statSync(file, { throwIfNoEntry: false })?.isFile());
}
