import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Surroundings } from '../../../src/cli/run';
import { run } from '../../../src/cli/run';

/** What a run of the program came to. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly told: string;
}

/** Runs the program in this process. */
export async function check(argv: readonly string[], surroundings: Partial<Surroundings> & { stdin?: string } = {}): Promise<Outcome> {
  let out = '';
  let told = '';
  const code = await run(argv, {
    input: inPieces(surroundings.stdin ?? ''),
    out: async (text) => { out += text; },
    tell: (text) => { told += text; },
    colour: false,
    locale: 'en-GB',
    ...surroundings,
  });
  return { code, out, told };
}

async function* inPieces(text: string): AsyncIterable<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000);
}

/** A folder for the tests of one `describe`, removed after them. */
export function folder(): (name: string, content?: string | Uint8Array) => string {
  let home = '';
  before(() => { home = fs.mkdtempSync(path.join(os.tmpdir(), 'iplos-check-')); });
  after(() => fs.rmSync(home, { recursive: true, force: true }));
  return (name, content) => {
    const file = path.join(home, name);
    if (content !== undefined) fs.writeFileSync(file, content);
    return file;
  };
}
