import { stat } from 'node:fs/promises';
import type { Format } from '../core/format/format';
import { pairRoleOf } from '../core/pair/pair-file';
import type { PairFile } from '../core/pair/pair-file';
import type { Alone, Language } from '../core/rules/rule';
import { formatOfFile } from '../submission/beginning';
import { findBeside, readPartner } from '../submission/partner';
import { withoutIdentifiers } from '../submission/shown-name';
import { STANDARD_INPUT } from './arguments';
import { say } from './words';

/** What files say for the other of their pair, each read once whatever asks for it. */
export type Said = Map<string, Promise<PairFile | undefined>>;

/**
 * Why a file is checked without the other of its pair: none was named. Looks for the one that belongs to it in the same
 * folder, so that it can be named. Nothing where the file is of no pair.
 */
export async function aloneOf(file: string, formats: readonly Format[], language: Language, said: Said): Promise<Alone | undefined> {
  const unnamed = { option: `--with ${say(language, 'any-file')}`, beside: false };
  // Of a pipe nothing can be read beforehand.
  if (file === STANDARD_INPUT || (await stat(file).catch(() => undefined))?.isFile() === false) return unnamed;
  const role = pairRoleOf(await formatOfFile(file, formats));
  if (!role) return undefined;
  // What cannot be read is told of when it is checked.
  const saysOf = (path: string): Promise<PairFile | undefined> => {
    const known = said.get(path) ?? readPartner(path, formats).then(({ partner }) => partner, () => undefined);
    said.set(path, known);
    return known;
  };
  const match = await findBeside(file, role, formats, saysOf);
  return match.kind === 'one' ? { option: `--with ${quoted(withoutIdentifiers(match.value))}`, beside: true } : unnamed;
}

/** A name as one word of a command line. */
const quoted = (name: string): string => (/[^\p{L}\d._/-]/u.test(name) ? `"${name}"` : name);
