import fs from 'node:fs';
import path from 'node:path';
import { findOnPath } from '../../processes.mjs';
import { MB } from '../workshop.mjs';

const SIZE = 46 * MB;
const SCHEMA = path.join('iplos-3.3', 'IPLOS-3.3-reconstructed.xsd');

/** The schema of 3.3 in the folder that IPLOS_REFERENCE names, or in one of a folder beside the project. */
function schemaFor(root) {
  const beside = path.dirname(root);
  const folders = process.env.IPLOS_REFERENCE ? [process.env.IPLOS_REFERENCE]
    : fs.readdirSync(beside).map((name) => path.join(beside, name, 'reference'));
  return folders.map((folder) => path.join(folder, SCHEMA)).find((file) => fs.existsSync(file));
}

export default {
  title: 'the same, against xmllint --stream --schema',
  must: 1,
  aim: 0.6,
  async run(workshop) {
    const xmllint = findOnPath('xmllint');
    if (!xmllint) return { skipped: 'xmllint is not on this machine (Debian: libxml2-utils)' };
    const schema = schemaFor(workshop.root);
    if (!schema) return { skipped: 'the schema of 3.3 is not at hand: name the folder of the schemas in IPLOS_REFERENCE' };
    const file = await workshop.extract(SIZE);
    const { check, validate } = await workshop.alternate({
      check: () => workshop.node(workshop.program, file),
      validate: () => workshop.run(xmllint, ['--noout', '--stream', '--schema', schema, file]),
    });
    return { ratio: check / validate, details: { 'iplos-check': `${Math.round(check)} ms`, xmllint: `${Math.round(validate)} ms` } };
  },
};
