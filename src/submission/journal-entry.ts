// The form of an entry of the record.
import * as z from 'zod';
import { ERROR_CODES } from './errors';
import { overrideSchema } from './manifest';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const factsSchema = z.object({
  /** Name without folder of the file that is encrypted, or of the encrypted one when sending; identifiers starred. */
  file: z.string(),
  /** Where it stands, to find it again; left out of all that is exported, and where the name had to be starred. */
  folder: z.string().optional(),
  target: z.enum(['practice', 'production']),
  /** Transport id and address; absent while encrypting. */
  transport: z.string().optional(),
  receiver: z.string().optional(),
  year: z.number().int().optional(),
  kommunenummer: z.string().optional(),
  bydelsnummer: z.string().optional(),
  plainSha256: sha256.optional(),
  cipherSha256: sha256.optional(),
  /** Size of the encrypted file. */
  bytes: z.number().int().nonnegative().optional(),
  recipients: z.array(z.string()).optional(),
  overrides: z.array(overrideSchema).optional(),
  /** The ident message that goes with it, as `file`, `plainSha256`, `cipherSha256` and `bytes` are of the extract. */
  ident: z.object({
    file: z.string(), plainSha256: sha256.optional(), cipherSha256: sha256.optional(), bytes: z.number().int().nonnegative().optional(),
  }).optional(),
  /** The version of the rules that checked it. */
  ruleSet: z.string().optional(),
});

const stepSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('encrypting') }),
  z.object({ state: z.literal('encrypted') }),
  z.object({ state: z.literal('sending') }),
  z.object({ state: z.literal('sent') }),
  z.object({
    state: z.literal('failed'), reason: z.enum(ERROR_CODES),
    /** What the sentence about it is filled with. */
    args: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  }),
  z.object({
    state: z.literal('receipt'),
    /** The receiver's number; an e-mailed receipt may have none. */
    receipt: z.string().optional(),
    receivedAt: z.iso.datetime(),
    /** Whether the receiver answered so, or the administrator registered the e-mailed receipt. */
    via: z.enum(['answer', 'mail']).optional(),
  }),
  /** The administrator has been told that the receipt is overdue: this is said once. */
  z.object({
    state: z.literal('reminded'),
    /** Tells who said it, where two windows of the editor would say it at once. */
    mark: z.string().optional(),
  }),
]);

const entrySchema = z.intersection(
  z.object({ at: z.iso.datetime(), attempt: z.string() }),
  z.intersection(factsSchema, stepSchema),
);

/** What an attempt is about: no person identifiers, no PIN, no folder names. */
export type JournalFacts = z.infer<typeof factsSchema>;
/** What happened to it. `sending` or `encrypting` with nothing after it, and not running, was cut off. */
export type JournalStep = z.infer<typeof stepSchema>;
/** One line of the record: when, which attempt, what about, what happened. */
export type JournalEntry = z.infer<typeof entrySchema>;

/** An entry by its line; undefined where it is none. */
export function parseEntry(line: string): JournalEntry | undefined {
  try {
    return entrySchema.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}
