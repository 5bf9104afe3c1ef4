import { setTimeout as wait } from 'node:timers/promises';
import { SubmissionError } from './errors';
import { PassingError } from './exchange';

/** Waits so many milliseconds; ends early when the signal is raised. */
export type Sleep = (milliseconds: number, signal?: AbortSignal) => Promise<void>;

/** The machine's own waiting. */
export const sleep: Sleep = (milliseconds, signal) => wait(milliseconds, undefined, { signal });

/** Pauses before the second and later tries. */
const PAUSES = [1_000, 2_000, 4_000, 8_000];
/** A receiver that asks for more is not waited for; the administrator tries later. */
const LONGEST_PAUSE = 120_000;

/** Does a step up to five times while its failures may pass, pausing longer each time, or as the receiver asks. */
export async function withRetries<T>(step: () => Promise<T>, pause: Sleep, signal?: AbortSignal): Promise<T> {
  for (const own of PAUSES) {
    try {
      return await step();
    } catch (error) {
      if (!(error instanceof PassingError)) throw error;
      const asked = Math.max(own, (error.retryAfterSeconds ?? 0) * 1000);
      if (asked > LONGEST_PAUSE) throw error;
      await pause(asked, signal).catch(() => {
        throw new SubmissionError('cancelled');
      });
    }
  }
  return step();
}
