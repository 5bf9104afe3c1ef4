// What the practice receiver can be made to do wrong, so that one can see and test what happens then.

/** A fault; each happens the next `times` times, then no more. */
export type Fault = { readonly times: number } & (
  /** Does not accept the log-in, as if the PIN were wrong; it counts toward the lock. */
  | { readonly kind: 'refuse-login' }
  /** Says that the log-in is locked, as after five wrong ones. */
  | { readonly kind: 'lock-login' }
  /** Takes no more than so many bytes a second. */
  | { readonly kind: 'slow'; readonly bytesPerSecond: number }
  /** Breaks the connection when this share (0 to 1) of the file has arrived. */
  | { readonly kind: 'hang-up'; readonly at: number }
  /** Answers the upload with this status and keeps nothing. */
  | { readonly kind: 'status'; readonly status: 413 | 429 | 500 | 503; readonly retryAfterSeconds?: number }
  /** Accepts the file, but the answer never arrives. */
  | { readonly kind: 'lose-answer' }
  /** Names another hash in the receipt. */
  | { readonly kind: 'wrong-hash' }
);

export const FAULT_IDS = [
  'wrong-pin', 'locked', 'slow', 'hang-up', 'too-large', 'busy', 'failed', 'away', 'lose-answer', 'wrong-hash',
] as const;

/** Short names of the faults that can be switched on by hand. */
export type FaultId = (typeof FAULT_IDS)[number];

const EVERY_TIME = Number.MAX_SAFE_INTEGER;
const SLOW_BYTES_PER_SECOND = 200_000;

/** The faults by name, as they are switched on by hand: those that pass by themselves, once, the others until off. */
export const FAULTS: Readonly<Record<FaultId, Fault>> = {
  'wrong-pin': { kind: 'refuse-login', times: 1 },
  'locked': { kind: 'lock-login', times: EVERY_TIME },
  'slow': { kind: 'slow', bytesPerSecond: SLOW_BYTES_PER_SECOND, times: EVERY_TIME },
  'hang-up': { kind: 'hang-up', at: 0.5, times: 1 },
  'too-large': { kind: 'status', status: 413, times: EVERY_TIME },
  'busy': { kind: 'status', status: 429, retryAfterSeconds: 5, times: 1 },
  'failed': { kind: 'status', status: 500, times: 1 },
  'away': { kind: 'status', status: 503, times: EVERY_TIME },
  'lose-answer': { kind: 'lose-answer', times: 1 },
  'wrong-hash': { kind: 'wrong-hash', times: 1 },
};

/** The faults that are switched on. */
export class Faults {
  #waiting: { fault: Fault; left: number }[] = [];

  /** Switches on exactly these. */
  set(faults: readonly Fault[]): void {
    this.#waiting = faults.map((fault) => ({ fault, left: fault.times }));
  }

  /** The faults that are still to happen. */
  on(): Fault[] {
    return this.#waiting.filter(({ left }) => left > 0).map(({ fault }) => fault);
  }

  /** The fault of this kind that is due, counted as having happened. */
  take<K extends Fault['kind']>(kind: K): Extract<Fault, { kind: K }> | undefined {
    const due = this.#waiting.find(({ fault, left }) => fault.kind === kind && left > 0);
    if (!due) return undefined;
    due.left -= 1;
    return due.fault as Extract<Fault, { kind: K }>;
  }
}

/** The names of the faults that are switched on. */
export function idsOf(faults: readonly Fault[]): FaultId[] {
  const same = (a: Fault, b: Fault) => a.kind === b.kind && (a as { status?: number }).status === (b as { status?: number }).status;
  return FAULT_IDS.filter((id) => faults.some((fault) => same(fault, FAULTS[id])));
}
