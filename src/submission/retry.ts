import { setTimeout as wait } from 'node:timers/promises';
import { SubmissionError } from './errors';
import { PassingError } from './exchange';
import type { Retry } from './types';

/** Waits so many milliseconds; ends early when the signal is raised. */
export type Sleep = (milliseconds: number, signal?: AbortSignal) => Promise<void>;

/** The machine's own waiting. */
export const sleep: Sleep = (milliseconds, signal) => wait(milliseconds, undefined, { signal });

export interface RetryOptions {
  readonly pause: Sleep;
  readonly signal?: AbortSignal;
  /** Told of each pause before it begins. */
  readonly onRetry?: (retry: Retry) => void;
}

/** Pauses before the second and later tries. */
const PAUSES = [1_000, 2_000, 4_000, 8_000];
/** A receiver that asks for more is not waited for; the administrator tries later. */
const LONGEST_PAUSE = 120_000;

/**
 * Does a step up to five times while its failures may pass, pausing longer each time, or as the receiver asks.
 * @param step is told which try it is, from the second on
 */
export async function withRetries<T>(step: (retry?: Retry) => Promise<T>, options: RetryOptions): Promise<T> {
  let retry: Retry | undefined;
  for (const [index, own] of PAUSES.entries()) {
    try {
      return await step(retry);
    } catch (error) {
      if (!(error instanceof PassingError)) throw error;
      const asked = Math.max(own, (error.retryAfterSeconds ?? 0) * 1000);
      if (asked > LONGEST_PAUSE) throw error;
      const { code: reason, args } = error;
      retry = { attempt: index + 2, of: PAUSES.length + 1, reason, args, pauseSeconds: asked / 1000 };
      options.onRetry?.(retry);
      await options.pause(asked, options.signal).catch(() => {
        throw new SubmissionError('cancelled');
      });
      retry = { ...retry, pauseSeconds: 0 };
    }
  }
  return step(retry);
}
