import { MB } from '../workshop.mjs';

const STYLES_AT = 46 * MB;

export default {
  title: 'processor time per MB, most against least, 1 to 1,000 MB, and of two ways of printing',
  must: 1.3,
  async run(workshop) {
    const sizes = workshop.quick ? [1, 10, 100] : [1, 10, 100, 1000];
    const program = await workshop.bundle('time-per-megabyte');
    const files = await Promise.all(sizes.map((size) => workshop.extract(size * MB)));
    const lines = await workshop.extract(STYLES_AT, 'lines');
    const pretty = await workshop.extract(STYLES_AT);
    const { output } = await workshop.node(program, String(workshop.quick ? 2 : 5), ...files, pretty, lines);
    const times = JSON.parse(output);
    const details = Object.fromEntries(sizes.map((size, i) => [`${size} MB`, `${times[i].toFixed(2)} ms per MB`]));
    const [prettyTime, linesTime] = times.slice(-2);
    details['a person a line'] = `${linesTime.toFixed(2)} ms per MB, against ${prettyTime.toFixed(2)} pretty-printed`;
    const bySize = times.slice(0, sizes.length);
    const ratio = Math.max(Math.max(...bySize) / Math.min(...bySize), linesTime / prettyTime, prettyTime / linesTime);
    return { ratio, details };
  },
};
