// The project's own upload protocol (docs/protocol.md) as data: what goes over the wire, for both of its ends.
import * as z from 'zod';
import { PART_KINDS } from '../core/model/parts';

const count = z.number().int().nonnegative();

/** POST sessions: the log-in. */
export const loginSchema = z.strictObject({
  kommunenummer: z.string().regex(/^\d{4}$/),
  bydelsnummer: z.string().regex(/^\d{2}$/),
  organisasjonsnummer: z.string().regex(/^\d{9}$/),
  pin: z.string().min(1).max(64),
});

/** The answer to it: a token for the following requests, and whether this receiver is for practice. */
export const sessionSchema = z.object({
  session: z.string().regex(/^[\w.~+/=-]{16,512}$/),
  target: z.enum(['practice', 'production']),
});

/** A receipt: the receiver has the whole file, has opened it, and names the hash of what arrived. */
export const receiptSchema = z.object({
  number: z.string().regex(/^[\w.-]{1,64}$/),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: count,
  /** The ident message that was received with it. */
  ident: z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/), bytes: count }).optional(),
  receivedAt: z.iso.datetime(),
  target: z.enum(['practice', 'production']),
  persons: count.optional(),
  counted: z.enum(PART_KINDS).optional(),
  counts: z.object({ fatal: count, error: count, warning: count, information: count }).optional(),
});

/** The answer to PUT submissions/HASH: the content is awaited, or has been received before. */
export const announcedSchema = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('awaited'),
    /** Of two files, those that are still to come, by hash and in the order that they are to come in; all where absent. */
    files: z.array(z.string().regex(/^[0-9a-f]{64}$/)).max(2).optional(),
  }),
  z.object({ state: z.literal('received'), receipt: receiptSchema }),
]);

/** The answer to PUT submissions/HASH/content/HASH, of one of two files: the other is awaited, or the receipt of both. */
export const takenSchema = z.union([receiptSchema, announcedSchema.options[0]]);

/** Why a receiver refuses; a code that is not known here is read as 'other'. */
export const REFUSALS = [
  'bad-request', 'login', 'locked', 'session', 'hash-mismatch', 'conflict', 'too-large', 'busy',
  'not-decryptable', 'fatal', 'other-municipality', 'differs-from-manifest', 'other',
] as const;

export const refusalSchema = z.object({
  error: z.enum(REFUSALS).catch('other'),
  counts: receiptSchema.shape.counts,
  /** With `too-large`: as many bytes are taken of a file at most. */
  limit: count.optional(),
});

export type WireReceipt = z.infer<typeof receiptSchema>;
