/** Texts up to so many letters are made of letters that are kept for it. */
const SHORT = 64;
/** By how many there are. */
const LETTERS: number[][] = [];

/** Room for so many letters, which are used up before it is asked for again. */
export function lettersFor(count: number): number[] {
  return count > SHORT ? roomFor(count) : LETTERS[count] ??= roomFor(count);
}

/** A stretch of ASCII as a text of its own. */
export function textOfUnits(units: Uint8Array, start: number, end: number): string {
  const letters = lettersFor(end - start);
  for (let i = 0; i < letters.length; i++) letters[i] = units[start + i];
  return String.fromCharCode(...letters);
}

function roomFor(count: number): number[] {
  return Array.from({ length: count }, () => 0);
}
