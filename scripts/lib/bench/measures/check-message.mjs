import path from 'node:path';
import { findOnPath } from '../../processes.mjs';
import { NO_SCHEMA, schemaFor } from '../schemas.mjs';
import { median, MB } from '../workshop.mjs';

const SIZE = 50 * MB;
const MOST_MEMORY = 128;
const KIB_PER_MIB = 1024;
const SCHEMA = path.join('kpr-56.0.0', 'XPR(ipl).xsd');

export default {
  title: 'check of a 50 MB message, against xmllint --stream --schema',
  must: 1.5,
  aim: 1,
  async run(workshop) {
    const xmllint = findOnPath('xmllint');
    if (!xmllint) return { skipped: 'xmllint is not on this machine (Debian: libxml2-utils)' };
    const schema = schemaFor(workshop.root, SCHEMA);
    if (!schema) return { skipped: NO_SCHEMA };
    const file = await workshop.extract(SIZE, 'message');
    const reporter = path.join(workshop.root, 'scripts', 'lib', 'bench', 'programs', 'peak-memory.cjs');
    const peaks = [];
    const { check, validate } = await workshop.alternate({
      check: async () => {
        const { ms, output } = await workshop.node('--require', reporter, workshop.program, file);
        peaks.push(Number(/^peak (\d+)$/m.exec(output)?.[1]) / KIB_PER_MIB);
        return { ms };
      },
      validate: () => workshop.run(xmllint, ['--noout', '--stream', '--schema', schema, file]),
    });
    const peak = Math.round(median(peaks));
    if (peak > MOST_MEMORY) throw new Error(`It took ${peak} MB of memory; ${MOST_MEMORY} MB is the most that it may.`);
    return { ratio: check / validate, details: { 'iplos-check': `${Math.round(check)} ms, peak ${peak} MB`, xmllint: `${Math.round(validate)} ms` } };
  },
};
