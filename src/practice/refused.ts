import type { FindingCounts } from '../submission/check';
import type { REFUSALS } from '../submission/wire';

/** What the receiver says instead of yes. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly reason: (typeof REFUSALS)[number],
    readonly counts?: FindingCounts,
    readonly retryAfterSeconds?: number,
  ) {
    super(reason);
  }

  /** Not an answer, but a broken connection: a fault that was switched on. */
  readonly hangUp: boolean = false;
}

/** Breaks the connection without an answer. */
export class HangUp extends Refused {
  override readonly hangUp = true;

  constructor() {
    super(0, 'other');
  }
}
