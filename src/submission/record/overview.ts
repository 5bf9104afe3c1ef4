// The record as it stands now, kept up to date by being read again: after each step of this window, when the file
// changes, and by the clock on the wall. Nothing waits for an instant, so a machine that slept is never behind.
import { osloDay } from '../season';
import type { Journal, JournalEntry } from '../journal';
import { submissionsOf } from './submissions';
import type { Submission } from './submissions';

/** The submissions as the record and the clock have them. */
export class Overview {
  /** Latest begun first. */
  submissions: readonly Submission[] = [];
  /** Lines of the record that could not be read, so that what they said is not among the submissions. */
  damaged = 0;
  /** Why the record could not be read, where it could not; what was known before then stands. */
  failure: unknown;
  private entries: readonly JournalEntry[] = [];
  private shown = '';

  constructor(private readonly journal: Journal, private readonly now: () => Date) {}

  /**
   * Reads the record and the clock.
   * @returns whether anything that is shown has changed, the day in Norway among it
   */
  async refresh(): Promise<boolean> {
    try {
      const { entries, damaged } = await this.journal.read();
      this.entries = entries;
      this.damaged = damaged;
      this.failure = undefined;
    } catch (error) {
      this.failure = error;
    }
    const now = this.now();
    this.submissions = submissionsOf(this.entries, now, this.journal.running());
    const shown = JSON.stringify([osloDay(now), this.submissions, this.damaged, this.failure !== undefined]);
    const changed = shown !== this.shown;
    this.shown = shown;
    return changed;
  }

  /** The submission of an id, as it stands now. */
  of(id: string): Submission | undefined {
    return this.submissions.find((one) => one.id === id);
  }
}
