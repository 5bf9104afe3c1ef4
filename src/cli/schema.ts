import { Format } from '../core/format/format';
import { XsdError } from '../core/format/xsd/errors';
import { makeFormat } from '../core/format/xsd/make-format';
import { sayXsdError, sayXsdNote } from '../core/format/xsd/words';
import type { Language } from '../core/rules/rule';
import { readSchema } from '../submission/schema-files';

/** A format made of a schema on disk, with sentences on what of the schema it does not say; without one, on why not. */
export interface FormatOfSchema {
  readonly format: Format | undefined;
  readonly sentences: readonly string[];
}

/**
 * Makes a format of a schema and of the files beside it that it asks for.
 * @throws what {@link readSchema} throws
 */
export async function formatOfSchema(path: string, language: Language): Promise<FormatOfSchema> {
  try {
    const { main, imports } = await readSchema(path);
    const { data, notUnderstood } = makeFormat(main, imports);
    return { format: new Format(data), sentences: notUnderstood.map((note) => sayXsdNote(language, note)) };
  } catch (error) {
    if (!(error instanceof XsdError)) throw error;
    return { format: undefined, sentences: [sayXsdError(language, error)] };
  }
}
