import { hasReserved } from '../diagnoser';
import { hasGranted } from '../granted';
import { rule } from '../rule';

export default rule({
  id: 'diagnose-missing',
  severity: 'warning',
  cause: 'registration',
  scope: 'person',
  needsRecords: ['diagnose'],
  source: 'Letter of 2016: diagnoses are asked for, and are to be registered where they exist.',
  example: {
    wrong: '<PERSON pePeID="7">… <TJENESTE tjPeID="7" tjTjID="1">…</TJENESTE></PERSON>',
    right: '<PERSON pePeID="7">… <TJENESTE tjPeID="7" tjTjID="1">…</TJENESTE><DIAGNOSE diPeID="7" diDiID="1">…</DIAGNOSE></PERSON>',
  },
  check(person, context) {
    if (person.records('diagnose').length > 0 || hasReserved(person)) return;
    if (hasGranted(person)) context.report(person.record.tag);
  },
  words: {
    nb: {
      title: 'Diagnose mangler',
      messages: { message: 'Personen har en innvilget tjeneste, men ingen diagnose. Be enheten registrere diagnosen dersom den er kjent.' },
      what: 'En person med innvilget tjeneste har ingen diagnose, og har ikke reservert seg mot at diagnoser sendes inn.',
      why: 'Diagnoseopplysninger er etterspurt både som styringsdata og av forskere. De skal registreres der de foreligger, men holder ikke innsendingen tilbake.',
      who: 'Enheten som har registrert tjenesten.',
    },
    en: {
      title: 'Diagnosis missing',
      messages: { message: 'The person has a granted service, but no diagnosis. Ask the unit to register the diagnosis if it is known.' },
      what: 'A person with a granted service has no diagnosis, and has not reserved against diagnoses being reported.',
      why: 'Diagnoses are asked for by management and by researchers. They are to be registered where they exist, but do not hold back sending.',
      who: 'The unit that registered the service.',
    },
  },
});
