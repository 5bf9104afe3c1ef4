import * as z from 'zod';
import { isKommunenummer } from '../identifiers/kommunenummer';
import type { Figures } from './figures';

// A year's figures as they are saved, to be compared with the next year's. Numbers only: of no person, and of no unit.

const count = z.int().min(0);
const year = z.int().min(2000).max(2098);

const savedSummary = z.strictObject({
  kind: z.literal('iplos-summary'),
  version: z.literal(1),
  year,
  kommunenummer: z.string().regex(/^\d{4}$/).optional(),
  persons: count,
  recipients: count,
  diagnosis: z.strictObject({ asked: count, given: count, reserved: count }),
  errors: count,
  services: z.array(z.strictObject({
    type: z.int().min(0).max(99), persons: count, services: count, hours: z.number().min(0).optional(), refusals: count,
  })).max(100),
  months: z.array(z.strictObject({ active: count, begun: count, ended: count })).max(12),
  ages: z.array(z.strictObject({
    from: z.int().min(0).max(120).optional(), to: z.int().min(0).max(120).optional(),
    count: z.strictObject({ M: count, K: count, unknown: count }),
  })).max(20),
});

export type Summary = z.infer<typeof savedSummary>;

/** What a summary holds beside the figures. */
export interface SummaryOf {
  readonly kommunenummer: string | undefined;
  /** How many errors the file had. */
  readonly errors: number;
}

/** The summary of a file; undefined where its reporting year is not known. */
export function summaryOf(
  { year, persons, services, months, ages }: Figures, { kommunenummer, errors }: SummaryOf,
): Summary | undefined {
  if (year === undefined) return undefined;
  return {
    kind: 'iplos-summary', version: 1, year,
    kommunenummer: isKommunenummer(kommunenummer ?? '') ? kommunenummer : undefined,
    persons: persons.persons, recipients: persons.recipients, errors,
    diagnosis: { asked: persons.diagnosisAsked, given: persons.diagnosisGiven, reserved: persons.diagnosisReserved },
    services: services.map((service) => ({ ...service })),
    months: months.map((month) => ({ ...month })),
    ages: ages.map(({ from, to, count: { M, K, unknown } }) => ({ from, to, count: { M, K, unknown } })),
  };
}

/** A summary as the text of a file. */
export function writeSummary(summary: Summary): string {
  return `${JSON.stringify(summary, undefined, 2)}\n`;
}

/** Reads a summary; undefined where the text is none that was saved here. */
export function readSummary(text: string): Summary | undefined {
  try {
    return savedSummary.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
