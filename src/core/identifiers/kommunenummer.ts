import { isDigits } from './mod11';

/** Whether the text has the form of a municipality number: four digits. Which exist in a year, the code lists know. */
export function isKommunenummer(text: string): boolean {
  return isDigits(text, 4);
}

/** Whether the text has the form of a district number: two digits, 00 where the municipality has no districts. */
export function isBydelsnummer(text: string): boolean {
  return isDigits(text, 2);
}
