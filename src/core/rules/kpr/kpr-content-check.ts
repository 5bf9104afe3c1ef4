import { rule } from '../rule';
import { ASKED_RECORDS, contentAmiss, innholdskravTil } from '../innholdskrav';

export default rule({
  id: 'kpr-content-check',
  severity: 'warning',
  cause: 'extraction',
  scope: 'record',
  on: ASKED_RECORDS,
  needsRecords: ['notifikasjon'],
  source: 'HIS 1135:2021, the attributes of 56.0.0: expression, whether mandatory, and what the register does otherwise.',
  example: { wrong: 'meldTelefon="12 34 56"', right: 'meldTelefon="12 34 56 78"' },
  check(record, context) {
    for (const asked of innholdskravTil(record.kind)) {
      const amiss = contentAmiss(record, asked);
      if (!amiss) continue;
      // The schema speaks of what is absent; only what comes of it is left to say.
      if (amiss.how === 'missing' && amiss.then === 'nothing' && !record.present(asked.field)) continue;
      context.report(record.at(asked.field), { key: `${amiss.how}-${amiss.then}` });
    }
  },
  words: {
    nb: {
      title: 'Oppfyller ikke registerets innholdskontroll',
      messages: {
        'broken-nothing': 'Verdien har ikke den formen registeret ber om. Registeret tar imot verdien slik den er, men ber om en annen. Rett den, eller be leverandøren om en ny melding.',
        'broken-value-dropped': 'Verdien har ikke den formen registeret ber om. Registeret sletter verdien. Rett den, eller be leverandøren om en ny melding.',
        'broken-record-dropped': 'Verdien har ikke den formen registeret ber om. Registeret sletter opplysningen med alt som hører til. Rett den, eller be leverandøren om en ny melding.',
        'missing-nothing': 'Verdien mangler, og registeret krever den. Registeret tar imot verdien slik den er, men ber om en annen. Be leverandøren om en ny melding.',
        'missing-record-dropped': 'Verdien mangler, og registeret krever den. Registeret sletter opplysningen med alt som hører til. Be leverandøren om en ny melding.',
        'missing-message-dropped': 'Verdien mangler, og registeret krever den. Registeret sletter hele meldingen. Be leverandøren om en ny melding.',
      },
      what: 'En verdi følger skjemaet, men ikke registerets eget uttrykk for feltet, eller den er tom der registeret krever innhold.',
      why: 'Registeret kontrollerer innholdet i hvert felt når meldingen kommer inn. Alt etter feltet sletter det verdien, opplysningen eller hele meldingen, uten å melde tilbake.',
      who: 'Leverandøren av fagsystemet.',
    },
    en: {
      title: 'Not as the register wants it',
      messages: {
        'broken-nothing': 'The value has not the form that the register asks for. The register takes it as it is, but asks for something else. Correct it, or ask the vendor for a new message.',
        'broken-value-dropped': 'The value has not the form that the register asks for. The register deletes the value. Correct it, or ask the vendor for a new message.',
        'broken-record-dropped': 'The value has not the form that the register asks for. The register will drop this record with all that belongs to it. Correct it, or ask the vendor for a new message.',
        'missing-nothing': 'The value is missing, and the register demands it. The register takes it as it is, but asks for something else. Ask the vendor for a new message.',
        'missing-record-dropped': 'The value is missing, and the register demands it. The register will drop this record with all that belongs to it. Ask the vendor for a new message.',
        'missing-message-dropped': 'The value is missing, and the register demands it. The register will drop the whole message. Ask the vendor for a new message.',
      },
      what: 'A value follows the schema but not the register\'s own expression for the field, or it is empty where the register demands content.',
      why: 'The register checks the content of each field when the message comes in. Depending on the field it drops the value, the record or the whole message, and tells nobody.',
      who: 'The vendor of the care system.',
    },
  },
});
