import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { SaxesParser } from 'saxes';

/** Where another parser first takes offence; undefined when it takes none. */
export interface Offence {
  readonly message: string;
  /** In UTF-16 units; the parser has read so far when it tells. */
  readonly position: number;
}

/** What saxes says of a text, read with namespaces and by the rules of XML 1.0 whatever version is declared. */
export function saxes(text: string): Offence | undefined {
  const parser = new SaxesParser({ xmlns: true, position: true, forceXMLVersion: true, defaultXMLVersion: '1.0' });
  let first: Offence | undefined;
  parser.on('error', ({ message }) => {
    first ??= { message, position: parser.position };
  });
  parser.write(text).close();
  return first;
}

/** Whether xmllint can be asked. */
export function hasXmllint(): boolean {
  return spawnSync('xmllint', ['--version']).status === 0;
}

/** What xmllint says of texts: the first error of each, those of namespaces included; undefined where there is none. */
export function xmllint(texts: readonly string[]): (string | undefined)[] {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'iplos-xmllint-'));
  try {
    const files = texts.map((text, i) => {
      const file = path.join(folder, `${i}.xml`);
      fs.writeFileSync(file, text, 'utf8');
      return file;
    });
    const { stderr } = spawnSync('xmllint', ['--noout', '--nonet', '--huge', ...files], { encoding: 'utf8', maxBuffer: 1 << 28 });
    const errors = stderr.split('\n').filter((line) => /: (parser|namespace) error : (?!.* is not a valid URI)/.test(line));
    return files.map((file) => errors.find((line) => line.startsWith(`${file}:`))?.slice(file.length));
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
