// Identifiers that belong to nobody: person numbers in Tenor's range (month + 80), and organisation numbers that begin
// with 3, which Enhetsregisteret uses for synthetic units.
import { dato } from './days.mjs';

const weighted = (digits, weights) => weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0);

/** The modulus-11 check digit; 10 where there is none. */
const checkDigit = (digits, weights) => (11 - (weighted(digits, weights) % 11)) % 11;

const K1_WEIGHTS = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const K2_WEIGHTS = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
const ORGANISATION_WEIGHTS = [3, 2, 7, 6, 5, 4, 3, 2];

/** Added to the month of birth. */
const SYNTHETIC_MONTHS = { tenor: 80 };

/**
 * The synthetic fødselsnummer number `serial` (from 0) among those of one birth date and sex.
 * @param {{ birthDate: number, sex: 'M' | 'K', serial: number, synthetic: 'tenor' }} who born 1900-2039, a day number
 * @throws Error when the date has no more numbers (some 200 of each sex)
 */
export function makeFodselsnummer({ birthDate, sex, serial, synthetic }) {
  const born = dato(birthDate);
  const year = born.slice(0, 4);
  const date = `${born.slice(6)}${Number(born.slice(4, 6)) + SYNTHETIC_MONTHS[synthetic]}${year.slice(2)}`;
  const [first, last] = Number(year) < 2000 ? [0, 499] : [500, 999];
  let left = serial;
  for (let individual = last; individual >= first; individual--) {
    if ((individual % 2 === 1) !== (sex === 'M')) continue;
    const nine = date + String(individual).padStart(3, '0');
    const k1 = checkDigit(nine, K1_WEIGHTS);
    const k2 = checkDigit(nine + k1, K2_WEIGHTS);
    if (k1 < 10 && k2 < 10 && left-- === 0) return `${nine}${k1}${k2}`;
  }
  throw new Error(`There are no more numbers for ${year}.`);
}

/** The synthetic organisation number at or after eight digits; the first digit is to be 2 or 3. */
export function makeOrganisasjonsnummer(eight) {
  const digit = checkDigit(String(eight), ORGANISATION_WEIGHTS);
  return digit < 10 ? `${eight}${digit}` : makeOrganisasjonsnummer(Number(eight) + 1);
}
