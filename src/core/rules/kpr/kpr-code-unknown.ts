import { echo } from '../echo';
import { rule } from '../rule';
import { ASKED_RECORDS, innholdskravTil, unknownCode } from '../innholdskrav';

export default rule({
  id: 'kpr-code-unknown',
  severity: 'error',
  cause: 'code',
  scope: 'record',
  on: ASKED_RECORDS,
  needsRecords: ['notifikasjon'],
  source: 'HIS 1135:2021: the code lists 7316, 7371, 8471 and 9032, and what the register does with codes it does not know.',
  example: { wrong: 'typeKontaktperson="99"', right: 'typeKontaktperson="16"' },
  check(record, context) {
    for (const asked of innholdskravTil(record.kind)) {
      const { field, list } = asked;
      const key = unknownCode(record, asked, context.codes);
      if (key) context.report(record.at(field), { key, args: { kode: echo(record.text(field)), list: list! } });
    }
  },
  words: {
    nb: {
      title: 'Ukjent kode',
      messages: {
        nothing: 'Koden {kode} står ikke i kodeverk {list}. Registeret tar imot verdien slik den er, men ber om en annen. Be leverandøren rette koden.',
        'value-unknown': 'Koden {kode} står ikke i kodeverk {list}. Registeret setter verdien til ukjent (-1). Be leverandøren rette koden.',
        'record-dropped': 'Koden {kode} står ikke i kodeverk {list}. Registeret sletter opplysningen med alt som hører til. Be leverandøren rette koden.',
      },
      what: 'En kode står ikke i kodeverket som feltet hører til.',
      why: 'Skjemaet slipper alle koder gjennom, men registeret gjør det ikke: alt etter feltet blir verdien satt til ukjent eller opplysningen slettet.',
      who: 'Leverandøren av fagsystemet, eller den som har lagt inn kodene der.',
    },
    en: {
      title: 'Unknown code',
      messages: {
        nothing: 'The code {kode} is not in code list {list}. The register takes it as it is, but asks for something else. Ask the vendor to correct the code.',
        'value-unknown': 'The code {kode} is not in code list {list}. The register sets the value to unknown (-1). Ask the vendor to correct the code.',
        'record-dropped': 'The code {kode} is not in code list {list}. The register will drop this record with all that belongs to it. Ask the vendor to correct the code.',
      },
      what: 'A code is not in the code list that the field belongs to.',
      why: 'The schema lets every code through, but the register does not: depending on the field the value is set to unknown or the record dropped.',
      who: 'The vendor of the care system, or whoever set up the codes there.',
    },
  },
});
