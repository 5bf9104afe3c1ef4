import { cleanPersonid } from '../../identifiers/personid';
import { F, PERSON_KINDS } from '../../model/fields';
import { personidOf, referenceYear } from '../personid';
import { rule } from '../rule';
import { stripTo } from '../values';

/** Types of list 9032 whose numbers other countries and companies give out, in forms that are not known here. */
const FOREIGN: ReadonlySet<number> = new Set([4, 5, 6, 7, 8]);

export default rule({
  id: 'personid-invalid',
  severity: 'error',
  cause: 'registration',
  scope: 'record',
  on: PERSON_KINDS,
  needs: [F.personid],
  minimum: true,
  source: 'Letter of 2016: person identification is a minimum; list 9032 and the syntax of its numbers.',
  example: { wrong: '<peFnr>018150 10341</peFnr>', right: '<peFnr>01815010341</peFnr>' },
  check(record, context) {
    const id = personidOf(record, context);
    const type = record.int(F.personidtype);
    if (!id || FOREIGN.has(type)) return;
    if (id.kind !== 'invalid') {
      // A type that is none is told of as a code.
      const isType = record.has(F.personidtype) && context.codes.status('9032', record.text(F.personidtype)) !== 'unknown';
      if (isType && id.typeId !== type) context.report(record.at(F.personidtype), { key: 'type' });
      return;
    }
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
        type: 'Nummeret er ikke av den typen som er oppgitt. Be leverandøren kontrollere hvordan typen settes, eller enheten om personen har fått et annet nummer.',
        separators: 'Nummeret er skrevet med mellomrom eller skilletegn. Skriv bare sifrene.',
      },
      fixes: { strip: 'Fjern mellomrom og skilletegn' },
      what: 'Personens nummer er ikke noe gyldig fødselsnummer, D-nummer, H-nummer, felles hjelpenummer eller DUF-nummer, og heller ikke en fødselsdato, eller det er av en annen type enn den som er oppgitt.',
      why: 'Personidentifikasjon hører til minimumskravene i brevet om innsending. Et nummer med feil kan ikke knyttes til noen person, eller knyttes til en annen.',
      who: 'Enheten som har registrert personen.',
    },
    en: {
      title: 'Invalid person identification',
      messages: {
        message: 'This is neither a valid number nor a birth date (ddmmyy). Ask the unit to check the number against the National Population Register.',
        type: 'The number is not of the type that is given. Ask the vendor to check how the type is set, or the unit whether the person has been given another number.',
        separators: 'The number is written with blanks or punctuation. Write the digits only.',
      },
      fixes: { strip: 'Remove blanks and punctuation' },
      what: 'The number of the person is no valid national identity number, D-number, H-number, common assistance number or DUF number, and no birth date either, or it is of another type than the one given.',
      why: 'Person identification is among the minimum fields of the letter on submission. A number with an error cannot be tied to any person, or is tied to another.',
      who: 'The unit that registered the person.',
    },
  },
});
