import fs from 'node:fs';
import { MB } from '../workshop.mjs';

export default {
  title: 'saving one changed person in a file of 300 MB, against cp of that file',
  must: 2,
  aim: 1.2,
  async run(workshop) {
    if (process.platform === 'win32') return { skipped: 'there is no cp on Windows' };
    const program = await workshop.bundle('save-person');
    const original = await workshop.extract(workshop.quick ? 100 * MB : 300 * MB);
    const file = workshop.file('saved.xml');
    await fs.promises.copyFile(original, file);
    const { output } = await workshop.node(program, file, String(workshop.rounds));
    await fs.promises.unlink(file);
    const { save, cp } = JSON.parse(output);
    return { ratio: save / cp, details: { save: `${Math.round(save)} ms, on the disk for good`, cp: `${Math.round(cp)} ms, in the system's memory` } };
  },
};
