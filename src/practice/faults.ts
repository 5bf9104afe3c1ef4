// What the practice receiver can be made to do wrong, so that one can see and test what happens then.

/** A fault; each happens the next `times` times, then no more. */
export type Fault = { readonly times: number } & (
  | { readonly kind: 'refuse-login' }
  /** Breaks the connection when this share (0 to 1) of the file has arrived. */
  | { readonly kind: 'hang-up'; readonly at: number }
  /** Answers the upload with this status and keeps nothing. */
  | { readonly kind: 'status'; readonly status: 413 | 429 | 500 | 503; readonly retryAfterSeconds?: number }
  /** Accepts the file, but the answer never arrives. */
  | { readonly kind: 'lose-answer' }
  /** Names another hash in the receipt. */
  | { readonly kind: 'wrong-hash' }
);

/** The faults that are switched on. */
export class Faults {
  #waiting: { fault: Fault; left: number }[] = [];

  /** Switches on exactly these. */
  set(faults: readonly Fault[]): void {
    this.#waiting = faults.map((fault) => ({ fault, left: fault.times }));
  }

  /** The fault of this kind that is due, counted as having happened. */
  take<K extends Fault['kind']>(kind: K): Extract<Fault, { kind: K }> | undefined {
    const due = this.#waiting.find(({ fault, left }) => fault.kind === kind && left > 0);
    if (!due) return undefined;
    due.left -= 1;
    return due.fault as Extract<Fault, { kind: K }>;
  }
}
