import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { XsdSource } from '../../../../src/core/format/xsd/schema-set';
import { guessEncoding } from '../../../../src/core/text/decode';

/** Why a test that needs the official schemas does not run. */
export const NO_REFERENCE = 'the official schemas are not at hand: put them in a folder and name it in IPLOS_REFERENCE';

/** The official schema files by format, as they lie in the folder of references; the first is the main one. */
export const OFFICIAL = {
  'iplos-3.3': ['iplos-3.3/IPLOS-3.3-reconstructed.xsd'],
  'iplos-3.5': ['iplos-3.5/IPLOS(2018)rev2018_10_10.xsd'],
  'kpr-ide-53.1.2': ['iplos-3.5/XPR(ide).xsd', 'iplos-3.5/NPR.xsd', 'iplos-3.5/XPR(ide)_CodingSchemes.xsd'],
  'kpr-56.0.0': ['kpr-56.0.0/XPR(ipl).xsd', 'kpr-56.0.0/NPR.xsd', 'kpr-56.0.0/XPR(ipl)_CodingSchemes.xsd'],
} as const;

/** The folder of the official schemas: the one named in IPLOS_REFERENCE, or one in a folder beside the project. */
export function referenceFolder(): string | undefined {
  const named = process.env.IPLOS_REFERENCE;
  const beside = readdirSync('..').map((name) => resolve('..', name, 'reference'));
  return [...(named ? [named] : []), ...beside].find((folder) => existsSync(join(folder, OFFICIAL['iplos-3.3'][0])));
}

/** A schema file, decoded as it declares. */
export function readSchema(file: string): XsdSource {
  const bytes = readFileSync(file);
  const { encoding, bom } = guessEncoding(bytes);
  return { name: basename(file), text: new TextDecoder(encoding).decode(bytes.subarray(bom)) };
}
