import { F } from '../../model/fields';
import { keyOf } from '../keys';
import { rule } from '../rule';

export default rule({
  id: 'ident-pair-person',
  severity: 'error',
  cause: 'extraction',
  scope: 'record',
  on: ['person', 'pasientident'],
  needs: [F.personnokkel],
  source: 'Ident message of 2018: each person of the extract is in its ident message by pid, and the other way round.',
  check(record, context) {
    const key = context.partner && keyOf(record, F.personnokkel);
    if (key === undefined || context.partner!.hasPerson(key)) return;
    context.report(record.at(F.personnokkel), { key: record.kind === 'person' ? 'no-ident' : 'no-record' });
  },
  words: {
    nb: {
      title: 'Personen er bare i den ene filen',
      messages: {
        'no-ident': 'Personen står ikke i identmeldingen. Be leverandøren lage begge filene på nytt, fra samme uttrekk.',
        'no-record': 'Identmeldingen har en person som ikke står i uttrekket. Be leverandøren lage begge filene på nytt, fra samme uttrekk.',
      },
      what: 'En person i uttrekket står ikke i identmeldingen, eller omvendt. Personene kjennes igjen på pePeID og pid.',
      why: 'Registeret får personens nummer fra identmeldingen og opplysningene fra uttrekket. Mangler den ene, kan ingenting knyttes til personen.',
      who: 'Leverandøren av fagsystemet.',
    },
    en: {
      title: 'The person is in one of the files only',
      messages: {
        'no-ident': 'The person is not in the ident message. Ask the vendor to make both files anew, from the same extract.',
        'no-record': 'The ident message has a person who is not in the extract. Ask the vendor to make both files anew, from the same extract.',
      },
      what: 'A person of the extract is not in the ident message, or the other way round. Persons are known by pePeID and pid.',
      why: 'The register has a person\'s number from the ident message and the records from the extract. Where one is missing, nothing can be tied to the person.',
      who: 'The vendor of the care system.',
    },
  },
});
