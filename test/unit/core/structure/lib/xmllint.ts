import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { XsdSource } from '../../../../../src/core/format/xsd/schema-set';

const AT_ONCE = 1000;

/** Whether the program is on this machine. */
export function hasXmllint(): boolean {
  return spawnSync('xmllint', ['--version']).error === undefined;
}

/**
 * Whether xmllint calls each file valid against the schema. It goes on after an error of namespaces, which makes a file
 * invalid all the same; but how a namespace's own name is written is nobody's business.
 * @param schema where the schema is, or its files, the main one first
 */
export function xmllintVerdicts(schema: string | readonly XsdSource[], files: readonly Uint8Array[]): boolean[] {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'iplos-structure-'));
  try {
    const main = typeof schema === 'string' ? schema : schema[0].name;
    if (typeof schema !== 'string') for (const { name, text } of schema) fs.writeFileSync(path.join(folder, name),
      text);
    const names = files.map((bytes, i) => {
      fs.writeFileSync(path.join(folder, `${i}.xml`), bytes);
      return `${i}.xml`;
    });
    const verdicts: boolean[] = [];
    for (let from = 0; from < names.length; from += AT_ONCE) verdicts.push(...judge(main, folder,
      names.slice(from, from + AT_ONCE)));
    return verdicts;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

function judge(schema: string, folder: string, names: readonly string[]): boolean[] {
  const { stderr, error } = spawnSync('xmllint', ['--noout', '--nonet', '--schema', schema, ...names],
    { cwd: folder, encoding: 'latin1', maxBuffer: 1 << 30, timeout: 120_000 });
  if (error) throw error;
  const lines = new Set(stderr.split('\n'));
  const ofNamespaces = stderr.matchAll(/^(\d+\.xml):\d+: namespace error : (?!.* is not a valid URI$)/gm);
  const namespaceErrors = new Set([...ofNamespaces].map((match) => match[1]));
  return names.map((name) => lines.has(`${name} validates`) && !namespaceErrors.has(name));
}
