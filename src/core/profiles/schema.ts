import * as z from 'zod';

/** YYYYMMDD; that it is a day is seen when it is read. */
const dato = z.string().regex(/^\d{8}$/);
const span = z.strictObject({ from: dato, to: dato });

const publication = z.strictObject({
  id: z.enum(['march', 'june']),
  /** Last day on which a submission still makes it. */
  receivedBy: dato,
  year: z.int(),
  month: z.int().min(1).max(12),
  /** Left out where only "the middle of the month" has been announced. */
  day: z.int().min(1).max(31).optional(),
});

/** `data/profiles.json`: one entry a reporting year, and the one that years without an entry are derived from. */
export const ProfilesSchema = z.strictObject({
  /** The year whose pattern holds, moved, for years without an entry of their own. */
  patternYear: z.int(),
  /** The formats in use from each year on, for years without an entry. */
  formats: z.array(z.strictObject({ from: z.int(), ids: z.array(z.string()) })),
  years: z.array(z.strictObject({
    year: z.int(),
    /** Whether dates are not known from a letter but follow the pattern. */
    assumed: z.boolean(),
    /** Where the facts come from. */
    source: z.string(),
    period: span,
    window: span,
    publications: z.array(publication).min(1),
    formats: z.array(z.string()),
    receipt: z.strictObject({
      contact: z.email(),
      time: z.string().regex(/^\d\d:\d\d$/),
      timeZone: z.string(),
    }),
  })),
});

export type ProfilesData = z.infer<typeof ProfilesSchema>;
export type YearData = ProfilesData['years'][number];
