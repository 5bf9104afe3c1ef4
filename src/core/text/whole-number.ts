/** More digits than that are no number that anything is counted by. */
const MOST_DIGITS = 9;

/** Reads a whole number in place: nothing but digits, nine at most, leading zeros accepted; NaN for anything else. */
export function wholeNumber(text: string, start: number, end: number): number {
  if (start === end || end - start > MOST_DIGITS) return NaN;
  let value = 0;
  for (let at = start; at < end; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return NaN;
    value = value * 10 + digit;
  }
  return value;
}
