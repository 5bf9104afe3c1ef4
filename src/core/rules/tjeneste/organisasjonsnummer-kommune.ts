import { F, TJENESTE_KINDS } from '../../model/fields';
import { rule } from '../rule';
import { demandOf } from '../services';

export default rule({
  id: 'organisasjonsnummer-kommune',
  severity: 'warning',
  cause: 'registration',
  scope: 'record',
  on: [...TJENESTE_KINDS, 'dogntilbud'],
  needs: [F.organisasjonsnummer],
  source: 'Helsedirektoratet, questions and answers on IPLOS: the number of the performing unit, not of the municipality.',
  example: {
    wrong: '<tjInstOrgnr>…</tjInstOrgnr> with the number of the municipality itself',
    right: '<tjInstOrgnr>…</tjInstOrgnr> with the number of the nursing home',
  },
  check(record, context) {
    const { ownOrgnr } = context.municipality;
    if (ownOrgnr.size === 0 || !record.has(F.organisasjonsnummer)) return;
    if (!ownOrgnr.has(record.text(F.organisasjonsnummer)) || demandOf(record) === 'not-allowed') return;
    context.report(record.at(F.organisasjonsnummer));
  },
  words: {
    nb: {
      title: 'Kommunens eget organisasjonsnummer',
      messages: { message: 'Dette er kommunens eget organisasjonsnummer. Be enheten registrere nummeret til enheten som utfører tjenesten.' },
      what: 'Organisasjonsnummeret er ett av kommunens egne, slik de er oppgitt i innstillingene.',
      why: 'Nummeret skal vise hvor tjenesten blir utført. Med kommunens eget nummer kan den ikke knyttes til noen institusjon, bolig eller enhet.',
      who: 'Enheten som har registrert tjenesten.',
    },
    en: {
      title: 'The municipality\'s own organisation number',
      messages: { message: 'This is the organisation number of the municipality itself. Ask the unit to register the number of the unit that performs the service.' },
      what: 'The organisation number is one of the municipality\'s own, as given in the settings.',
      why: 'The number should show where the service is performed. With the municipality\'s own number it cannot be tied to any institution, housing or unit.',
      who: 'The unit that registered the service.',
    },
  },
});
