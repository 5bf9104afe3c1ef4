import { F } from '../../model/fields';
import { flawOf, setKodeverk } from '../diagnoser';
import { echo } from '../echo';
import { rule } from '../rule';

export default rule({
  id: 'diagnose-process-code',
  severity: 'warning',
  cause: 'code',
  scope: 'record',
  on: ['diagnose'],
  needs: [F.kodeverk, F.diagnosekode],
  source: 'ICPC-2: the codes 30 to 69 of each chapter are process codes.',
  example: {
    wrong: '<diKodeVersjon>ICPC-2</diKodeVersjon><diDiagKode>K50</diDiagKode>',
    right: '<diKodeVersjon>ICPC-2</diKodeVersjon><diDiagKode>K86</diDiagKode>',
  },
  check(record, context) {
    const flaw = flawOf(record);
    if (flaw?.kind !== 'process') return;
    const { spelling } = flaw;
    const key = spelling === undefined ? 'message' : 'either';
    const fixes = spelling === undefined ? [] : setKodeverk(record, 'ICD-10', spelling);
    context.report(record.at(F.diagnosekode), { key, args: { code: echo(flaw.code) }, fixes });
  },
  words: {
    nb: {
      title: 'Prosesskode i stedet for diagnose',
      messages: {
        message: 'Koden {code} er en prosesskode i ICPC-2 og sier hva som er gjort, ikke hva personen har. Be enheten registrere diagnosen.',
        either: 'Koden {code} er en prosesskode i ICPC-2 og ingen diagnose, men finnes i ICD-10. Be enheten registrere diagnosen, eller rett kodeverket.',
      },
      fixes: { kodeverk: 'Sett kodeverket til {kodeverk}, som har koden' },
      what: 'En diagnose har en av prosesskodene i ICPC-2 (30 til 69), som brukes om undersøkelse, behandling og administrasjon.',
      why: 'En prosesskode er ikke en diagnose, og kan ikke telles som det.',
      who: 'Enheten som har registrert diagnosen.',
    },
    en: {
      title: 'Process code instead of a diagnosis',
      messages: {
        message: 'The code {code} is a process code of ICPC-2 and says what was done, not what the person has. Ask the unit to register the diagnosis.',
        either: 'The code {code} is a process code of ICPC-2 and no diagnosis, but it is in ICD-10. Ask the unit to register the diagnosis, or correct the code system.',
      },
      fixes: { kodeverk: 'Set the code system to {kodeverk}, which has the code' },
      what: 'A diagnosis has one of the process codes of ICPC-2 (30 to 69), which are used of examination, treatment and administration.',
      why: 'A process code is no diagnosis, and cannot be counted as one.',
      who: 'The unit that registered the diagnosis.',
    },
  },
});
