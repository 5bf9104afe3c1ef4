import { F } from '../../model/fields';
import { flawOf, otherKodeverk, setKodeverk } from '../diagnoser';
import { echo } from '../echo';
import { rule } from '../rule';

export default rule({
  id: 'diagnose-wrong-kodeverk',
  severity: 'warning',
  cause: 'code',
  scope: 'record',
  on: ['diagnose'],
  needs: [F.kodeverk, F.diagnosekode],
  source: 'The Norwegian lists of ICPC-2 and ICD-10 from the Directorate of Health\'s code service, as they are today.',
  example: {
    wrong: '<diKodeVersjon>ICD-10</diKodeVersjon><diDiagKode>K86</diDiagKode>',
    right: '<diKodeVersjon>ICPC-2</diKodeVersjon><diDiagKode>K86</diDiagKode>',
  },
  check(record, context) {
    const flaw = flawOf(record);
    if (flaw?.kind !== 'wrong-kodeverk') return;
    const { kodeverk, code, spelling = code } = flaw;
    const other = otherKodeverk(kodeverk);
    const fixes = setKodeverk(record, other, spelling);
    context.report(record.at(F.diagnosekode), { args: { code: echo(code), kodeverk, other }, fixes });
  },
  words: {
    nb: {
      title: 'Koden hører til det andre kodeverket',
      messages: { message: 'Koden {code} finnes ikke i {kodeverk}, men i {other}. Rett kodeverket, eller be enheten kontrollere koden.' },
      fixes: { kodeverk: 'Sett kodeverket til {kodeverk}' },
      what: 'En diagnosekode finnes ikke i kodeverket som er oppgitt, men i det andre av ICPC-2 og ICD-10.',
      why: 'Koden blir lest i feil kodeverk, og diagnosen blir borte eller en annen.',
      who: 'Enheten som har registrert diagnosen. Gjelder det mange, leverandøren av fagsystemet.',
    },
    en: {
      title: 'The code belongs to the other code system',
      messages: { message: 'The code {code} is not in {kodeverk}, but in {other}. Correct the code system, or ask the unit to check the code.' },
      fixes: { kodeverk: 'Set the code system to {kodeverk}' },
      what: 'A diagnosis code is not in the code system that is given, but in the other one of ICPC-2 and ICD-10.',
      why: 'The code is read in the wrong code system, and the diagnosis is lost or becomes another.',
      who: 'The unit that registered the diagnosis. If there are many, the vendor of the care system.',
    },
  },
});
