import { hasGranted } from '../granted';
import { rule } from '../rule';

export default rule({
  id: 'funksjon-missing',
  severity: 'warning',
  cause: 'registration',
  scope: 'person',
  needsRecords: ['funksjon'],
  insteadOfMissing: { records: ['funksjon'] },
  source: 'IPLOS: whoever is granted a service is assessed by the 18 variables of list 9111.',
  example: {
    wrong: '<PERSON pePeID="7">… no FUNKSJON … <TJENESTE tjPeID="7" tjTjID="1">…</TJENESTE></PERSON>',
    right: '<PERSON pePeID="7">… <FUNKSJON fnPeID="7" fnFnID="1">…</FUNKSJON>… <TJENESTE tjPeID="7" tjTjID="1">…</TJENESTE></PERSON>',
  },
  check(person, context) {
    if (person.records('funksjon').length === 0 && hasGranted(person)) context.report(person.record.tag);
  },
  words: {
    nb: {
      title: 'Bistandsbehov er ikke vurdert',
      messages: {
        message: 'Personen har en innvilget tjeneste, men bistandsbehovet er ikke vurdert. Be enheten registrere vurderingen.',
        schema: 'Personens bistandsbehov er ikke vurdert, og skjemaet krever minst én vurdering. Be enheten registrere den.',
      },
      what: 'En person med innvilget tjeneste har ingen vurdering av bistandsbehov.',
      why: 'Bistandsbehovet viser hvem kommunen yter tjenester til. Uten vurdering blir personen borte i disse tallene.',
      who: 'Enheten som har registrert tjenesten. Gjelder det mange, leverandøren av fagsystemet.',
    },
    en: {
      title: 'Need for assistance not assessed',
      messages: {
        message: 'The person has a granted service, but the need for assistance is not assessed. Ask the unit to register the assessment.',
        schema: 'The need for assistance of the person is not assessed, and the schema demands one assessment at least. Ask the unit to register it.',
      },
      what: 'A person with a granted service has no assessment of the need for assistance.',
      why: 'The need for assistance shows whom the municipality serves. Without an assessment the person is left out of those figures.',
      who: 'The unit that registered the service. If there are many, the vendor of the care system.',
    },
  },
});
