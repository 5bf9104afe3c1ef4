import { once } from 'node:events';
import { machineLocale } from '../submission/machine-locale';
import type { Surroundings } from './run';
import { ExitCode, run } from './run';

const { stdout, stderr, env } = process;

// Whoever reads the report may stop before its end, as `head` does: nobody is left to tell anything.
for (const stream of [stdout, stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(ExitCode.Unreadable);
  });
}

const surroundings: Surroundings = {
  get input() { return process.stdin; },
  async out(text) {
    if (!stdout.write(text)) await once(stdout, 'drain');
  },
  tell: (text) => stderr.write(text),
  colour: stdout.isTTY && !env.NO_COLOR && env.TERM !== 'dumb',
  locale: machineLocale(),
};

void run(process.argv.slice(2), surroundings).then((code) => {
  process.exitCode = code;
});
