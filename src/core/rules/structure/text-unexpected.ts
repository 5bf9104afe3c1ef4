import { rule } from '../rule';

export default rule({
  id: 'text-unexpected',
  severity: 'error',
  cause: 'extraction',
  scope: 'reader',
  source: 'The official schema of the format.',
  example: {
    wrong: '<PERSON pePeID="1">x<peFnr>',
    right: '<PERSON pePeID="1"><peFnr>',
  },
  words: {
    nb: {
      title: 'Tekst på feil sted',
      messages: {
        message: 'Det står tekst direkte i {parent}, der bare elementer kan stå. Fjern den.',
      },
      fixes: { remove: 'Fjern teksten' },
      what: 'Tekst står mellom elementer.',
      why: 'Mottakeren kontrollerer filen mot skjemaet, og kan avvise den.',
      who: 'Den som har endret filen for hånd, ellers leverandøren av fagsystemet.',
    },
    en: {
      title: 'Text in the wrong place',
      messages: {
        message: 'Text stands directly in {parent}, where only elements may stand. Remove it.',
      },
      fixes: { remove: 'Remove the text' },
      what: 'Text stands between elements.',
      why: 'The receiver checks the file against the schema, and may turn it away.',
      who: 'Whoever changed the file by hand, else the vendor of the care system.',
    },
  },
});
