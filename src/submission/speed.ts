// How fast an upload goes of late, and how long it will take at that. The clock is handed in, in milliseconds.
import type { Progress } from './types';

/** Speed is that of the last so many milliseconds: long enough to be steady, short enough to follow the network. */
const WINDOW = 5_000;
/** Before this nothing can be told. */
const SHORTEST = 500;

/** Follows how much has been done when. */
export class Speedometer {
  readonly #clock: () => number;
  #seen: { at: number; done: number }[] = [];

  constructor(clock: () => number) {
    this.#clock = clock;
  }

  /** Bytes per second and seconds left, when so many bytes of all have been done; empty while it is too early to say. */
  read(done: number, total: number): Pick<Progress, 'bytesPerSecond' | 'secondsLeft'> {
    const at = this.#clock();
    this.#seen.push({ at, done });
    while (this.#seen.length > 2 && this.#seen[1].at <= at - WINDOW) this.#seen.shift();
    const first = this.#seen[0];
    const elapsed = at - first.at;
    if (elapsed < SHORTEST || done <= first.done) return {};
    const bytesPerSecond = ((done - first.done) * 1000) / elapsed;
    return { bytesPerSecond, secondsLeft: (total - done) / bytesPerSecond };
  }
}
