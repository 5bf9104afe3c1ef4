import path from 'node:path';
import { MB } from '../workshop.mjs';

const BOUND = 256;
const KIB_PER_MIB = 1024;

export default {
  title: 'peak memory of a check of 1 GB, against 256 MB',
  must: 1,
  aim: 0.5,
  async run(workshop) {
    const size = workshop.quick ? 250 * MB : 1000 * MB;
    const file = await workshop.extract(size);
    const reporter = path.join(workshop.root, 'scripts', 'lib', 'bench', 'programs', 'peak-memory.cjs');
    const { output, ms } = await workshop.node('--require', reporter, workshop.program, file, '--format', 'json');
    const peak = Number(/^peak (\d+)$/m.exec(output)?.[1]) / KIB_PER_MIB;
    return { ratio: peak / BOUND, details: { [`peak at ${size / MB} MB`]: `${Math.round(peak)} MB`, time: `${Math.round(ms)} ms` } };
  },
};
