/** What a step answers when the person goes one step back. */
export const BACK = Symbol('back');

/** Which step it is, from 1, and of how many. */
export interface StepPlace {
  readonly step: number;
  readonly steps: number;
}

/** One question: what is known after it, {@link BACK}, or undefined when the person leaves. */
export type Step<S> = (known: S, place: StepPlace) => Promise<S | typeof BACK | undefined>;

/**
 * Goes through questions one by one, with a way back.
 * @param from the step to begin at, from 0
 * @param passed is told what is known and which step comes next, so that whoever leaves can go on there
 * @returns what is known after the last; undefined when the person left
 */
export async function walk<S>(
  steps: readonly Step<S>[], known: S, from: number, passed: (known: S, next: number) => Promise<void>,
): Promise<S | undefined> {
  let at = Math.min(Math.max(0, from), steps.length - 1);
  let now = known;
  while (at < steps.length) {
    const answer = await steps[at](now, { step: at + 1, steps: steps.length });
    if (answer === undefined) return undefined;
    if (answer === BACK) {
      at = Math.max(0, at - 1);
    } else {
      now = answer;
      at++;
    }
    await passed(now, at);
  }
  return now;
}
