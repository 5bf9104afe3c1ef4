import type { DiagnoseKodeverk } from '../codes/diagnosekoder';
import { diagnoseSpelling, isDiagnoseKodeverk, lookupDiagnose, otherKodeverkHas } from '../codes/diagnosekoder';
import type { EditFix } from '../findings/finding';
import { F } from '../model/fields';
import type { IplosRecord, Person } from '../model/record';
import { putValue } from './values';

const RESERVED = 1;

/** What is wrong with a diagnosis code, where its code system is known. */
export interface DiagnoseFlaw {
  readonly kind: 'blank' | 'process' | 'spelling' | 'unknown' | 'wrong-kodeverk';
  readonly kodeverk: DiagnoseKodeverk;
  /** As the file writes it. */
  readonly code: string;
  /** As the lists write it, in the code system of the file or in the other one. */
  readonly spelling?: string;
}

/** Whether the person has reserved against diagnoses being reported. */
export function hasReserved(person: Person): boolean {
  return person.record.int(F.diagnosereservasjon) === RESERVED;
}

/** The one of the two that it is not. */
export function otherKodeverk(kodeverk: DiagnoseKodeverk): DiagnoseKodeverk {
  return kodeverk === 'ICPC-2' ? 'ICD-10' : 'ICPC-2';
}

/** Codes that were looked up and found, so that those which every other person has are not looked up again. */
const found: Readonly<Record<DiagnoseKodeverk, Set<string>>> = { 'ICPC-2': new Set(), 'ICD-10': new Set() };

/**
 * Looks at a diagnosis code; each kind of flaw is one rule's.
 * @returns undefined for a listed code, for one that is absent, and where the code system is none that is known
 */
export function flawOf(diagnose: IplosRecord): DiagnoseFlaw | undefined {
  const kodeverk = diagnose.text(F.kodeverk);
  if (!isDiagnoseKodeverk(kodeverk) || !diagnose.present(F.diagnosekode)) return undefined;
  const code = diagnose.text(F.diagnosekode);
  if (found[kodeverk].has(code)) return undefined;
  if (code === '') return { kind: 'blank', kodeverk, code };
  const status = lookupDiagnose(kodeverk, code);
  if (status === 'known') {
    found[kodeverk].add(code);
    return undefined;
  }
  return flawOfUnlisted(kodeverk, code);
}

function flawOfUnlisted(kodeverk: DiagnoseKodeverk, code: string): DiagnoseFlaw {
  const other = otherKodeverk(kodeverk);
  const upper = code.toUpperCase();
  if (lookupDiagnose(kodeverk, upper) === 'process') {
    return { kind: 'process', kodeverk, code, spelling: otherKodeverkHas(kodeverk, upper) ? upper : undefined };
  }
  if (otherKodeverkHas(kodeverk, code)) return { kind: 'wrong-kodeverk', kodeverk, code, spelling: code };
  const spelling = diagnoseSpelling(kodeverk, code);
  if (spelling !== undefined) return { kind: 'spelling', kodeverk, code, spelling };
  const elsewhere = diagnoseSpelling(other, code);
  return elsewhere === undefined
    ? { kind: 'unknown', kodeverk, code }
    : { kind: 'wrong-kodeverk', kodeverk, code, spelling: elsewhere };
}

/**
 * Sets the code system that has the code; not safe, since it may be the code that is wrong. Words: `kodeverk`.
 * @param code as that code system spells it
 */
export function setKodeverk(diagnose: IplosRecord, kodeverk: DiagnoseKodeverk, code: string): EditFix[] {
  const [fix] = putValue(diagnose, F.kodeverk, kodeverk, { key: 'kodeverk', args: { kodeverk }, safe: false }) ?? [];
  if (!fix) return [];
  if (code === diagnose.text(F.diagnosekode)) return [fix];
  return [{ ...fix, edits: [...fix.edits, { ...diagnose.at(F.diagnosekode), text: code }] }];
}
