interface Reasoned {
  skipReason?: string;
}

/**
 * Skips the test, or from a hook the tests of its suite, and says why. A test that is skipped without a reason fails
 * the run, so use this instead of `it.skip` and `this.skip()`.
 */
export function skip(context: Mocha.Context, reason: string): never {
  const runnable = context.test as Mocha.Test | Mocha.Hook | undefined;
  const holder = runnable?.type === 'hook' ? runnable.parent : runnable;
  if (holder) (holder as Reasoned).skipReason = reason;
  return context.skip();
}

/** The reason given for a test that was skipped, by itself or by a suite it is in. */
export function skipReason(test: Mocha.Test): string | undefined {
  for (let at: (Reasoned & { parent?: Mocha.Suite }) | undefined = test; at; at = at.parent) {
    if (at.skipReason !== undefined) return at.skipReason;
  }
  return undefined;
}
