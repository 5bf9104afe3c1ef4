import path from 'node:path';
import { findOnPath } from '../../processes.mjs';
import { NO_SCHEMA, schemaFor } from '../schemas.mjs';
import { MB } from '../workshop.mjs';

const SIZE = 46 * MB;
const SCHEMA = path.join('iplos-3.3', 'IPLOS-3.3-reconstructed.xsd');

export default {
  title: 'the same, against xmllint --stream --schema',
  must: 1,
  aim: 0.6,
  async run(workshop) {
    const xmllint = findOnPath('xmllint');
    if (!xmllint) return { skipped: 'xmllint is not on this machine (Debian: libxml2-utils)' };
    const schema = schemaFor(workshop.root, SCHEMA);
    if (!schema) return { skipped: NO_SCHEMA };
    const file = await workshop.extract(SIZE);
    const { check, validate } = await workshop.alternate({
      check: () => workshop.node(workshop.program, file),
      validate: () => workshop.run(xmllint, ['--noout', '--stream', '--schema', schema, file]),
    });
    return { ratio: check / validate, details: { 'iplos-check': `${Math.round(check)} ms`, xmllint: `${Math.round(validate)} ms` } };
  },
};
