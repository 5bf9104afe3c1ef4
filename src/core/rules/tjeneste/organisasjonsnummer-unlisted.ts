import { isOrganisasjonsnummer } from '../../identifiers/organisasjonsnummer';
import { F, TJENESTE_KINDS } from '../../model/fields';
import { rule } from '../rule';
import { demandOf, serviceTypeFor } from '../services';
import { chooseUnit } from '../values';

export default rule({
  id: 'organisasjonsnummer-unlisted',
  severity: 'warning',
  cause: 'registration',
  scope: 'record',
  on: [...TJENESTE_KINDS, 'dogntilbud'],
  needs: [F.organisasjonsnummer],
  source: 'The municipality\'s own list of units in use.',
  example: {
    wrong: '<tjInstOrgnr>…</tjInstOrgnr> with a number that is not in the list of units',
    right: '<tjInstOrgnr>…</tjInstOrgnr> with the number of a unit in the list',
  },
  check(record, context, person) {
    const { ownOrgnr, units } = context.municipality;
    if (!units || !record.has(F.organisasjonsnummer)) return;
    const text = record.text(F.organisasjonsnummer);
    // What is not a number, the municipality's own, or not to be given at all is told by the rule for that.
    if (units.has(text) || ownOrgnr.has(text) || !isOrganisasjonsnummer(text)) return;
    if (demandOf(record) === 'not-allowed') return;
    context.report(record.at(F.organisasjonsnummer), { fixes: chooseUnit(record, serviceTypeFor(record, person)) });
  },
  words: {
    nb: {
      title: 'Enheten er ikke i listen',
      messages: { message: 'Organisasjonsnummeret er ikke i listen over kommunens enheter. Velg riktig enhet, eller sett enheten inn i listen.' },
      fixes: { unit: 'Velg en enhet fra listen …' },
      what: 'Organisasjonsnummeret er gyldig, men er ikke i listen over enheter som kommunen har oppgitt.',
      why: 'Et nummer som kommunen ikke kjenner, er ofte en enhet som er lagt ned, har skiftet nummer eller hører til en annen kommune.',
      who: 'Enheten som har registrert tjenesten, eller den som holder listen over enheter ved like.',
    },
    en: {
      title: 'Unit not in the list',
      messages: { message: 'The organisation number is not in the list of the municipality\'s units. Choose the right unit, or add the unit to the list.' },
      fixes: { unit: 'Choose a unit from the list …' },
      what: 'The organisation number is valid, but is not in the list of units that the municipality has given.',
      why: 'A number that the municipality does not know is often that of a unit that is closed, has changed its number or belongs to another municipality.',
      who: 'The unit that registered the service, or whoever keeps the list of units.',
    },
  },
});
