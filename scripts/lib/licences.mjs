// The licences of the packages that are bundled into what ships.
import fs from 'node:fs';
import path from 'node:path';

const PACKAGE = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//;
/** Data that a command makes out of a package, which no import shows. */
const SOURCES_OF_DATA = ['node_modules/@navikt/diagnosekoder'];

/**
 * The notice that ships: name, version, licence, and its whole text where the package has it.
 * @param {string[]} inputs the files that were bundled, from the project's folder
 * @param {string} root the project's folder
 */
export function licencesOf(inputs, root) {
  const folders = new Set([...SOURCES_OF_DATA, ...inputs.map((file) => PACKAGE.exec(file)?.[1]).filter(Boolean)]);
  return [...folders].sort().map((folder) => notice(path.join(root, folder))).join(`\n${'-'.repeat(80)}\n\n`);
}

function notice(folder) {
  const { name, version, license, author, homepage } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const file = fs.readdirSync(folder).find((each) => /^licen[cs]e(\.|$)/i.test(each));
  const holder = typeof author === 'object' ? author.name : author;
  const head = [`${name} ${version}`, `Licence: ${license}`, holder && `By: ${holder}`, homepage && `From: ${homepage}`];
  return `${head.filter(Boolean).join('\n')}\n${file ? `\n${fs.readFileSync(path.join(folder, file), 'utf8').trim()}\n` : ''}`;
}
