import { once } from 'node:events';
import type { Surroundings } from './run';
import { ExitCode, run } from './run';

const { stdout, stderr, env, platform } = process;

/** The machine's language. Elsewhere than on Windows the environment says it, and to ask for it takes longest of all there. */
function machineLocale(): string {
  if (platform === 'win32') return Intl.DateTimeFormat().resolvedOptions().locale;
  return (env.LC_ALL || env.LC_MESSAGES || env.LANG || '').replace(/[_.].*/, '');
}

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
