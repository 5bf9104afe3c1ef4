/** The value of the ASCII digit at `index`, or NaN when there is none. */
export function digitAt(text: string, index: number): number {
  const digit = text.charCodeAt(index) - 48;
  return digit >= 0 && digit <= 9 ? digit : NaN;
}

/** Whether all of `text` is ASCII digits, `length` of them. */
export function isDigits(text: string, length: number): boolean {
  if (text.length !== length) return false;
  for (let index = 0; index < length; index++) if (Number.isNaN(digitAt(text, index))) return false;
  return true;
}

/**
 * What the digits of `text`, each times its weight, and then the check digit leave when divided by 11.
 * A right check digit leaves 0. The check digit stands right after the weighted digits.
 */
export function mod11Remainder(text: string, weights: readonly number[]): number {
  let sum = digitAt(text, weights.length);
  for (let index = 0; index < weights.length; index++) sum += digitAt(text, index) * (weights[index] ?? 0);
  return sum % 11;
}

/** Blanks, punctuation and invisible characters that people and systems put into a number to make it readable. */
const SEPARATORS = /[\s.,:;/\\_'\u00ad\u200b-\u200f\u2010-\u2015\u2060\u2212\ufeff-]+/g;

/** The number without blanks, punctuation and invisible characters. */
export function withoutSeparators(text: string): string {
  return text.replace(SEPARATORS, '');
}
