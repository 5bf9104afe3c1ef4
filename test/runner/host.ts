// The entry for an extension host, which calls run().
import fs from 'node:fs';
import path from 'node:path';
import type { Plan } from './plan';
import { runPlan } from './run';

/** Runs the plan beside this bundle. A host that lives to the end has done its part, whatever the tests came to. */
export function run(): Promise<void> {
  return runPlan(JSON.parse(fs.readFileSync(path.join(__dirname, 'plan.json'), 'utf8')) as Plan);
}
