/** The sample of an extract of 3.5 with its ident message. */
export const PAIR_SAMPLE: { persons: number; seed: number };
export function identMessage(options: {
  persons: number; seed: number;
  /** What spoils a person, by their place from 0: another key, or nothing at all of them. */
  changes?: Record<number, { pid: string } | undefined>;
}): Generator<string, void, void>;
