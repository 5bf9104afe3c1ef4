import type { DiagnoseKodeverk } from '../../codes/diagnosekoder';
import { isDiagnoseKodeverk, lookupDiagnose } from '../../codes/diagnosekoder';
import type { Fix } from '../../findings/finding';
import { F } from '../../model/fields';
import type { IplosRecord } from '../../model/record';
import { setKodeverk } from '../diagnoser';
import { echo } from '../echo';
import { rewriteValue } from '../fixes';
import { rule } from '../rule';

const BOTH: readonly DiagnoseKodeverk[] = ['ICPC-2', 'ICD-10'];

/** The code system that another way of writing means, whatever its case and what stands between its parts. */
function meant(value: string): DiagnoseKodeverk | undefined {
  const plain = value.toUpperCase().replace(/[\s_./-]/g, '');
  return BOTH.find((kodeverk) => kodeverk.replace('-', '') === plain);
}

/** The right way of writing it, or the one code system that knows the code. */
function fixesOf(record: IplosRecord, value: string): Fix[] {
  const kodeverk = meant(value);
  if (kodeverk) return rewriteValue(record, F.kodeverk, kodeverk, 'spelling', { kodeverk });
  const code = record.text(F.diagnosekode);
  const having = BOTH.filter((candidate) => lookupDiagnose(candidate, code) === 'known');
  return having.length === 1 ? setKodeverk(record, having[0], code) : [];
}

export default rule({
  id: 'diagnose-kodeverk-invalid',
  severity: 'error',
  cause: 'code',
  scope: 'record',
  on: ['diagnose'],
  needs: [F.kodeverk],
  source: 'Schema of IPLOS: diKodeVersjon is ICPC-2 or ICD-10.',
  example: {
    wrong: '<diKodeVersjon>ICD10</diKodeVersjon><diDiagKode>J44.9</diDiagKode>',
    right: '<diKodeVersjon>ICD-10</diKodeVersjon><diDiagKode>J44.9</diDiagKode>',
  },
  check(record, context) {
    const value = record.text(F.kodeverk);
    if (isDiagnoseKodeverk(value) || !record.present(F.kodeverk)) return;
    const fixes = fixesOf(record, value);
    const told = value === '' ? { key: 'blank' } : { args: { value: echo(value) } };
    context.report(record.at(F.kodeverk), { ...told, fixes });
  },
  words: {
    nb: {
      title: 'Ukjent kodeverk for diagnose',
      messages: {
        message: 'Kodeverket {value} er verken ICPC-2 eller ICD-10. Skriv det kodeverket som koden er hentet fra.',
        blank: 'Det står ikke hvilket kodeverk diagnosen er hentet fra. Skriv ICPC-2 eller ICD-10.',
      },
      fixes: { spelling: 'Skriv {kodeverk}', kodeverk: 'Sett kodeverket til {kodeverk}, som har koden' },
      what: 'Kodeverket for en diagnose er noe annet enn ICPC-2 eller ICD-10.',
      why: 'Koden kan ikke tolkes uten kodeverket, og samme kode kan bety forskjellig i de to.',
      who: 'Leverandøren av fagsystemet, dersom det gjelder mange. Ellers enheten som har registrert diagnosen.',
    },
    en: {
      title: 'Unknown code system for a diagnosis',
      messages: {
        message: 'The code system {value} is neither ICPC-2 nor ICD-10. Write the one that the code is taken from.',
        blank: 'It does not say which code system the diagnosis is taken from. Write ICPC-2 or ICD-10.',
      },
      fixes: { spelling: 'Write {kodeverk}', kodeverk: 'Set the code system to {kodeverk}, which has the code' },
      what: 'The code system of a diagnosis is something else than ICPC-2 or ICD-10.',
      why: 'The code cannot be read without its code system, and one code can mean different things in the two.',
      who: 'The vendor of the care system, if there are many. Otherwise the unit that registered the diagnosis.',
    },
  },
});
