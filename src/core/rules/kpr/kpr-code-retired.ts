import { echo } from '../echo';
import { rule } from '../rule';
import { ASKED_RECORDS, innholdskravTil } from '../innholdskrav';

export default rule({
  id: 'kpr-code-retired',
  severity: 'warning',
  cause: 'code',
  scope: 'record',
  on: ASKED_RECORDS,
  needsRecords: ['notifikasjon'],
  source: 'HIS 1135:2021: the code lists of 56.0.0 with the codes that have gone out of use.',
  check(record, context) {
    for (const { field, list } of innholdskravTil(record.kind)) {
      if (!list || !record.has(field)) continue;
      const kode = record.text(field);
      if (context.codes.status(list, kode) === 'retired') context.report(record.at(field), { args: { kode: echo(kode), list } });
    }
  },
  words: {
    nb: {
      title: 'Kode som har gått ut',
      messages: { message: 'Koden {kode} i kodeverk {list} er ikke lenger i bruk. Bruk koden som har avløst den, eller be leverandøren rette den.' },
      what: 'En kode har vært i bruk, men er gått ut av kodeverket.',
      why: 'Opplysningen kan falle ut av statistikken når den har en kode som ikke lenger gjelder. For tjenestetyper gjelder en egen regel.',
      who: 'Leverandøren av fagsystemet, eller den som har lagt inn kodene der.',
    },
    en: {
      title: 'Retired code',
      messages: { message: 'The code {kode} of code list {list} is no longer in use. Use the code that has replaced it, or ask the vendor to correct it.' },
      what: 'A code was in use once but has gone out of the code list.',
      why: 'The record may fall out of the statistics with a code that is no longer valid. Service types have a rule of their own.',
      who: 'The vendor of the care system, or whoever set up the codes there.',
    },
  },
});
