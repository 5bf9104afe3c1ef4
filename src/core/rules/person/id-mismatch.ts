import { F } from '../../model/fields';
import { rule } from '../rule';
import { putValue } from '../values';

export default rule({
  id: 'id-mismatch',
  severity: 'error',
  cause: 'extraction',
  scope: 'record',
  on: ['personopplysning', 'funksjon', 'tjeneste', 'diagnose', 'dogntilbud'],
  needs: [F.personnokkel],
  source: 'IPLOS: the ids poPeID, fnPeID, tjPeID, diPeID and dgPeID tie a record to its person.',
  example: {
    wrong: '<PERSON pePeID="7">… <TJENESTE tjPeID="8" tjTjID="1">…</TJENESTE></PERSON>',
    right: '<PERSON pePeID="7">… <TJENESTE tjPeID="7" tjTjID="1">…</TJENESTE></PERSON>',
  },
  check(record, context, person) {
    if (!person || record.int(F.personnokkel) === person.record.int(F.personnokkel)) return;
    if (!record.has(F.personnokkel) || !person.record.has(F.personnokkel)) return;
    const nokkel = person.record.text(F.personnokkel);
    if (record.text(F.personnokkel) === nokkel) return;
    context.report(record.at(F.personnokkel), {
      // The record may have ended up under the wrong person, so somebody has to look.
      fixes: Number.isNaN(person.record.int(F.personnokkel))
        ? undefined
        : putValue(record, F.personnokkel, nokkel, { key: 'set', safe: false }),
    });
  },
  words: {
    nb: {
      title: 'Viser til en annen person',
      messages: { message: 'Opplysningen står under én person, men viser til en annen. Be leverandøren rette uttrekket, og kontroller hvem opplysningen gjelder.' },
      fixes: { set: 'Vis til personen som opplysningen står under' },
      what: 'Id-en som knytter en opplysning til personen, er en annen enn id-en til personen som den står under.',
      why: 'Da er det ikke mulig å vite hvem opplysningen gjelder, og den kan bli ført på feil person.',
      who: 'Leverandøren av fagsystemet.',
    },
    en: {
      title: 'Refers to another person',
      messages: { message: 'The record stands under one person but refers to another. Ask the vendor to correct the extract, and check whom the record is about.' },
      fixes: { set: 'Refer to the person that the record stands under' },
      what: 'The id that ties a record to the person is another than the id of the person that it stands under.',
      why: 'There is no knowing then whom the record is about, and it may be put down to the wrong person.',
      who: 'The vendor of the care system.',
    },
  },
});
