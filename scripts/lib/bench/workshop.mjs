// What measures work with: extracts of any size in a folder of their own, and programs that are timed from outside.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { build } from 'esbuild';
import { run } from '../processes.mjs';
import { extract } from '../samples/extract.mjs';
import { message } from '../samples/message.mjs';

export const MB = 1_000_000;
const LIMIT = 10 * 60_000;
const SEED = 2017;
/** About what a clean person of the samples takes, by style. */
const BYTES_PER_PERSON = { pretty: 6570, lines: 4760, message: 1320 };
/** Flaws that can be mended without looking. */
const MENDABLE = ['kommunenummer-empty', 'personid-with-blank', 'bydel-empty'];
/** What is left free on the disk at least. */
const SPARE = 200 * MB;

/** The value in the middle; of an even number, the lower of the two. */
export const median = (values) => [...values].sort((a, b) => a - b)[(values.length - 1) >> 1];

export class Workshop {
  #folder = fs.mkdtempSync(path.join(os.tmpdir(), 'iplos-bench-'));
  #extracts = new Map();

  constructor({ root, quick }) {
    this.root = root;
    /** Whether a rough answer is wanted. */
    this.quick = quick;
    /** How often each program runs. */
    this.rounds = quick ? 3 : 9;
    /** The check on the command line, as it ships. */
    this.program = path.join(root, 'dist', 'iplos-check.js');
    process.on('exit', () => this.close());
  }

  /** Removes all that was made. */
  close() {
    fs.rmSync(this.#folder, { recursive: true, force: true });
  }

  file(name) {
    return path.join(this.#folder, name);
  }

  /**
   * The path of an extract without flaws, written the first time that it is asked for.
   * @param {number} size in bytes, about
   * @param {'pretty' | 'lines' | 'message'} [style] an element a line, or a person a line; or a message of the register
   */
  async extract(size, style = 'pretty') {
    const name = `${style}-${size}.xml`;
    if (!this.#extracts.has(name)) this.#extracts.set(name, this.#write(name, size, style));
    return this.#extracts.get(name);
  }

  async #write(name, size, style, defects) {
    const { bavail, bsize } = await fs.promises.statfs(this.#folder);
    if (bavail * bsize < size * 1.1 + SPARE) throw new Error(`There is not enough space for an extract of ${size / MB} MB in ${os.tmpdir()}`);
    const persons = Math.max(1, Math.round(size / BYTES_PER_PERSON[style]));
    const chunks = style === 'message' ? message({ persons, seed: SEED }) : extract({ persons, seed: SEED, style, defects });
    await pipeline(Readable.from(chunks), fs.createWriteStream(this.file(name)));
    return this.file(name);
  }

  /** The path of a new extract in which so many persons have a flaw that can safely be mended, of three kinds. */
  async flawed(size, flaws) {
    const apart = Math.floor(size / BYTES_PER_PERSON.pretty / (flaws + 1));
    const defects = Array.from({ length: flaws }, (_, i) => ({ person: i * apart, kind: MENDABLE[i % MENDABLE.length] }));
    return this.#write(`flawed-${size}.xml`, size, 'pretty', defects);
  }

  /**
   * Makes a program of a file beside the measures that uses parts of the product.
   * @param {string[]} [external] what is there where it runs
   */
  async bundle(name, external = []) {
    const outfile = this.file(`${name}.cjs`);
    await build({
      absWorkingDir: this.root, entryPoints: [path.join(this.root, 'scripts', 'lib', 'bench', 'programs', `${name}.mjs`)],
      bundle: true, platform: 'node', target: 'node20', minify: true, outfile, external, logLevel: 'silent',
    });
    return outfile;
  }

  /**
   * Runs a program to its end. Throws when it ends otherwise than it should.
   * @returns {Promise<{ ms: number, output: string }>} the time from its start to its end
   */
  async run(command, args, { env = {}, codes = [0] } = {}) {
    const begun = performance.now();
    const { code, late, output } = await run(command, args, { limit: LIMIT, env: { ...process.env, ...env } });
    const ms = performance.now() - begun;
    if (late || !codes.includes(code)) throw new Error(`${path.basename(args[0] ?? command)} ended with ${late ? 'nothing in time' : code}: ${output.slice(-500)}`);
    return { ms, output };
  }

  node(...args) {
    return this.run(process.execPath, args);
  }

  /**
   * Runs programs in turn, so that what else the machine does meets all alike, once unmeasured and then for some rounds.
   * @param {Record<string, () => Promise<{ ms: number }>>} programs
   * @returns {Promise<Record<string, number>>} the median time of each in milliseconds
   */
  async alternate(programs) {
    const times = Object.fromEntries(Object.keys(programs).map((name) => [name, []]));
    for (let round = -1; round < this.rounds; round++) {
      for (const [name, start] of Object.entries(programs)) {
        const { ms } = await start();
        if (round >= 0) times[name].push(ms);
      }
    }
    return Object.fromEntries(Object.entries(times).map(([name, measured]) => [name, median(measured)]));
  }
}
