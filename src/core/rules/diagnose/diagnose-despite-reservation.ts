import { F } from '../../model/fields';
import { hasReserved } from '../diagnoser';
import { removeRecord } from '../fixes';
import { rule } from '../rule';

export default rule({
  id: 'diagnose-despite-reservation',
  severity: 'error',
  cause: 'registration',
  scope: 'person',
  needs: [F.diagnosereservasjon],
  source: 'IPLOS: a person may reserve against diagnoses being reported (peDiagReserv 1).',
  example: {
    wrong: '<peDiagReserv>1</peDiagReserv>… <DIAGNOSE diPeID="7" diDiID="1">…</DIAGNOSE>',
    right: '<peDiagReserv>1</peDiagReserv>… no DIAGNOSE',
  },
  check(person, context) {
    const diagnoses = person.records('diagnose');
    if (diagnoses.length === 0 || !hasReserved(person)) return;
    for (const diagnose of diagnoses) context.report(diagnose.tag, { fixes: [removeRecord(diagnose)] });
  },
  words: {
    nb: {
      title: 'Diagnose til tross for reservasjon',
      messages: { message: 'Personen har reservert seg mot at diagnoser sendes inn. Fjern diagnosen, eller be enheten rette reservasjonen dersom den er registrert ved en feil.' },
      fixes: { remove: 'Fjern diagnosen' },
      what: 'En person har reservert seg mot at diagnoser sendes inn, og likevel er det en diagnose i uttrekket.',
      why: 'Personen har rett til å reservere seg. Diagnosen skal da ikke forlate kommunen.',
      who: 'Enheten som har registrert reservasjonen. Gjelder det mange, leverandøren av fagsystemet.',
    },
    en: {
      title: 'Diagnosis despite reservation',
      messages: { message: 'The person has reserved against diagnoses being reported. Remove the diagnosis, or ask the unit to correct the reservation if it was registered by mistake.' },
      fixes: { remove: 'Remove the diagnosis' },
      what: 'A person has reserved against diagnoses being reported, and yet there is a diagnosis in the extract.',
      why: 'The person has the right to reserve. The diagnosis is then not to leave the municipality.',
      who: 'The unit that registered the reservation. If there are many, the vendor of the care system.',
    },
  },
});
