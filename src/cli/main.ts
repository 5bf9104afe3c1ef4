import { once } from 'node:events';
import { setFlagsFromString } from 'node:v8';
import { machineLocale } from '../submission/machine-locale';
import type { Surroundings } from './run';
import { ExitCode, run } from './run';

const { stdout, stderr, env, versions } = process;

// Of Node 20, whose compiler for hot functions has no quicker one before it: to compile less takes less of a file's time than
// it makes the functions slower, up to files of 200 MB.
if (versions.node.startsWith('20.')) setFlagsFromString('--max-inlined-bytecode-size-cumulative=200');

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
