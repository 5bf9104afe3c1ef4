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
    const told = typeof alone === 'string'
      ? { key: alone === 'none' ? of : `${of}-several` }
      : { key: `${of}-${alone.beside ? 'beside' : 'unnamed'}`, args: { option: alone.option } };
    context.report(record.at(F.lopenummer), told);
  },
  words: {
    nb: {
      title: 'Kontrollert uten den andre filen i paret',
      messages: {
        'extract': 'Uttrekket er kontrollert uten identmelding, fordi mappen ikke har noen som hører til. Legg den ved siden av uttrekket, eller velg den.',
        'extract-several': 'Uttrekket er kontrollert uten identmelding, fordi flere i mappen kan høre til. Velg den som skal sendes sammen med det.',
        'extract-unnamed': 'Uttrekket er kontrollert uten identmelding. Oppgi begge som filer, identmeldingen med {option}, så kontrolleres de sammen.',
        'extract-beside': 'Uttrekket er kontrollert uten identmeldingen som hører til, og som ligger i samme mappe. Oppgi den med {option}, så kontrolleres de sammen.',
        'ident': 'Identmeldingen er kontrollert uten uttrekk, fordi mappen ikke har noe som hører til. Legg det ved siden av identmeldingen, eller velg det.',
        'ident-several': 'Identmeldingen er kontrollert uten uttrekk, fordi flere i mappen kan høre til. Velg det som skal sendes sammen med den.',
        'ident-unnamed': 'Identmeldingen er kontrollert uten uttrekk. Oppgi begge som filer, uttrekket med {option}, så kontrolleres de sammen.',
        'ident-beside': 'Identmeldingen er kontrollert uten uttrekket som den hører til, og som ligger i samme mappe. Oppgi det med {option}, så kontrolleres de sammen.',
      },
      what: 'Et uttrekk i utgave 3.5 sendes sammen med en identmelding. Ingen av filene i samme mappe hører til, flere gjør det, eller den andre filen er ikke oppgitt.',
      why: 'Uttrekket har ikke personnumre. Uten identmeldingen kan det ikke kontrolleres om alle personene er med i begge filene, eller om kjønn og alder stemmer med numrene.',
      who: 'Leverandøren av fagsystemet, dersom identmeldingen ikke er laget.',
    },
    en: {
      title: 'Checked without the other file of the pair',
      messages: {
        'extract': 'The extract was checked without an ident message, since none in the folder belongs to it. Put it beside the extract, or choose it.',
        'extract-several': 'The extract was checked without an ident message, since several in the folder may belong to it. Choose the one to be sent with it.',
        'extract-unnamed': 'The extract was checked without an ident message. Name both as files, the ident message by {option}, and they are checked together.',
        'extract-beside': 'The extract was checked without its ident message, which is in the same folder. Name it by {option}, and they are checked together.',
        'ident': 'The ident message was checked without an extract, since none in the folder belongs to it. Put it beside the ident message, or choose it.',
        'ident-several': 'The ident message was checked without an extract, since several in the folder may belong to it. Choose the one to be sent with it.',
        'ident-unnamed': 'The ident message was checked without an extract. Name both as files, the extract by {option}, and they are checked together.',
        'ident-beside': 'The ident message was checked without its extract, which is in the same folder. Name it by {option}, and they are checked together.',
      },
      what: 'An extract of version 3.5 is sent together with an ident message. No file in the same folder belongs to it, several do, or the other file was not named.',
      why: 'The extract has no person numbers. Without the ident message it cannot be checked whether all persons are in both files, or whether sex and age fit the numbers.',
      who: 'The vendor of the care system, where the ident message was not made.',
    },
  },
});
