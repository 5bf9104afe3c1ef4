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

  /** As many bytes are taken of a file at most. */
  readonly limit?: number;

  /** Not an answer, but a broken connection: a fault that was switched on. */
  readonly hangUp: boolean = false;
}

/** A file is larger than is taken. */
export class TooLarge extends Refused {
  constructor(override readonly limit: number) {
    super(413, 'too-large');
  }
}

/** Breaks the connection without an answer. */
export class HangUp extends Refused {
  override readonly hangUp = true;

  constructor() {
    super(0, 'other');
  }
}
