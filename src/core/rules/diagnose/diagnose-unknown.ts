import { F } from '../../model/fields';
import { flawOf } from '../diagnoser';
import { echo } from '../echo';
import { rewriteValue } from '../fixes';
import { rule } from '../rule';

export default rule({
  id: 'diagnose-unknown',
  severity: 'warning',
  cause: 'code',
  scope: 'record',
  on: ['diagnose'],
  needs: [F.kodeverk, F.diagnosekode],
  source: 'The Norwegian lists of ICPC-2 and ICD-10 from the Directorate of Health\'s code service, as they are today.',
  example: {
    wrong: '<diKodeVersjon>ICD-10</diKodeVersjon><diDiagKode>j44,9</diDiagKode>',
    right: '<diKodeVersjon>ICD-10</diKodeVersjon><diDiagKode>J44.9</diDiagKode>',
  },
  check(record, context) {
    const flaw = flawOf(record);
    if (!flaw) return;
    const { kind, kodeverk, spelling } = flaw;
    const at = record.at(F.diagnosekode);
    const code = echo(flaw.code);
    if (kind === 'blank') context.report(at, { key: 'blank' });
    if (kind === 'unknown') context.report(at, { args: { code, kodeverk } });
    if (kind !== 'spelling' || spelling === undefined) return;
    const fixes = rewriteValue(record, F.diagnosekode, spelling, 'spelling', { spelling });
    context.report(at, { key: 'spelling', args: { code, kodeverk, spelling }, fixes });
  },
  words: {
    nb: {
      title: 'Ukjent diagnosekode',
      messages: {
        message: 'Koden {code} finnes ikke i {kodeverk}. Be enheten kontrollere diagnosen; koden kan være feil eller gått ut.',
        spelling: 'Koden {code} skrives {spelling} i {kodeverk}. Rett skrivemåten.',
        blank: 'Diagnosen mangler kode. Be enheten registrere den, eller fjern diagnosen.',
      },
      fixes: { spelling: 'Skriv {spelling}' },
      what: 'En diagnosekode finnes ikke i kodeverket som er oppgitt, eller er skrevet på en annen måte enn der.',
      why: 'En kode som ikke finnes, kan ikke telles. Listene er dagens; en kode som senere er gått ut, kan ha vært riktig da den ble satt, derfor er dette bare en advarsel.',
      who: 'Enheten som har registrert diagnosen. Er det skrivemåten som er feil, leverandøren av fagsystemet.',
    },
    en: {
      title: 'Unknown diagnosis code',
      messages: {
        message: 'The code {code} is not in {kodeverk}. Ask the unit to check the diagnosis; the code may be wrong or no longer in use.',
        spelling: 'The code {code} is written {spelling} in {kodeverk}. Correct the spelling.',
        blank: 'The diagnosis lacks a code. Ask the unit to register it, or remove the diagnosis.',
      },
      fixes: { spelling: 'Write {spelling}' },
      what: 'A diagnosis code is not in the code system that is given, or is written in another way than there.',
      why: 'A code that does not exist cannot be counted. The lists are those of today; a code that has been retired since may have been right when it was set, so this is a warning only.',
      who: 'The unit that registered the diagnosis. If only the spelling is wrong, the vendor of the care system.',
    },
  },
});
