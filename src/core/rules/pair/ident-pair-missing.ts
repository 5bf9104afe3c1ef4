import { F } from '../../model/fields';
import { rule } from '../rule';

export default rule({
  id: 'ident-pair-missing',
  severity: 'information',
  cause: 'extraction',
  scope: 'record',
  on: ['innhold', 'melding'],
  needs: [F.lopenummer],
  source: 'Ident message of 2018: it is sent together with the extract of 3.5.',
  check(record, context) {
    const { alone } = context;
    if (context.partner || !alone) return;
    const of = record.kind === 'innhold' ? 'extract' : 'ident';
    context.report(record.at(F.lopenummer), { key: alone === 'none' ? of : `${of}-several` });
  },
  words: {
    nb: {
      title: 'Kontrollert uten den andre filen i paret',
      messages: {
        'extract': 'Uttrekket er kontrollert uten identmelding, fordi mappen ikke har noen som hører til. Legg den ved siden av uttrekket, eller velg den.',
        'extract-several': 'Uttrekket er kontrollert uten identmelding, fordi flere i mappen kan høre til. Velg den som skal sendes sammen med det.',
        'ident': 'Identmeldingen er kontrollert uten uttrekk, fordi mappen ikke har noe som hører til. Legg det ved siden av identmeldingen, eller velg det.',
        'ident-several': 'Identmeldingen er kontrollert uten uttrekk, fordi flere i mappen kan høre til. Velg det som skal sendes sammen med den.',
      },
      what: 'Et uttrekk i utgave 3.5 sendes sammen med en identmelding. Ingen av filene i samme mappe hører til, eller flere gjør det.',
      why: 'Uttrekket har ikke personnumre. Uten identmeldingen kan det ikke kontrolleres om alle personene er med i begge filene, eller om kjønn og alder stemmer med numrene.',
      who: 'Leverandøren av fagsystemet, dersom identmeldingen ikke er laget.',
    },
    en: {
      title: 'Checked without the other file of the pair',
      messages: {
        'extract': 'The extract was checked without an ident message, since none in the folder belongs to it. Put it beside the extract, or choose it.',
        'extract-several': 'The extract was checked without an ident message, since several in the folder may belong to it. Choose the one to be sent with it.',
        'ident': 'The ident message was checked without an extract, since none in the folder belongs to it. Put it beside the ident message, or choose it.',
        'ident-several': 'The ident message was checked without an extract, since several in the folder may belong to it. Choose the one to be sent with it.',
      },
      what: 'An extract of version 3.5 is sent together with an ident message. No file in the same folder belongs to it, or several do.',
      why: 'The extract has no person numbers. Without the ident message it cannot be checked whether all persons are in both files, or whether sex and age fit the numbers.',
      who: 'The vendor of the care system, where the ident message was not made.',
    },
  },
});
