// What the flawed sample shows: each subject at least once, over some persons, so that most of the file is clean.

/** The samples' own persons. */
export const SAMPLE = { persons: 40, seed: 2017 };

const BY_PERSON = {
  0: ['kommunenummer-empty', 'unit-left-out-home-care', 'diagnosis-lower-case'],
  2: ['assessed-after-death', 'unit-left-out-stay'],
  3: ['bydel-empty', 'service-ends-before-it-begins', 'service-before-period'],
  5: ['unit-left-out-housing', 'diagnosis-process-code'],
  7: ['personid-with-blank', 'decided-late', 'unit-wrong-digit'],
  8: ['diagnosis-wrong-system', 'date-of-another-form'],
  10: ['personid-empty', 'refusal-before-period'],
  12: ['kommunenummer-of-another', 'staffing-left-out', 'diagnosis-of-no-list'],
  17: ['personid-wrong-digit', 'begin-left-out', 'no-diagnosis'],
  18: ['personid-birth-date', 'decision-left-out', 'diagnosis-after-period'],
  19: ['diagnosis-reserved', 'assessment-before-period'],
  21: ['service-type-of-later', 'diagnosis-system-misspelt'],
  23: ['service-type-of-no-list', 'application-after-extract', 'date-of-no-calendar'],
  29: ['person-twice', 'diagnosis-before-birth'],
  32: ['kommunenummer-of-no-year', 'no-service'],
};

/** The flaws of the flawed sample, as `extract` takes them. */
export const FLAWS = Object.entries(BY_PERSON)
  .flatMap(([person, kinds]) => kinds.map((kind) => ({ person: Number(person), kind })));
