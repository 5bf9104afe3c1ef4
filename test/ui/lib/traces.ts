// Keeps what a workbench leaves, so that it can be searched after the last test for every person and PIN used in any.
import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { LEFT, SECRETS } from '../../../scripts/lib/traces.mjs';
import { storageOf, textOf, wordsOf } from './in-page.mjs';

/** Where to; nowhere where nobody will look, as when pictures are taken. */
const FOLDER = process.env.IPLOS_TRACES;
const EXTRACT = /\.(?:xml|iplos)$/i;
/** Eleven digits by themselves; the tail of a GUID is nobody's number. */
const IDENTIFIER = /(?<![\da-f-])\d{11}(?![\da-f])/g;
const PIECE = 4 * 1024 * 1024;
/** Shorter ones, such as a wrong one that is typed to be refused, are words that stand everywhere. */
const SHORTEST_PIN = 6;
/**
 * In a profile: programs, and the sample extracts that the user opened from the extension's own storage, which are made
 * up and are documents like any other.
 */
const NOT_LEFT = [path.join('extensions'), path.join('user', 'User', 'globalStorage', 'iplos.iplos-vscode', 'samples')];

/** Of another run nothing is overwritten: what it left is searched, too. */
const RUN = process.pid;
let workbenches = 0;
let texts = 0;

function add(kind: 'person' | 'PIN', secrets: Iterable<string>): void {
  if (!FOLDER) return;
  const lines = [...secrets].map((text) => `${JSON.stringify({ kind, text })}\n`);
  fs.appendFileSync(path.join(FOLDER, SECRETS), lines.join(''));
}

/** Notes a PIN that is typed. */
export function usePin(pin: string): void {
  if (pin.length >= SHORTEST_PIN) add('PIN', [pin]);
}

/** Notes the persons in the extracts of a folder. */
export function usePersons(folder: string): void {
  if (!FOLDER) return;
  for (const name of fs.readdirSync(folder)) if (EXTRACT.test(name)) add('person', personsIn(path.join(folder, name)));
}

function personsIn(file: string): Set<string> {
  const found = new Set<string>();
  const handle = fs.openSync(file, 'r');
  try {
    const piece = Buffer.alloc(PIECE);
    let before = '';
    for (let length = fs.readSync(handle, piece); length > 0; length = fs.readSync(handle, piece)) {
      const text = before + piece.toString('latin1', 0, length);
      for (const [identifier] of text.matchAll(IDENTIFIER)) found.add(identifier);
      before = text.slice(-12);
    }
  } finally {
    fs.closeSync(handle);
  }
  return found;
}

/** Keeps the words of what is on the screen, but for the text of open documents. */
export async function keepWords(name: string, page: Page): Promise<void> {
  if (!FOLDER) return;
  const words = await page.evaluate(wordsOf);
  const frames = await Promise.all(page.frames().slice(1).map((frame) => frame.evaluate(textOf).catch(() => '')));
  write(path.join('words', `${RUN}-${texts++}-${name}.txt`), [words, ...frames].join('\n'));
}

/** Keeps what the page has in the browser's own storage. */
export async function keepBrowserStorage(page: Page): Promise<void> {
  if (!FOLDER) return;
  for (const [index, [name, text]] of (await page.evaluate(storageOf)).entries()) {
    write(path.join(`browser-${RUN}-${workbenches}`, `${index}-${name.replace(/[^\w.-]+/g, '_').slice(-80)}`), `${name}\n${text}`);
  }
}

/** Keeps what an editor that has ended leaves on the disk. */
export function keepProfile(home: string): void {
  if (!FOLDER) return;
  const skipped = NOT_LEFT.map((name) => path.join(home, name));
  fs.cpSync(home, path.join(FOLDER, LEFT, `profile-${RUN}-${workbenches++}`), {
    recursive: true, filter: (from) => !skipped.includes(from) && (fs.lstatSync(from).isFile() || fs.lstatSync(from).isDirectory()),
  });
}

function write(name: string, text: string): void {
  const file = path.join(FOLDER!, LEFT, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
}
