import { isDigits, mod11Remainder, withoutSeparators } from './mod11';

const WEIGHTS = [3, 2, 7, 6, 5, 4, 3, 2];

/** What fillers write; its check digit is right by accident. */
const FILLER = '000000000';

/** Whether the text is an organisation number: nine digits, the last a modulus-11 check digit (Enhetsregisteret). */
export function isOrganisasjonsnummer(text: string): boolean {
  return isDigits(text, 9) && text !== FILLER && mod11Remainder(text, WEIGHTS) === 0;
}

/** The number as people read it, 123 456 789: by narrow spaces that do not break the line. */
export function spacedOrganisasjonsnummer(orgnr: string): string {
  return orgnr.replace(/(?<=^\d{3}|^\d{6})(?=\d)/g, '\u202f');
}

/** The number without blanks and punctuation; undefined when that does not give an organisation number. */
export function cleanOrganisasjonsnummer(text: string): string | undefined {
  const cleaned = withoutSeparators(text);
  return isOrganisasjonsnummer(cleaned) ? cleaned : undefined;
}
