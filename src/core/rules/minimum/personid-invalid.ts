import { cleanPersonid } from '../../identifiers/personid';
import { F } from '../../model/fields';
import { personidOf, referenceYear } from '../personid';
import { rule } from '../rule';
import { stripTo } from '../values';

export default rule({
  id: 'personid-invalid',
  severity: 'error',
  cause: 'registration',
  scope: 'record',
  on: ['person'],
  needs: [F.personid],
  minimum: true,
  source: 'Letter of 2016: person identification is a minimum; list 9032 and the syntax of its numbers.',
  example: { wrong: '<peFnr>018150 10341</peFnr>', right: '<peFnr>01815010341</peFnr>' },
  check(record, context) {
    if (personidOf(record, context)?.kind !== 'invalid') return;
    const cleaned = cleanPersonid(record.text(F.personid), referenceYear(context));
    context.report(record.at(F.personid), cleaned === undefined
      ? undefined
      : { key: 'separators', fixes: stripTo(record, F.personid, cleaned) });
  },
  words: {
    nb: {
      title: 'Ugyldig personidentifikasjon',
      messages: {
        message: 'Dette er verken et gyldig nummer eller en fødselsdato (ddmmåå). Be enheten kontrollere nummeret mot Folkeregisteret.',
        separators: 'Nummeret er skrevet med mellomrom eller skilletegn. Skriv bare sifrene.',
      },
      fixes: { strip: 'Fjern mellomrom og skilletegn' },
      what: 'Personens nummer er ikke noe gyldig fødselsnummer, D-nummer, H-nummer, felles hjelpenummer eller DUF-nummer, og heller ikke en fødselsdato.',
      why: 'Personidentifikasjon hører til minimumskravene i brevet om innsending. Et nummer med feil kan ikke knyttes til noen person, eller knyttes til en annen.',
      who: 'Enheten som har registrert personen.',
    },
    en: {
      title: 'Invalid person identification',
      messages: {
        message: 'This is neither a valid number nor a birth date (ddmmyy). Ask the unit to check the number against the National Population Register.',
        separators: 'The number is written with blanks or punctuation. Write the digits only.',
      },
      fixes: { strip: 'Remove blanks and punctuation' },
      what: 'The number of the person is no valid national identity number, D-number, H-number, common assistance number or DUF number, and no birth date either.',
      why: 'Person identification is among the minimum fields of the letter on submission. A number with an error cannot be tied to any person, or is tied to another.',
      who: 'The unit that registered the person.',
    },
  },
});
