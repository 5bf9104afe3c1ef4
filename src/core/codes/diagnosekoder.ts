import diagnosekoder from './data/diagnosekoder.generated.json';
import type { Diagnosekoder } from './schema';

/** The two code systems for diagnoses, as the formats name them. */
export type DiagnoseKodeverk = 'ICPC-2' | 'ICD-10';

/** `process`: an ICPC-2 process code (30-69), which says what was done and is no diagnosis. */
export type DiagnoseLookup = 'known' | 'unknown' | 'process';

/** Process codes are the same in every chapter and are also written without one (`-44`, `*44`). */
const PROCESS_CODE = /^[ABDFHKLNPRSTUWXYZ*-][3-6]\d$/;

const codes: Diagnosekoder = diagnosekoder;

/** Whether the text is one of the two code systems' names. */
export function isDiagnoseKodeverk(text: string): text is DiagnoseKodeverk {
  return text === 'ICPC-2' || text === 'ICD-10';
}

/**
 * Looks a code up in the Norwegian lists, which are those of today; with or without the dot (`J45.9`, `J459`), but in
 * the lists' own case. A bare ICD-10 category (`J45`) is known, unless it is a code of ICPC-2: `T90` is then far more
 * often diabetes in the wrong code system than an unspecified late effect.
 */
export function lookupDiagnose(kodeverk: DiagnoseKodeverk, code: string): DiagnoseLookup {
  const plain = withoutDot(code);
  if (isListed(kodeverk, plain)) return 'known';
  if (kodeverk === 'ICPC-2') return PROCESS_CODE.test(plain) ? 'process' : 'unknown';
  return isCategory(plain) && !isListed('ICPC-2', plain) ? 'known' : 'unknown';
}

/** Whether the other code system knows the code. */
export function otherKodeverkHas(kodeverk: DiagnoseKodeverk, code: string): boolean {
  return lookupDiagnose(kodeverk === 'ICPC-2' ? 'ICD-10' : 'ICPC-2', code) === 'known';
}

/**
 * The code as the code system spells it, where only case, blanks or the dot's sign differ (`j45,9` is `J45.9`).
 * @returns undefined when it is right as it stands, or is no code of that system however it is spelt
 */
export function diagnoseSpelling(kodeverk: DiagnoseKodeverk, code: string): string | undefined {
  const tidy = code.replace(/\s+/g, '').replace(',', '.');
  const first = tidy.charAt(0).toUpperCase();
  const rest = tidy.slice(1);
  return [first + rest, first + rest.toLowerCase(), first + rest.toUpperCase()]
    .find((spelling) => spelling !== code && lookupDiagnose(kodeverk, spelling) === 'known');
}

/** The code without the dot that may stand after its category. */
function withoutDot(code: string): string {
  return code.charAt(3) === '.' && code.length > 4 ? code.slice(0, 3) + code.slice(4) : code;
}

function isListed(kodeverk: DiagnoseKodeverk, plain: string): boolean {
  const category = plain.slice(0, 3);
  const rest = plain.slice(3) || '.';
  if (rest.includes(' ') || (plain.length > 3 && rest === '.')) return false;
  const listed = Object.hasOwn(codes[kodeverk], category) ? codes[kodeverk][category] : undefined;
  return listed !== undefined && ` ${listed} `.includes(` ${rest} `);
}

function isCategory(plain: string): boolean {
  return plain.length === 3 && Object.hasOwn(codes['ICD-10'], plain);
}

/** Every listed code of a system without dots, in the order that its texts stand in. */
export function allDiagnosekoder(kodeverk: DiagnoseKodeverk): string[] {
  return Object.entries(codes[kodeverk])
    .flatMap(([category, rest]) => rest.split(' ').map((suffix) => (suffix === '.' ? category : category + suffix)));
}
