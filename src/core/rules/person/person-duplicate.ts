import { F } from '../../model/fields';
import { personidOf } from '../personid';
import { rule } from '../rule';

export default rule({
  id: 'person-duplicate',
  severity: 'error',
  cause: 'extraction',
  scope: 'unique',
  needs: [F.personid],
  source: 'IPLOS: one PERSON for each person, with all that is reported of them.',
  example: {
    wrong: '<PERSON pePeID="7"><peFnr>01815010341</peFnr>…</PERSON> <PERSON pePeID="8"><peFnr>01815010341</peFnr>…</PERSON>',
    right: '<PERSON pePeID="7"><peFnr>01815010341</peFnr>…</PERSON>',
  },
  key({ record }, context) {
    // Two persons may share a birth date, and an assistance number says nothing of who somebody is.
    if (!personidOf(record, context)?.identity) return undefined;
    return { key: Number(record.text(F.personid)), at: record.at(F.personid) };
  },
  words: {
    nb: {
      title: 'Samme person to ganger',
      messages: { message: 'En person med samme nummer står tidligere i filen. Be leverandøren samle opplysningene på én person, eller rett nummeret om det er feil.' },
      what: 'To personer i filen har samme fødselsnummer, D-nummer eller DUF-nummer.',
      why: 'En person skal stå én gang med alle sine opplysninger. To forekomster gjør at personen telles to ganger.',
      who: 'Leverandøren av fagsystemet.',
    },
    en: {
      title: 'The same person twice',
      messages: { message: 'A person with the same number stands earlier in the file. Ask the vendor to gather the data under one person, or correct the number if it is wrong.' },
      what: 'Two persons in the file have the same national identity number, D-number or DUF number.',
      why: 'A person should stand once with all their data. Two occurrences make the person count twice.',
      who: 'The vendor of the care system.',
    },
  },
});
