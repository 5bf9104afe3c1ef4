import type { Hold } from '../../../src/submission/gate';
import { openJournal } from '../../../src/submission/journal';
import type { RecipientKey } from '../../../src/submission/keys';
import type { SubmitDeps } from '../../../src/submission/submit';
import { checkFileOf, makeRecipient, NOW, SEASON, useFolder } from './support';

/** What tests that encrypt work with. */
export interface Submitting {
  readonly folder: () => string;
  /** The folder of the record. */
  readonly record: () => string;
  readonly recipient: () => RecipientKey;
  /** What was asked about in this test; all of it was confirmed. */
  readonly asked: readonly string[];
  depsWith(changes?: Partial<SubmitDeps>): SubmitDeps;
}

/**
 * New folders for each test of a suite, a key for all of them, and somebody who confirms whatever is asked.
 * @param say what is kept of a question
 */
export function useSubmitting(say: (hold: Hold) => string): Submitting {
  const folder = useFolder();
  const record = useFolder();
  const asked: string[] = [];
  let recipient: RecipientKey;
  before(async () => {
    recipient = await makeRecipient();
  });
  beforeEach(() => {
    asked.length = 0;
  });
  return {
    folder, record, asked, recipient: () => recipient,
    depsWith: (changes) => ({
      check: checkFileOf(), seasonOf: (year) => (year === 2016 ? SEASON : undefined), journal: openJournal(record()),
      now: () => NOW, newId: () => 'a-1', confirm: async (hold) => asked.push(say(hold)) > 0, ...changes,
    }),
  };
}
