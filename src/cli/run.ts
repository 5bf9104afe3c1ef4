import { version } from '../../package.json';
import type { CheckEnvironment } from '../core/check/environment';
import { FindingWords } from '../core/findings/words';
import type { Format } from '../core/format/format';
import { BUILT_IN_FORMATS } from '../core/format/formats';
import { ALL_RULES } from '../core/rules/all.generated';
import type { Language, Partner } from '../core/rules/rule';
import { SubmissionError } from '../submission/errors';
import { checkChunks, checkPath, readChunks, readPath } from '../submission/file-check';
import { readPartner } from '../submission/partner';
import { fileError, systemCode } from '../submission/files';
import { aloneOf } from './alone';
import type { Said } from './alone';
import type { Wanted } from './arguments';
import { MAX_FINDINGS, readArguments, STANDARD_INPUT } from './arguments';
import { reporterFor } from './reporters';
import type { CheckedFile } from './reporters/reporter';
import type { WordKey } from './words';
import { say } from './words';

/** What the program ends with. */
export const enum ExitCode {
  /** No file has errors. */
  Clean = 0,
  /** A file has errors. */
  Errors = 1,
  /** A file could not be read, or the command line not be understood. */
  Unreadable = 2,
}

/** What surrounds the program: its streams, and what is known of who reads them. */
export interface Surroundings {
  readonly input: AsyncIterable<Uint8Array>;
  /** Writes to the standard output; resolves when more may be written. */
  out(text: string): Promise<void>;
  /** Tells what is no part of the report. */
  tell(text: string): void;
  /** Whether the standard output is a screen that shows colours. */
  readonly colour: boolean;
  /** The machine's language, as a BCP 47 tag. */
  readonly locale: string;
}

/** How much of a report is put together before it is written, in UTF-16 units. */
const BATCH = 64 * 1024;

/**
 * Runs the program.
 * @param argv what stands after the program's name
 * @returns the code to end with
 */
export async function run(argv: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const commandLine = readArguments(argv);
  const language = commandLine.language ?? (/^(nb|nn|no)\b/i.test(surroundings.locale) ? 'nb' : 'en');
  switch (commandLine.kind) {
    case 'help':
      await surroundings.out(`${say(language, 'help', { max: MAX_FINDINGS })}\n`);
      return ExitCode.Clean;
    case 'version':
      await surroundings.out(`${version}\n`);
      return ExitCode.Clean;
    case 'refused':
      surroundings.tell(`iplos-check: ${say(language, commandLine.key, commandLine.args)}\n${say(language, 'see-help')}\n`);
      return ExitCode.Unreadable;
    case 'check':
      return checkAll(commandLine.wanted, language, surroundings).catch((error: unknown) => {
        // Its name alone: what an error of the program says may hold a piece of the file.
        const reason = error instanceof Error ? error.name : 'Error';
        surroundings.tell(`iplos-check: ${say(language, 'unexpected', { reason })}\n`);
        return ExitCode.Unreadable;
      });
  }
}

async function checkAll(wanted: Wanted, language: Language, surroundings: Surroundings): Promise<ExitCode> {
  const formats = await formatsFor(wanted.schema, language, surroundings);
  if (!formats) return ExitCode.Unreadable;
  const environment: CheckEnvironment = { formats, rules: ALL_RULES, year: wanted.year };
  const words = new FindingWords(ALL_RULES, language);
  const reporter = reporterFor(wanted.format, { words, rules: ALL_RULES, version, colour: surroundings.colour });
  let code = ExitCode.Clean;
  const pair = await pairOf(wanted, environment, language, surroundings);
  if (!pair) return ExitCode.Unreadable;
  await write(reporter.begin(), surroundings);
  const said: Said = new Map();
  for (const { file, partner } of pair) {
    try {
      const alone = partner ? undefined : await aloneOf(file, formats, language, said);
      const checked = await checkOne(file, { ...environment, partner, alone }, wanted, surroundings);
      await write(reporter.checked(checked), surroundings);
      code = Math.max(code, codeOf(checked));
    } catch (error) {
      const sentence = sentenceFor(error, file, language);
      surroundings.tell(`iplos-check: ${sentence}\n`);
      await write(reporter.unreadable(file, sentence), surroundings);
      code = ExitCode.Unreadable;
    }
  }
  await write(reporter.end(code), surroundings);
  return code;
}

