// The form of the keys that were accepted, as they are kept.
import * as z from 'zod';

const keySchema = z.object({
  receiver: z.string().min(1),
  armored: z.string(),
  fingerprint: z.string().regex(/^[0-9A-F]{40,64}$/),
  userIds: z.array(z.string()),
  algorithm: z.string(),
  created: z.iso.datetime(),
  expires: z.iso.datetime().optional(),
  fetchedAt: z.iso.datetime(),
  source: z.string(),
});
const storeSchema = z.object({ version: z.literal(1), keys: z.array(keySchema) });

/** A key that was accepted, and for whom. */
export type StoredKey = z.infer<typeof keySchema>;

/** The keys in the text of a store. Throws where it is none. */
export function parseKeys(text: string): StoredKey[] {
  return storeSchema.parse(JSON.parse(text)).keys;
}
