import { allDiagnosekoder } from './diagnosekoder';
import type { DiagnoseKodeverk } from './diagnosekoder';
import { DiagnoseteksterSchema, validated } from './schema';

/** The Norwegian texts of the diagnosis codes. */
export interface Diagnosetekster {
  /** The text of a code, with or without the dot; undefined for a code that is not listed. */
  text(kodeverk: DiagnoseKodeverk, code: string): string | undefined;
}

/**
 * Makes the texts from `diagnosetekster.json`, which comes of the build. It is large and handed in, so that whoever only
 * checks never loads it.
 * @throws Error when the texts are not those of the codes
 */
export function makeDiagnosetekster(data: unknown): Diagnosetekster {
  const texts = validated(DiagnoseteksterSchema, data, 'diagnosetekster.json');
  const tables = { 'ICPC-2': table('ICPC-2', texts['ICPC-2']), 'ICD-10': table('ICD-10', texts['ICD-10']) };
  return { text: (kodeverk, code) => tables[kodeverk].get(code.trim().replace('.', '')) };
}

function table(kodeverk: DiagnoseKodeverk, texts: string): ReadonlyMap<string, string> {
  const codes = allDiagnosekoder(kodeverk);
  const lines = texts.split('\n');
  if (lines.length !== codes.length) throw new Error(`${kodeverk}: ${lines.length} texts for ${codes.length} codes.`);
  return new Map(codes.map((code, index) => [code, lines[index] ?? '']));
}
