// What the data files are held to, by a test for those that come with the product.
import * as z from 'zod';

const year = z.int().min(1900).max(2100);

/** One code of a list. Its validity is in reporting years, both ends included; left out means open. */
const code = z.strictObject({
  code: z.string().min(1),
  text: z.string().min(1),
  from: year.optional(),
  until: year.optional(),
  /** Formats in which the code is history, whatever the year. */
  retiredIn: z.array(z.string()).optional(),
  /** What the code was called up to and including a year. */
  earlierText: z.strictObject({ text: z.string().min(1), until: year }).optional(),
  /** Where the years come from. */
  why: z.string().optional(),
});

/** `data/kodeverk.json`: the official lists by their Volven numbers. */
export const KodeverkSchema = z.strictObject({
  lists: z.array(z.strictObject({
    id: z.string().regex(/^\d{4}$/),
    name: z.string().min(1),
    codes: z.array(code).min(1),
  })),
});

/** `data/kommuner.json`: number, name, first and last year. */
export const KommunerSchema = z.array(
  z.tuple([z.string().regex(/^\d{4}$/), z.string().min(1), year.nullable(), year.nullable()]),
);

/** `data/tjenestetyper.json`: what the register asks of each service type. */
export const TjenestetyperSchema = z.array(z.strictObject({
  code: z.string().regex(/^\d{1,2}$/),
  organisasjonsnummer: z.enum(['minimum', 'minimum-when-staffed', 'expected', 'allowed', 'not-allowed']),
  hours: z.boolean(),
  housing: z.boolean(),
  institution: z.boolean(),
}));

/** `data/diagnosekoder.generated.json`: for each list, what follows a three-character category, blank-separated. */
export const DiagnosekoderSchema = z.strictObject({
  'ICPC-2': z.record(z.string().length(3), z.string()),
  'ICD-10': z.record(z.string().length(3), z.string()),
});

/** `diagnosetekster.json`, which the build makes: for each list the texts, one a line, in the order of its codes. */
export const DiagnoseteksterSchema = z.strictObject({ 'ICPC-2': z.string(), 'ICD-10': z.string() });

export type CodeData = z.infer<typeof code>;
export type Kodeverk = z.infer<typeof KodeverkSchema>;
export type Kommuner = z.infer<typeof KommunerSchema>;
export type Tjenestetyper = z.infer<typeof TjenestetyperSchema>;
export type Diagnosekoder = z.infer<typeof DiagnosekoderSchema>;

/**
 * The data when it is as the schema says.
 * @throws Error that names the file, the place in it and what is wrong there
 */
export function validated<T>(schema: z.ZodType<T>, data: unknown, file: string): T {
  const result = schema.safeParse(data);
  if (!result.success) throw new Error(`${file}: ${z.prettifyError(result.error)}`);
  return result.data;
}
