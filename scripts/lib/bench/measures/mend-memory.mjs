import fs from 'node:fs';
import path from 'node:path';
import { MB } from '../workshop.mjs';

const BOUND = 400;
const KIB_PER_MIB = 1024;

export default {
  title: 'peak memory of checking and mending 1 GB as the editor does, against 400 MB',
  must: 1,
  aim: 0.5,
  async run(workshop) {
    const size = workshop.quick ? 250 * MB : 1000 * MB;
    const program = await workshop.bundle('mend');
    const file = workshop.file('mended.xml');
    await fs.promises.copyFile(await workshop.extract(size), file);
    const reporter = path.join(workshop.root, 'scripts', 'lib', 'bench', 'programs', 'peak-memory.cjs');
    const { output } = await workshop.node('--require', reporter, program, file);
    await fs.promises.unlink(file);
    const peak = Number(/^peak (\d+)$/m.exec(output)?.[1]) / KIB_PER_MIB;
    const { check, save, again } = JSON.parse(output.split('\n')[0]);
    const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;
    return {
      ratio: peak / BOUND,
      details: { [`peak at ${size / MB} MB`]: `${Math.round(peak)} MB`, check: seconds(check), 'save of a person': seconds(save), 'check again': seconds(again) },
    };
  },
};
