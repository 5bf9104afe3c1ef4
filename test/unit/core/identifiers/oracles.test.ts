import assert from 'node:assert/strict';
import { idnr } from '@navikt/fnrvalidator';
import fc from 'fast-check';
import { getGender, Gender, possibleBirthDateOfIdNumber } from 'norwegian-national-id-validator';
import { stdnum } from 'stdnum';
import { readPersonid } from '../../../../src/core/identifiers/personid';
import { formatDato } from '../../../../src/core/text/dato';
import { anyParts, number } from './numbers';
import type { Parts } from './numbers';

// Three npm packages check Norwegian person numbers. Each is right about some, and compared about those.
const RUNS = { numRuns: 3000 };

/** Series that were issued, so that all agree on the century (750-899 from 1940 on were not). */
const issued = ({ year, individual }: Parts): boolean =>
  individual < 500 || year < 40 || individual >= 900 || (year >= 54 && individual < 750);

function check(parts: fc.Arbitrary<Parts>, remainder: number, compare: (text: string, parts: Parts) => void): void {
  fc.assert(
    fc.property(parts, (given) => {
      const text = number(given, remainder);
      if (text?.length === 11) compare(text, given);
    }),
    RUNS,
  );
}

const added = (addDay: 0 | 40, addMonth: 0 | 40 | 80): fc.Arbitrary<Parts> =>
  anyParts.map((parts) => ({ ...parts, addDay, addMonth }));

describe('person numbers, against other implementations', () => {
  // Right about fødselsnummer, D, Tenor and 2032; takes FH-numbers and NHN for invalid, and knows no century.
  for (const [name, addDay, addMonth] of [
    ['fødselsnummer', 0, 0],
    ['D-number', 40, 0],
    ['Tenor', 0, 80],
    ['Tenor D-number', 40, 80],
  ] as const) {
    for (const remainder of [0, 1, 2, 3]) {
      it(`@navikt/fnrvalidator agrees on ${name} with remainder ${remainder} in 2032`, () => {
        check(added(addDay, addMonth), remainder, (text) => {
          assert.equal(readPersonid(text, 2032).kind !== 'invalid', idnr(text).status === 'valid');
        });
      });
    }
  }

  // Right about fødselsnummer, H and birth dates before 2032; of D-numbers it takes 500-999 for this century always.
  for (const [name, addDay, addMonth] of [
    ['fødselsnummer', 0, 0],
    ['D-number', 40, 0],
    ['H-number', 0, 40],
  ] as const) {
    it(`norwegian-national-id-validator agrees on birth date and sex of a ${name}`, () => {
      const parts = added(addDay, addMonth).filter(
        (given) => issued(given) && !(addDay === 40 && given.individual >= 500 && given.year >= 40),
      );
      check(parts, 0, (text) => {
        const id = readPersonid(text, 2016);
        const date = possibleBirthDateOfIdNumber(text);
        assert.equal(id.kind !== 'invalid', date !== undefined);
        if (!date || id.birthDate === undefined) return;
        assert.equal(
          formatDato(id.birthDate),
          String(date.getFullYear() * 10_000 + (date.getMonth() + 1) * 100 + date.getDate()),
        );
        assert.equal(id.sex, getGender(text) === Gender.Male ? 'M' : 'K');
      });
    });
  }

  // Right about fødselsnummer, D and H with a birth date in the past; the series 500-749 it begins in 1855, not 1854.
  for (const [name, addDay, addMonth] of [
    ['fødselsnummer', 0, 0],
    ['D-number', 40, 0],
    ['H-number', 0, 40],
  ] as const) {
    it(`stdnum agrees on ${name}`, () => {
      const past = ({ year, individual }: Parts): boolean => individual < 500 || year >= 55 || year < 20;
      const parts = added(addDay, addMonth).filter(
        (given) => issued(given) && past(given) && given.day > 0 && given.month > 0,
      );
      check(parts, 0, (text) => {
        assert.equal(readPersonid(text, 2016).kind !== 'invalid', stdnum.NO!.fodselsnummer!.validate(text).isValid);
      });
    });
  }
});
