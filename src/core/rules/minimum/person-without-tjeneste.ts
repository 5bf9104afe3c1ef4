import { rule } from '../rule';

export default rule({
  id: 'person-without-tjeneste',
  severity: 'error',
  cause: 'registration',
  scope: 'person',
  needsRecords: ['tjeneste'],
  minimum: true,
  insteadOfMissing: { records: ['tjeneste'] },
  source: 'Letter of 2016: allocated services or refusal are a minimum.',
  example: {
    wrong: '<PERSON pePeID="7">… no TJENESTE …</PERSON>',
    right: '<PERSON pePeID="7">… <TJENESTE tjPeID="7" tjTjID="1">…</TJENESTE></PERSON>',
  },
  check(person, context) {
    if (person.records('tjeneste').length === 0) context.report(person.record.tag);
  },
  words: {
    nb: {
      title: 'Person uten tjeneste',
      messages: { message: 'Personen har verken en tildelt tjeneste eller et avslag. Be enheten registrere vedtaket, eller finn ut hvorfor personen er med i uttrekket.' },
      what: 'En person i uttrekket har ingen tjeneste, verken innvilget eller avslått.',
      why: 'Tildelte tjenester eller avslag hører til minimumskravene i brevet om innsending. En person uten teller ikke i statistikken.',
      who: 'Enheten som har registrert personen. Gjelder det mange, leverandøren av fagsystemet.',
    },
    en: {
      title: 'Person without a service',
      messages: { message: 'The person has neither a granted service nor a refusal. Ask the unit to register the decision, or find out why the person is in the extract.' },
      what: 'A person in the extract has no service, neither granted nor refused.',
      why: 'Allocated services or refusals are among the minimum fields of the letter on submission. A person without any does not count in the statistics.',
      who: 'The unit that registered the person. If there are many, the vendor of the care system.',
    },
  },
});
