import assert from 'node:assert/strict';
import fc from 'fast-check';
import { stdnum } from 'stdnum';
import { isBydelsnummer, isKommunenummer } from '../../../../src/core/identifiers/kommunenummer';
import { cleanOrganisasjonsnummer, isOrganisasjonsnummer, spacedOrganisasjonsnummer } from '../../../../src/core/identifiers/organisasjonsnummer';

const eightDigits = fc.integer({ min: 10_000_000, max: 99_999_999 }).map(String);

/** The last digits that make eight digits an organisation number. */
const checkDigitsOf = (first: string): string[] => [...'0123456789'].filter((digit) => isOrganisasjonsnummer(first + digit));

/** stdnum forgives blanks and dashes, which a register value may not have. */
const oracle = (text: string): boolean => /^\d{9}$/.test(text) && stdnum.NO!.orgnr!.validate(text).isValid;

describe('organisation number', () => {
  it('is read in groups of three, and is the same number without the blanks', () => {
    assert.equal(spacedOrganisasjonsnummer('310000019'), '310\u202f000\u202f019');
    assert.equal(cleanOrganisasjonsnummer(spacedOrganisasjonsnummer('310000019')), '310000019');
  });

  it('agrees with stdnum on nine digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999 }), (number) => {
        const text = String(number).padStart(9, '0');
        assert.equal(isOrganisasjonsnummer(text), oracle(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('is right with one last digit at most', () => {
    fc.assert(fc.property(eightDigits, (first) => assert.ok(checkDigitsOf(first).length <= 1)));
  });

  for (const text of ['', '000000000', '31000000', '3100000000', '31000000x', ' 310000000', '310 000 000']) {
    it(`is not ${JSON.stringify(text)}`, () => assert.equal(isOrganisasjonsnummer(text), false));
  }

  it('is cleaned of blanks and punctuation, and only if that makes it right', () => {
    const number = `3100001${organisasjonsnummerNear('3100001')}`;
    const [a, b, c] = [number.slice(0, 3), number.slice(3, 6), number.slice(6)];
    assert.equal(cleanOrganisasjonsnummer(` ${a} ${b}\u00a0${c}\n`), number);
    assert.equal(cleanOrganisasjonsnummer(`${a}.${b}-${c}`), number);
    assert.equal(cleanOrganisasjonsnummer(`${a} ${b}`), undefined);
    assert.equal(cleanOrganisasjonsnummer(`NO${number}`), undefined);
  });
});

describe('municipality and district number', () => {
  it('are four and two digits', () => {
    assert.deepEqual(['0301', '9999', '301', '03011', '03O1', ' 0301', ''].map(isKommunenummer), [
      true,
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
    assert.deepEqual(['00', '15', '0', '000', 'AB', ' 0', ''].map(isBydelsnummer), [
      true,
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});

/** Two digits that complete seven to a right number. */
function organisasjonsnummerNear(seven: string): string {
  for (const eighth of '0123456789') {
    const [ninth] = checkDigitsOf(seven + eighth);
    if (ninth !== undefined) return eighth + ninth;
  }
  throw new Error('No check digit fits.');
}
