// The gate: decides from a check of the very bytes on disk whether they may be encrypted and sent.
// Nothing here depends on what an editor shows.
import * as z from 'zod';
import type { CheckVerdict } from './check';
import { groupFingerprint, isStale } from './keys';
import type { RecipientKey } from './keys';
import { verdictOfBoth } from './pair-verdict';
import type { Season } from './season';
import type { Target } from './types';

/** Why the gate holds: the letter's rules (guidance for 2016), and that synthetic persons are for practice. */
export const HOLD_CODES = [
  'fatal', 'incomplete-file', 'synthetic-to-production', 'stale-key', 'outside-window', 'season-unknown',
  'contact-missing', 'contact-invalid',
] as const;

export type HoldCode = (typeof HOLD_CODES)[number];

/** One reason to hold back. */
export interface Hold {
  readonly code: HoldCode;
  /** Whether the administrator may go on by saying so explicitly. */
  readonly overridable: boolean;
  /** What the sentence about it is filled with. */
  readonly args: Readonly<Record<string, string | number>>;
  /** Rule id to number of findings behind it, where findings are the reason. */
  readonly byRule?: Readonly<Record<string, number>>;
  /** The key that is held back, upper-case hexadecimal; confirmed, it stands with the override. */
  readonly fingerprint?: string;
}

export interface GateInput {
  readonly verdict: CheckVerdict;
  /** That of the ident message that is to be sent with it. */
  readonly ident?: CheckVerdict;
  /** The season of the file's reporting year; undefined where the year is not known. */
  readonly season: Season | undefined;
  readonly recipients: readonly RecipientKey[];
  readonly contactEmail: string;
  readonly target: Target;
  readonly now: Date;
}

export interface GateResult {
  /** In the order they are to be asked about; empty when the file may go. */
  readonly holds: readonly Hold[];
}

const emailSchema = z.email();

/** Says what is wrong with the contact's e-mail address, or nothing. Blanks around it are ignored. */
export function checkContactEmail(text: string): 'contact-missing' | 'contact-invalid' | undefined {
  const email = text.trim();
  if (email === '') return 'contact-missing';
  return email.length <= 254 && emailSchema.safeParse(email).success ? undefined : 'contact-invalid';
}

/**
 * Decides what holds a file back.
 * A file that cannot be read as what it says it is never goes; one with errors goes only when the administrator says
 * so; a stale key and a date outside the window are asked about; synthetic persons never go to a production receiver.
 * For practice neither the window nor the key's age holds: there is no season to be outside of.
 */
export function decide(input: GateInput): GateResult {
  const { ident, season, recipients, contactEmail, target, now } = input;
  const verdict = ident ? verdictOfBoth(input.verdict, ident) : input.verdict;
  /** How much of it each of two files has. */
  const each = (severity: 'fatal' | 'error'): Hold['args'] => (
    ident ? { extract: input.verdict.counts[severity], ident: ident.counts[severity] } : {}
  );
  const holds: Hold[] = [];
  const { fatal, error } = verdict.counts;
  if (fatal > 0) holds.push({ code: 'fatal', overridable: false, args: { fatal, ...each('fatal') }, byRule: verdict.byRule });
  const contact = checkContactEmail(contactEmail);
  if (contact) holds.push({ code: contact, overridable: false, args: {} });
  if (target === 'production' && verdict.synthetic > 0) {
    const args = { persons: verdict.synthetic, partKind: verdict.part, ...(ident ? { ident: ident.synthetic } : {}) };
    holds.push({ code: 'synthetic-to-production', overridable: false, args });
  }
  if (error > 0) {
    holds.push({ code: 'incomplete-file', overridable: true, args: { errors: error, ...each('error') }, byRule: verdict.byRule });
  }
  if (target === 'production') holds.push(...windowHolds(season, now), ...staleKeyHolds(season, recipients));
  return { holds };
}

function staleKeyHolds(season: Season | undefined, recipients: readonly RecipientKey[]): Hold[] {
  if (!season) return [];
  return recipients.filter((key) => isStale(key, season.opens)).map((key) => ({
    code: 'stale-key',
    overridable: true,
    fingerprint: key.fingerprint,
    args: { fingerprint: groupFingerprint(key.fingerprint), fetchedAt: key.fetchedAt.slice(0, 10) },
  }));
}

/** What the calendar says against sending now, to a production receiver: outside the window, or no known window. */
export function windowHolds(season: Season | undefined, now: Date): Hold[] {
  if (!season) return [{ code: 'season-unknown', overridable: true, args: {} }];
  if (now >= season.opens && now < season.closes) return [];
  const { year, firstDay, lastDay } = season;
  return [{ code: 'outside-window', overridable: true, args: { year: String(year), firstDay, lastDay } }];
}
