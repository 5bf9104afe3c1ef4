// The licences of the packages that are bundled into what ships.
import fs from 'node:fs';
import path from 'node:path';

const PACKAGE = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//;
/** Data that a command makes out of a package, which no import shows. */
const SOURCES_OF_DATA = ['node_modules/@navikt/diagnosekoder'];

/** The LGPL is a text of exceptions to the GPL, which it wants beside it (section 4b). */
const GPL = 'scripts/lib/licences/GPL-3.0.txt';

/**
 * The notice that ships: name, version, licence, and its whole text. Throws where a package has none, and none is known.
 * @param {string[]} inputs the files that were bundled, from the project's folder
 * @param {string} root the project's folder
 */
export function licencesOf(inputs, root) {
  const folders = new Set([...SOURCES_OF_DATA, ...inputs.map((file) => PACKAGE.exec(file)?.[1]).filter(Boolean)]);
  return [...folders].sort().map((folder) => notice(path.join(root, folder), root)).join(`\n${'-'.repeat(80)}\n\n`);
}

function notice(folder, root) {
  const { name, version, license, author, homepage } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const file = fs.readdirSync(folder).find((each) => /^licen[cs]e(\.|$)/i.test(each));
  const holder = typeof author === 'object' ? author.name : author;
  const head = [`${name} ${version}`, `Licence: ${license}`, holder && `By: ${holder}`, homepage && `From: ${homepage}`];
  const text = file ? fs.readFileSync(path.join(folder, file), 'utf8') : textOf({ name, license, holder }, root);
  const gpl = /\bLGPL-3/.test(license) ? [fs.readFileSync(path.join(root, GPL), 'utf8')] : [];
  return `${[head.filter(Boolean).join('\n'), text, ...gpl].map((part) => part.replace(/^\s*\n|\s+$/g, '')).join('\n\n')}\n`;
}

/** The text of a licence that a package names and does not bring: the project's own has the same words. */
function textOf({ name, license, holder }, root) {
  if (license !== 'MIT' || !holder) throw new Error(`${name} has no text of its licence (${license})`);
  return fs.readFileSync(path.join(root, 'LICENSE'), 'utf8').replace(/^Copyright .*$/m, `Copyright (c) ${holder}`);
}
