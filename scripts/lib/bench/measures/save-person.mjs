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
    const { save, places, cp, synced } = JSON.parse(output);
    const ms = (value) => `${Math.round(value)} ms`;
    return {
      ratio: save / cp,
      details: {
        'save, on the disk for good': ms(save), 'near the beginning, in the middle, near the end': places.map(ms).join(', '),
        'cp, in memory': ms(cp), 'cp and sync, on the disk for good': ms(synced),
      },
    };
  },
};
