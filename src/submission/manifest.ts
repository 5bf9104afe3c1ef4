// NAME.pgp.json: what travels beside NAME.pgp, so that it can be sent from another machine. No personal data.
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { PART_KINDS } from '../core/model/parts';
import { checkContactEmail, HOLD_CODES } from './gate';
import { exists, fileError, moveInto, nodeDisk, readSmallFile, writeNew } from './files';
import type { Disk } from './files';
import { SubmissionError } from './errors';
import { removeLeftovers, temporaryName } from './leftovers';
import { shownName } from './shown-name';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.number().int().nonnegative();
const bytes = z.number().int().nonnegative();

const fingerprint = z.string().regex(/^[0-9A-F]{40,64}$/);

/** The form of an override, in the manifest and in the record. */
export const overrideSchema = z.strictObject({
  code: z.enum(HOLD_CODES),
  at: z.iso.datetime(),
  /** The key that was confirmed, where one was held back. */
  fingerprint: fingerprint.optional(),
});

const counts = z.strictObject({ fatal: count, error: count, warning: count, information: count });
const sealed = z.strictObject({ sha256, bytes });

const alone = z.strictObject({
  version: z.literal(1),
  target: z.enum(['practice', 'production']),
  created: z.iso.datetime(),
  plain: sealed,
  cipher: sealed,
  recipients: z.array(fingerprint).min(1),
  format: z.string().max(40).optional(),
  year: z.number().int().optional(),
  kommunenummer: z.string().regex(/^\d{4}$/).optional(),
  bydelsnummer: z.string().regex(/^\d{2}$/).optional(),
  contactEmail: z.string().refine((text) => checkContactEmail(text) === undefined),
  persons: count,
  /** What `persons` counts; left out for persons. */
  counted: z.enum(PART_KINDS).optional(),
  counts,
  ruleSet: z.string().max(80),
  overrides: z.array(overrideSchema),
  ident: z.never().optional(),
});

/** The ident message that is sent with an extract: its encrypted file's name without folder, and what the check said. */
const ident = z.strictObject({
  file: z.string().min(1).max(255).regex(/^[^/\\]+$/),
  plain: sealed,
  cipher: sealed,
  format: z.string().max(40).optional(),
  persons: count,
  counts,
});

/** Version 2 is an extract and its ident message: all that stands at the top is of the extract. */
const form = z.discriminatedUnion('version', [alone, alone.extend({ version: z.literal(2), ident })]);

/**
 * The form of a manifest, on disk and on the wire. One that says of itself what the gate would never have let through
 * is no manifest: a fatal finding, or errors that nobody said were to be sent.
 */
export const manifestSchema = form.refine(({ counts: own, ident: other, overrides }) => (
  [own, ...(other ? [other.counts] : [])].every(({ fatal, error }) => (
    fatal === 0 && (error === 0 || overrides.some(({ code }) => code === 'incomplete-file'))
  ))
), { path: ['overrides'] });

/** A hold that the administrator set aside by saying so, and when (ISO 8601, UTC). */
export type Override = z.infer<typeof overrideSchema>;

/** What was encrypted, for whom, and what the check said. */
export type Manifest = z.infer<typeof manifestSchema>;

/** The manifest's path for an encrypted file: NAME.pgp.json beside NAME.pgp. */
export function manifestPath(cipherPath: string): string {
  return `${cipherPath}.json`;
}

/** A manifest that is on the disk and has not got its name yet: one of the two is to be called. */
export interface PreparedManifest {
  readonly path: string;
  commit(): Promise<void>;
  discard(): Promise<void>;
}

/** Writes the manifest of an encrypted file, to stand beside it; on an error nothing is left. */
export async function prepareManifest(
  cipherPath: string, manifest: Manifest, disk: Disk = nodeDisk,
): Promise<PreparedManifest> {
  const path = manifestPath(cipherPath);
  await removeLeftovers(path, disk);
  const temporary = temporaryName(path);
  const discard = () => disk.unlink(temporary).catch(() => undefined);
  const failed = async (error: unknown) => {
    await discard();
    throw fileError(error, path);
  };
  await writeNew(temporary, `${JSON.stringify(manifestSchema.parse(manifest), null, 2)}\n`, disk).catch(failed);
  return { path, discard, commit: () => moveInto(temporary, path, true, disk).catch(failed) };
}

/**
 * Reads the manifest of an encrypted file.
 * Errors: 'manifest-missing' where there is none, 'manifest-invalid' with the first field that is wrong.
 */
export async function readManifest(cipherPath: string): Promise<Manifest> {
  const path = manifestPath(cipherPath);
  const file = shownName(path);
  let text: string;
  try {
    text = await readSmallFile(path);
  } catch (error) {
    const named = fileError(error, path);
    throw named.code === 'file-not-found' ? new SubmissionError('manifest-missing', { file }) : named;
  }
  const result = manifestSchema.safeParse(parseJson(text));
  if (!result.success) throw new SubmissionError('manifest-invalid', { file, field: fieldOf(result.error) });
  return result.data;
}

/**
 * The encrypted file that an encrypted file is sent by: itself where it has a manifest, else the extract whose manifest
 * names it as the ident message that goes with it. Itself too where there is none: reading its manifest says so.
 */
export async function mainCipherOf(cipherPath: string): Promise<string> {
  if (await exists(manifestPath(cipherPath))) return cipherPath;
  const folder = dirname(cipherPath);
  const manifests = (await readdir(folder).catch(() => [])).filter((name) => /\.pgp\.json$/i.test(name)).sort();
  for (const name of manifests) {
    const main = join(folder, name.slice(0, -'.json'.length));
    const manifest = await readManifest(main).catch(() => undefined);
    if (manifest?.ident?.file === shownName(cipherPath)) return main;
  }
  return cipherPath;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function fieldOf(error: z.ZodError): string {
  return error.issues[0].path.join('.') || 'JSON';
}
