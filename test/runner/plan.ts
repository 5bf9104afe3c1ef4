// What the test run and the process that holds the tests tell each other, through two files.

/** What is to be run: read by the runner from plan.json beside it. */
export interface Plan {
  /** Source path relative to the project's root, and the bundle made from it. */
  readonly files: readonly { readonly source: string; readonly bundle: string }[];
  /** Where events go, one JSON object a line. */
  readonly events: string;
  /** Time limit of one test in milliseconds. */
  readonly timeout: number;
  /** Runs only tests whose full title contains this. */
  readonly grep?: string;
}

/** What happened, in order. A run without `end` was cut short, whatever its exit code says. */
export type TestEvent =
  | { readonly type: 'loaded'; readonly source: string; readonly tests: number }
  | { readonly type: 'broken'; readonly source: string; readonly message: string }
  | { readonly type: 'begin'; readonly source: string; readonly title: string }
  | {
    readonly type: 'test';
    readonly source: string;
    readonly title: string;
    readonly state: 'passed' | 'failed' | 'skipped';
    readonly ms: number;
    /** Why it failed or was skipped; a test skipped without a reason has none. */
    readonly message?: string;
    /** A hook that failed: it is no test of its own, but it keeps tests from running. */
    readonly hook?: true;
  }
  | { readonly type: 'end'; readonly expected: number };
