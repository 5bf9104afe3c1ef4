// The entry for a Node process of its own.
import fc from 'fast-check';
import fs from 'node:fs';
import path from 'node:path';
import type { Plan } from './plan';
import { runPlan } from './run';

// The same cases each time: a run that passed passes again, and one that failed can be looked into.
fc.configureGlobal({ seed: 20_161_231 });

// Mocha lets it pass where nobody else listens; thrown, it fails the test that it happens in.
process.on('unhandledRejection', (reason) => { throw reason; });

/** How long the process may live on after its last test. */
const GRACE = 5_000;

void runPlan(JSON.parse(fs.readFileSync(path.join(__dirname, 'plan.json'), 'utf8')) as Plan).then(() => {
  // Fires only where something is left open, since by itself it keeps no process alive.
  setTimeout(() => {
    console.error(`The tests have ended, but something is still open: ${process.getActiveResourcesInfo().join(', ')}`);
    process.exit(1);
  }, GRACE).unref();
});