/** The files, each with what the other of the pair holds where there is one; undefined where they are no pair. */
async function pairOf(
  { files, partner: other }: Wanted, { formats }: CheckEnvironment, language: Language, { tell }: Surroundings,
): Promise<readonly { file: string; partner?: Partner }[] | undefined> {
  if (other === undefined) return files.map((file) => ({ file }));
  const [file] = files;
  const read = (name: string) => readPartner(name, formats).catch((error: unknown) => {
    tell(`iplos-check: ${sentenceFor(error, name, language)}\n${say(language, 'nothing-checked')}\n`);
  });
  const here = await read(file);
  const there = here && await read(other);
  if (!there) return undefined;
  if (here.role && there.role && here.role !== there.role) return [{ file, partner: there.partner }, { file: other, partner: here.partner }];
  tell(`iplos-check: ${say(language, 'no-pair', { file, other })}\n`);
  return undefined;
}

/** The formats to know, that of the schema before the built-in ones; undefined where the schema makes none. */
async function formatsFor(schema: string | undefined, language: Language, { tell }: Surroundings): Promise<readonly Format[] | undefined> {
  if (schema === undefined) return BUILT_IN_FORMATS;
  // Loaded only here, since reading schemas takes more of the program than all the rest.
  const { formatOfSchema } = await import('./schema');
  const { format, sentences } = await formatOfSchema(schema, language)
    .catch((error: unknown) => ({ format: undefined, sentences: [sentenceFor(error, schema, language)] }));
  for (const sentence of sentences) tell(`iplos-check: ${sentence}\n`);
  if (format) return [format, ...BUILT_IN_FORMATS];
  tell(`${say(language, 'nothing-checked')}\n`);
  return undefined;
}

/** Checks a file, with the hash of its bytes where the report tells it: to find it takes a tenth of the time. */
async function checkOne(
  file: string, environment: CheckEnvironment, { format, maxFindings: keep }: Wanted, surroundings: Surroundings,
): Promise<CheckedFile> {
  const isInput = file === STANDARD_INPUT;
  if (format === 'text') {
    const { summary, bytes } = await (isInput ? readChunks(surroundings.input, environment, keep) : readPath(file, environment, keep));
    return { file, summary, bytes };
  }
  const ruleSet = `iplos-vscode ${version}`;
  const checked = isInput ? checkChunks(surroundings.input, environment, ruleSet, keep) : checkPath(file, environment, ruleSet, keep, { alone: true });
  const { summary, bytes, verdict: { sha256 } } = await checked;
  return { file, summary, bytes, sha256 };
}

/** A file without a single byte has not been read, whatever else is found to say of it. */
function codeOf({ bytes, summary: { counts: { bySeverity } } }: CheckedFile): ExitCode {
  if (bytes === 0) return ExitCode.Unreadable;
  return bySeverity.fatal + bySeverity.error > 0 ? ExitCode.Errors : ExitCode.Clean;
}

/** Why a file could not be read; an error that has nothing to do with the file passes through. */
function sentenceFor(error: unknown, file: string, language: Language): string {
  if (!(error instanceof SubmissionError) && systemCode(error) === 'unknown') throw error;
  const { code, args } = fileError(error, file);
  const system = String(args.system);
  return say(language, keyFor(code, system), { file, system });
}

function keyFor(code: string, system: string): WordKey {
  if (system === 'EISDIR') return 'is-directory';
  return code === 'file-not-found' || code === 'no-access' ? code : 'read-failed';
}

async function write(pieces: Iterable<string>, { out }: Surroundings): Promise<void> {
  let batch = '';
  for (const piece of pieces) {
    batch += piece;
    if (batch.length < BATCH) continue;
    await out(batch);
    batch = '';
  }
  if (batch !== '') await out(batch);
}
