// The official schemas, which are not the project's own, where they are at hand.
import fs from 'node:fs';
import path from 'node:path';

/**
 * A schema by its path in the folder that IPLOS_REFERENCE names, or in one of a folder beside the project; undefined
 * where it is not there.
 */
export function schemaFor(root, schema) {
  const beside = path.dirname(root);
  const folders = process.env.IPLOS_REFERENCE ? [process.env.IPLOS_REFERENCE]
    : fs.readdirSync(beside).map((name) => path.join(beside, name, 'reference'));
  return folders.map((folder) => path.join(folder, schema)).find((file) => fs.existsSync(file));
}

export const NO_SCHEMA = 'the official schemas are not at hand: name their folder in IPLOS_REFERENCE';
