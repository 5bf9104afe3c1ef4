import { fileError } from './files';
import type { SubmissionError } from './errors';
import type { Journal, JournalFacts, JournalStep } from './journal';

/** Writes the steps of one attempt to the record. */
export interface Recorder {
  /** Records a step; `more` is what is known by now beyond the attempt's first facts. */
  step(step: JournalStep, more?: Partial<JournalFacts>): Promise<void>;
  /** Records what has succeeded; false where the record cannot be written, which undoes nothing. */
  done(steps: readonly JournalStep[], more?: Partial<JournalFacts>): Promise<boolean>;
  /** Records a failure as far as the record can be written, and gives it back by name, to be thrown. */
  failure(error: unknown, path: string, more?: Partial<JournalFacts>): Promise<SubmissionError>;
}

interface RecorderDeps {
  readonly journal: Journal;
  readonly now: () => Date;
  readonly newId: () => string;
}

/** Begins an attempt. */
export function recorder(deps: RecorderDeps, facts: JournalFacts): Recorder {
  const attempt = deps.newId();
  const step: Recorder['step'] = (what, more) => (
    deps.journal.append({ at: deps.now().toISOString(), attempt, ...facts, ...more, ...what })
  );
  return {
    step,
    async done(steps, more) {
      try {
        for (const one of steps) await step(one, more);
        return true;
      } catch {
        return false;
      }
    },
    async failure(error, path, more) {
      const named = fileError(error, path);
      // The first failure is the one to tell about, even where the record cannot be written either.
      await step({ state: 'failed', reason: named.code, args: named.args }, more).catch(() => undefined);
      return named;
    },
  };
}
