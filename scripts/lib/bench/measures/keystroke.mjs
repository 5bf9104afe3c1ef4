const LINES = 500_000;

export default {
  title: 'one keystroke among 500,000 lines, against a full check',
  must: 1 / 200,
  aim: 1 / 2000,
  async run(workshop) {
    const program = await workshop.bundle('keystroke');
    // A line has 35 characters or so.
    const file = await workshop.extract(LINES * 35.4);
    const { output } = await workshop.node(program, file, String(workshop.rounds));
    const { lines, full, keystroke } = JSON.parse(output);
    return {
      ratio: keystroke / full,
      details: { 'full check': `${full.toFixed(1)} ms`, keystroke: `${keystroke.toFixed(3)} ms`, lines: lines.toLocaleString('en') },
    };
  },
};
