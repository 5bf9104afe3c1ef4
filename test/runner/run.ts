// Runs test files with mocha, in a Node process or inside an extension host, and writes each event down at once:
// what is on disk then tells how far a run came, even when its process dies.
import Mocha from 'mocha';
import fs from 'node:fs';
import type { Plan, TestEvent } from './plan';
import { skipReason } from './skip';

const { EVENT_TEST_BEGIN, EVENT_TEST_PASS, EVENT_TEST_FAIL, EVENT_TEST_PENDING, EVENT_RUN_END } = Mocha.Runner.constants;

/** Runs what the plan says, and resolves when every test has ended; how it went stands in the plan's event file. */
export async function runPlan(plan: Plan): Promise<void> {
  process.setSourceMapsEnabled(true);
  const tell = (event: TestEvent) => fs.appendFileSync(plan.events, `${JSON.stringify(event)}\n`);
  const mocha = new Mocha({ ui: 'bdd', timeout: plan.timeout, forbidOnly: true, reporter: reporterTo(plan, tell) });
  if (plan.grep !== undefined) mocha.fgrep(plan.grep);
  for (const { source, bundle } of plan.files) {
    try {
      mocha.files = [bundle];
      await mocha.loadFilesAsync();
      tell({ type: 'loaded', source, tests: testsFrom(mocha.suite, bundle) });
    } catch (error) {
      // What it declared before it broke would otherwise run, and be counted.
      mocha.suite.tests = mocha.suite.tests.filter(({ file }) => file !== bundle);
      mocha.suite.suites = mocha.suite.suites.filter(({ file }) => file !== bundle);
      tell({ type: 'broken', source, message: words(error) });
    }
  }
  await new Promise<void>((resolve) => mocha.run(() => resolve()));
}

/** A reporter that only writes events: the words and the counting are the test run's. */
function reporterTo(plan: Plan, tell: (event: TestEvent) => void) {
  const sources = new Map(plan.files.map(({ source, bundle }) => [bundle, source]));
  return class extends Mocha.reporters.Base {
    constructor(runner: Mocha.Runner) {
      super(runner);
      const source = (at: Mocha.Runnable) => sources.get(at.file ?? '') ?? '';
      const test = (at: Mocha.Runnable, state: 'passed' | 'failed' | 'skipped', message?: string) => tell({
        type: 'test',
        source: source(at),
        title: at.fullTitle(),
        state,
        ms: at.duration ?? 0,
        message,
        ...((at as Mocha.Hook).type === 'hook' ? { hook: true } : {}),
      });
      // Where a process dies or hangs, this is the test that it was in.
      runner.on(EVENT_TEST_BEGIN, (at) => tell({ type: 'begin', source: source(at), title: at.fullTitle() }));
      runner.on(EVENT_TEST_PASS, (at) => test(at, 'passed'));
      runner.on(EVENT_TEST_FAIL, (at, error) => test(at, 'failed', words(error)));
      runner.on(EVENT_TEST_PENDING, (at) => test(at, 'skipped', skipReason(at)));
      runner.once(EVENT_RUN_END, () => tell({ type: 'end', expected: runner.total }));
    }
  };
}

function testsFrom(suite: Mocha.Suite, bundle: string): number {
  let count = 0;
  suite.eachTest((test: Mocha.Test) => {
    if (test.file === bundle) count += 1;
  });
  return count;
}

const words = (error: unknown): string => (error instanceof Error ? error.stack ?? error.message : String(error));
