import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** What a part of a test run came to, as scripts/lib/tally.mjs gives it. */
export interface Tally {
  readonly passed: number;
  readonly failures: readonly { readonly title: string; readonly message: string }[];
  readonly skips: readonly { readonly title: string; readonly reason: string }[];
  readonly unsteady: readonly { readonly title: string; readonly message: string }[];
}

/** How a process ended, as scripts/lib/processes.mjs gives it. */
export interface Ended {
  readonly code: number | null;
  readonly late: boolean;
  readonly output: string;
}

/** Loads a module of scripts/lib as it lies there. */
export const script = async <T>(name: string): Promise<T> =>
  import(pathToFileURL(path.resolve('scripts', 'lib', name)).href) as Promise<T>;

/** What is to be started for a suite. */
export interface Launch {
  readonly entry: string;
  readonly root: string;
  readonly limit: number;
}

/** Runs Node with these arguments; `limit` in milliseconds. */
export async function runNode(args: string[], options: { limit: number; cwd?: string }): Promise<Ended> {
  const { run } = await script<{ run(command: string, args: string[], options: object): Promise<Ended> }>('processes.mjs');
  return run(process.execPath, args, options);
}

/** A project of its own in a temporary folder, which has the packages and the test runner of this one. */
export class Fixture {
  readonly root = fs.mkdtempSync(path.join(os.tmpdir(), 'iplos-fixture-'));

  constructor(files: Readonly<Record<string, string>>) {
    fs.mkdirSync(path.join(this.root, 'test'));
    fs.symlinkSync(path.resolve('node_modules'), path.join(this.root, 'node_modules'), 'junction');
    fs.cpSync(path.resolve('test', 'runner'), path.join(this.root, 'test', 'runner'), { recursive: true });
    for (const [name, content] of Object.entries(files)) {
      const file = path.join(this.root, name);
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, content);
    }
  }

  /** Runs the tests in test/<part>, in Node and without showing what they print unless `how` says otherwise. */
  async run(part: string, how: object = {}): Promise<Tally> {
    const launch = ({ entry, root, limit }: Launch) => runNode([entry], { cwd: root, limit });
    const { runSuite } = await script<{ runSuite(options: object): Promise<Tally> }>('suite.mjs');
    const folder = path.join(this.root, 'out', part);
    return runSuite({ root: this.root, part, folder, launch, timeout: 5_000, limit: 60_000, ...how });
  }

  remove(): void {
    fs.rmSync(this.root, { recursive: true, force: true });
  }
}
