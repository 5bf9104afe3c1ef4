import { F, PERSON_KINDS } from '../../model/fields';
import { rule } from '../rule';

export default rule({
  id: 'personid-missing',
  severity: 'error',
  cause: 'registration',
  scope: 'record',
  on: PERSON_KINDS,
  needs: [F.personid],
  minimum: true,
  insteadOfMissing: { fields: [F.personid] },
  source: 'Letter of 2016: person identification is a minimum.',
  example: { wrong: '<peFnr></peFnr>', right: '<peFnr>01815010341</peFnr>' },
  check(record, context) {
    if (!record.has(F.personid)) context.report(record.at(F.personid));
  },
  words: {
    nb: {
      title: 'Personidentifikasjon mangler',
      messages: { message: 'Personen mangler fødselsnummer. Be enheten registrere det, eller fødselsdatoen (ddmmåå) når personen ikke har noe gyldig nummer.' },
      what: 'En person har verken fødselsnummer, D-nummer, DUF-nummer, annet nummer eller fødselsdato.',
      why: 'Personidentifikasjon hører til minimumskravene i brevet om innsending. Uten den kan opplysninger om samme person ikke ses i sammenheng.',
      who: 'Enheten som har registrert personen.',
    },
    en: {
      title: 'Person identification missing',
      messages: { message: 'The person has no national identity number. Ask the unit to register it, or the birth date (ddmmyy) where the person has no valid number.' },
      what: 'A person has neither a national identity number, D-number, DUF number, another number nor a birth date.',
      why: 'Person identification is among the minimum fields of the letter on submission. Without it data on the same person cannot be seen together.',
      who: 'The unit that registered the person.',
    },
  },
});
