import path from 'node:path';
import { MB } from '../workshop.mjs';

const SIZE = 46 * MB;

export default {
  title: 'check of a 46 MB extract, against parsing by saxes',
  must: 0.8,
  aim: 0.5,
  async run(workshop) {
    const file = await workshop.extract(SIZE);
    const parser = path.join(workshop.root, 'scripts', 'lib', 'bench', 'programs', 'parse-with-saxes.mjs');
    const { check, saxes } = await workshop.alternate({
      check: () => workshop.node(workshop.program, file),
      saxes: () => workshop.node(parser, file),
    });
    return { ratio: check / saxes, details: { 'iplos-check': `${Math.round(check)} ms`, saxes: `${Math.round(saxes)} ms` } };
  },
};
