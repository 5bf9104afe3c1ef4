// The four values of the log-in: municipality, district, organisation number and PIN (the letter, Sendemodul).
import { isBydelsnummer, isKommunenummer } from '../core/identifiers/kommunenummer';
import { isOrganisasjonsnummer } from '../core/identifiers/organisasjonsnummer';
import { SubmissionError } from './errors';
import type { ErrorCode } from './errors';
import { Secret } from './secret';

/** District is 00 unless agreed otherwise. */
export const DEFAULT_BYDELSNUMMER = '00';

const LONGEST_PIN = 64;

/** What a person typed, blanks and all. */
export interface CredentialsInput {
  readonly kommunenummer: string;
  readonly bydelsnummer?: string;
  readonly organisasjonsnummer: string;
  readonly pin: string;
}

/** A log-in without its PIN: what may be shown and remembered. */
export interface Login {
  readonly kommunenummer: string;
  readonly bydelsnummer: string;
  readonly organisasjonsnummer: string;
}

/** A log-in whose form is right; whether the receiver knows it is the receiver's to say. */
export interface Credentials extends Login {
  readonly pin: Secret;
}

/** Says what is wrong with one typed value of the log-in, or nothing: for an input box as one types. */
export function checkCredential(field: keyof CredentialsInput, text: string): ErrorCode | undefined {
  const value = compact(text);
  switch (field) {
    case 'kommunenummer': return isKommunenummer(value) ? undefined : 'kommunenummer-invalid';
    case 'bydelsnummer': return isBydelsnummer(value) ? undefined : 'bydelsnummer-invalid';
    case 'organisasjonsnummer': return isOrganisasjonsnummer(value) ? undefined : 'organisasjonsnummer-invalid';
    case 'pin': return isPin(text.trim()) ? undefined : 'pin-missing';
  }
}

/** Makes a log-in of what was typed; throws the first thing that is wrong. An empty district is 00. */
export function readCredentials(input: CredentialsInput): Credentials {
  const login = readLogin(input);
  const wrong = checkCredential('pin', input.pin);
  if (wrong) throw new SubmissionError(wrong);
  return { ...login, pin: new Secret(input.pin.trim()) };
}

/** Like `readCredentials`, for a way of sending that asks for the PIN itself. */
export function readLogin(input: Omit<CredentialsInput, 'pin'>): Login {
  const bydelsnummer = compact(input.bydelsnummer ?? '') || DEFAULT_BYDELSNUMMER;
  const values = { ...input, bydelsnummer };
  for (const field of ['kommunenummer', 'bydelsnummer', 'organisasjonsnummer'] as const) {
    const wrong = checkCredential(field, values[field]);
    if (wrong) throw new SubmissionError(wrong);
  }
  return {
    kommunenummer: compact(input.kommunenummer), bydelsnummer, organisasjonsnummer: compact(input.organisasjonsnummer),
  };
}

/** Organisation numbers are often written in groups of three. */
function compact(text: string): string {
  return text.replace(/\s/g, '');
}

function isPin(text: string): boolean {
  return text.length > 0 && text.length <= LONGEST_PIN && !/\p{Cc}/u.test(text);
}
