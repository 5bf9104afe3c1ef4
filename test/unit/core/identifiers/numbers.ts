import fc from 'fast-check';

const K1 = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const K2 = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

const weighted = (digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0);

/** The parts of an eleven-digit number before its check digits, with what its kind adds to day and month. */
export interface Parts {
  day: number;
  month: number;
  year: number;
  individual: number;
  addDay?: 0 | 40;
  addMonth?: 0 | 40 | 65 | 80;
}

const two = (number: number): string => String(number).padStart(2, '0');

/**
 * The number with check digits, the first leaving `remainder` (0, and from 2032 also 1, 2, 3).
 * @returns undefined where a check digit would have to be 10
 */
export function number(parts: Parts, remainder = 0): string | undefined {
  const { day, month, year, individual, addDay = 0, addMonth = 0 } = parts;
  return withCheckDigits(
    two(day + addDay) + two(month + addMonth) + two(year) + String(individual).padStart(3, '0'),
    remainder,
  );
}

/** Nine digits and their check digits. */
export function withCheckDigits(nine: string, remainder = 0): string | undefined {
  const k1 = (11 + remainder - (weighted(nine, K1) % 11)) % 11;
  const k2 = (11 - (weighted(nine + k1, K2) % 11)) % 11;
  return k1 === 10 || k2 === 10 ? undefined : `${nine}${k1}${k2}`;
}

/** The number, with the next individual number of the same sex and series that check digits exist for. */
export function someNumber(parts: Parts, remainder = 0): string {
  for (let individual = parts.individual; individual < 1000; individual += 2) {
    const found = number({ ...parts, individual }, remainder);
    if (found) return found;
  }
  throw new Error('No number with these parts.');
}

/** Parts as they may come, some with a day that does not exist. */
export const anyParts: fc.Arbitrary<Parts> = fc.record({
  day: fc.integer({ min: 0, max: 32 }),
  month: fc.integer({ min: 0, max: 13 }),
  year: fc.integer({ min: 0, max: 99 }),
  individual: fc.integer({ min: 0, max: 999 }),
});
