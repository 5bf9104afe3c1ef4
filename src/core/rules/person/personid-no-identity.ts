import { F, PERSON_KINDS } from '../../model/fields';
import { GIVES_IDENTITY, personidOf } from '../personid';
import { rule } from '../rule';

export default rule({
  id: 'personid-no-identity',
  severity: 'warning',
  cause: 'registration',
  scope: 'record',
  on: PERSON_KINDS,
  needs: [F.personid],
  source: 'List 9032; HIS 1135: only types 1, 2 and 10 give a person a register identity.',
  example: { wrong: '<peFnr>010150</peFnr>', right: '<peFnr>01815010341</peFnr>' },
  check(record, context) {
    const id = personidOf(record, context);
    if (!id) return;
    if (record.has(F.personidtype)) {
      const type = record.int(F.personidtype);
      if (context.codes.status('9032', record.text(F.personidtype)) === 'valid' && !GIVES_IDENTITY.has(type)) context.report(record.at(F.personidtype), { key: 'type', args: { type } });
      return;
    }
    if (id.identity || id.kind === 'invalid') return;
    context.report(record.at(F.personid), { key: id.kind === 'fodselsdato' ? 'birth-date' : 'message' });
  },
  words: {
    nb: {
      title: 'Gir ingen identitet i registeret',
      messages: {
        message: 'Et hjelpenummer gir personen ingen identitet i registeret. Be enheten registrere fødselsnummer, D-nummer eller DUF-nummer når personen har det.',
        type: 'Identifikasjon av type {type} gir personen ingen identitet i registeret. Be enheten registrere fødselsnummer (1), D-nummer (2) eller DUF-nummer (10) når personen har det.',
        'birth-date': 'Bare fødselsdatoen er oppgitt, og den gir personen ingen identitet i registeret. Be enheten registrere fødselsnummer, D-nummer eller DUF-nummer når personen har det.',
      },
      what: 'Personen er meldt med et H-nummer, et felles hjelpenummer eller bare fødselsdato.',
      why: 'Bare fødselsnummer, D-nummer og DUF-nummer gir en identitet i registeret. Resten kommer fram, men blir meldt tilbake som en mangel.',
      who: 'Enheten som har registrert personen.',
    },
    en: {
      title: 'Gives no identity in the register',
      messages: {
        message: 'An assistance number gives the person no identity in the register. Ask the unit to register a national identity number, D-number or DUF number where the person has one.',
        type: 'Identification of type {type} gives the person no identity in the register. Ask the unit to register a national identity number (1), D-number (2) or DUF number (10) where the person has one.',
        'birth-date': 'Only the birth date is given, which gives the person no identity in the register. Ask the unit to register a national identity number, D-number or DUF number where the person has one.',
      },
      what: 'The person is reported with an H-number, a common assistance number or only a birth date.',
      why: 'Only a national identity number, a D-number and a DUF number give an identity in the register. The rest arrive, but are reported back as a shortcoming.',
      who: 'The unit that registered the person.',
    },
  },
});
