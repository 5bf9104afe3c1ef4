import type { PairFile } from './pair-file';

/** How many of a file's persons have to be in another for it to be its partner in spite of another serial number. */
const SHARE = 0.5;

/** Which of some files goes with the one at hand: one, several that fit alike, or none. */
export type PairMatch<T> =
  | { readonly kind: 'one'; readonly value: T }
  | { readonly kind: 'several'; readonly values: readonly T[] }
  | { readonly kind: 'none' };

/** How many persons two files have in common. */
export function inCommon(one: PairFile, other: PairFile): number {
  let count = 0;
  for (const key of one.keys()) if (other.hasPerson(key)) count++;
  return count;
}

/**
 * How well two files fit: 3 with the same serial number and persons, 2 with the same number and some of the persons, 1
 * with another number and most of the persons (what differs is then a finding), 0 where they are no pair.
 */
export function fitOf(one: PairFile, other: PairFile): number {
  const common = inCommon(one, other);
  const same = one.lopenummer !== undefined && one.lopenummer === other.lopenummer;
  if (same && common > 0) return common === one.persons && common === other.persons ? 3 : 2;
  // Without any persons the number is all there is to go by.
  if (same) return one.persons === 0 || other.persons === 0 ? 1 : 0;
  return common > 0 && common >= Math.min(one.persons, other.persons) * SHARE ? 1 : 0;
}

/** Finds the partner of a file among others. */
export function matchPair<T>(own: PairFile, others: readonly { readonly value: T; readonly says: PairFile }[]): PairMatch<T> {
  const fits = others.map(({ value, says }) => ({ value, fit: fitOf(own, says) }));
  const best = Math.max(0, ...fits.map(({ fit }) => fit));
  const values = fits.filter(({ fit }) => best > 0 && fit === best).map(({ value }) => value);
  if (values.length === 0) return { kind: 'none' };
  return values.length === 1 ? { kind: 'one', value: values[0] } : { kind: 'several', values };
}
